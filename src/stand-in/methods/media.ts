import { z } from "zod";
import { badRequest } from "../errors.ts";
import { given } from "../given.ts";
import { flag, integer, text } from "../params.ts";
import type { LocalTelegram } from "../telegram.ts";
import { business, composing, send } from "./common.ts";
import { ephemerally } from "./ephemeral.ts";
import { captionOf, entities } from "./formatted.ts";
import { method } from "./method.ts";

/** A file: what a form uploads, a `file_id`, or an address. */
const file = z.union([text, z.instanceof(File)]);

const captioned = {
  ...composing,
  ...business,
  ...ephemerally,
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};

/** Pictures and files. Nothing is kept of what they contain: a message carries a made-up `file_id`. */
export const mediaMethods = {
  sendPhoto: method(
    {
      ...captioned,
      photo: file,
      show_caption_above_media: flag.optional(),
      has_spoiler: flag.optional(),
    },
    (telegram, params) => {
      const sizes = { width: 800, height: 600 };
      const photo = [{ ...stored(telegram, "photo", params.photo), ...sizes }];
      const options = given({
        show_caption_above_media: params.show_caption_above_media ? (true as const) : undefined,
        has_media_spoiler: params.has_spoiler ? (true as const) : undefined,
      });
      return send(telegram, params, { photo, ...caption(params), ...options });
    },
  ),

  sendDocument: method(
    {
      ...captioned,
      document: file,
      thumbnail: file.optional(),
      disable_content_type_detection: flag.optional(),
    },
    (telegram, params) => {
      const document = stored(telegram, "document", params.document);
      const name = params.document instanceof File ? params.document.name : undefined;
      const type = params.document instanceof File ? params.document.type : undefined;
      return send(telegram, params, {
        document: given({
          ...document,
          file_name: name || undefined,
          mime_type: type || undefined,
        }),
        ...caption(params),
      });
    },
  ),

  sendVoice: method(
    { ...captioned, voice: file, duration: integer.optional() },
    (telegram, params) => {
      const stays = { duration: params.duration ?? 0, mime_type: "audio/ogg" };
      const voice = { ...stored(telegram, "voice", params.voice), ...stays };
      return send(telegram, params, { voice, ...caption(params) });
    },
  ),
};

function caption(params: {
  caption?: string | undefined;
  parse_mode?: string | undefined;
  caption_entities?: z.output<typeof entities> | undefined;
}) {
  return captionOf(params.caption, params.parse_mode, params.caption_entities);
}

/** A file's identifiers. A `file_id` has to come from an earlier message. */
function stored(telegram: LocalTelegram, kind: string, source: string | File) {
  if (source instanceof File) return telegram.files.add(kind, source.size);
  const known = telegram.files.find(source);
  if (known) return known;
  if (/^https?:\/\/\S+$/i.test(source)) return telegram.files.add(kind);
  if (source.startsWith("attach://")) {
    throw badRequest(`there is no file "${source}" in the request`);
  }
  throw badRequest("wrong file identifier/HTTP URL specified");
}
