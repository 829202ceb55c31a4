import { z } from "zod";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { ephemeralOption } from "./ephemeral.ts";
import { captionOf, entities } from "./formatting.ts";
import { method } from "./method.ts";
import { flag, integer, text } from "./params.ts";
import { business, composing, send } from "./sending.ts";

/** A file: what a form uploads, a `file_id`, or an address. */
const file = z.union([text, z.instanceof(File)]);

const captioned = {
  ...composing,
  ...business,
  ...ephemeralOption,
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};

/** Photos, files and voice messages. Their contents are not stored: messages carry a made-up `file_id`. */
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
      const photo = [{ ...fileOf(telegram, "photo", params.photo), ...sizes }];
      const options = omitUndefined({
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
      const document = fileOf(telegram, "document", params.document);
      const name = params.document instanceof File ? params.document.name : undefined;
      const type = params.document instanceof File ? params.document.type : undefined;
      return send(telegram, params, {
        document: omitUndefined({
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
      const details = { duration: params.duration ?? 0, mime_type: "audio/ogg" };
      const voice = { ...fileOf(telegram, "voice", params.voice), ...details };
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

/** A file's identifiers. @throws ApiError unless a `file_id` comes from an earlier message */
function fileOf(telegram: TelegramState, kind: string, source: string | File) {
  if (source instanceof File) return telegram.files.add(kind, source.size);
  const existing = telegram.files.find(source);
  if (existing) return existing;
  if (/^https?:\/\/\S+$/i.test(source)) return telegram.files.add(kind);
  if (source.startsWith("attach://")) {
    throw badRequest(`there is no file "${source}" in the request`);
  }
  throw badRequest("wrong file identifier/HTTP URL specified");
}
