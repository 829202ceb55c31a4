import { z } from "zod";
import { type FileFields, type FileKind, fileContent, lookOf } from "../state/attachments.ts";
import type { MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { ephemeralOption } from "./ephemeral.ts";
import { captionOf, entities } from "./formatting.ts";
import { type Method, method } from "./method.ts";
import { flag, integer, text } from "./params.ts";
import { business, composing, send } from "./sending.ts";

/** A file: what a form uploads, a `file_id`, or an address. */
const file = z.union([text, z.instanceof(File)]);

const number = integer.optional();
const thumbnail = { thumbnail: file.optional() };
const size = { width: number, height: number, duration: number };
const spoiler = { has_spoiler: flag.optional() };
const captionAbove = { show_caption_above_media: flag.optional() };

const captioned = {
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};

/** The parameters that each kind has besides its file; also the fields of `InputMedia…`. */
export const mediaParameters = {
  photo: { ...captioned, ...captionAbove, ...spoiler },
  video: {
    ...captioned,
    ...captionAbove,
    ...spoiler,
    ...thumbnail,
    ...size,
    cover: file.optional(),
    start_timestamp: number,
    supports_streaming: flag.optional(),
  },
  animation: { ...captioned, ...captionAbove, ...spoiler, ...thumbnail, ...size },
  audio: {
    ...captioned,
    ...thumbnail,
    duration: number,
    performer: text.optional(),
    title: text.optional(),
  },
  document: { ...captioned, ...thumbnail, disable_content_type_detection: flag.optional() },
  voice: { ...captioned, duration: number },
  video_note: { ...thumbnail, duration: number, length: number },
  sticker: { emoji: text.optional() },
};

/** The parameters that become fields of the file. */
const LOOKS = ["width", "height", "duration", "length", "performer", "title", "emoji"] as const;

/** Everything that such parameters may say. */
export interface MediaOptions extends Partial<Record<(typeof LOOKS)[number], unknown>> {
  caption?: string | undefined;
  parse_mode?: string | undefined;
  caption_entities?: z.output<typeof entities> | undefined;
  show_caption_above_media?: boolean | undefined;
  has_spoiler?: boolean | undefined;
}

/** Files of all kinds. Their contents are not stored: messages carry a made-up `file_id`. */
export const mediaMethods: Record<string, Method> = {
  sendPhoto: sender("photo"),
  sendVideo: sender("video"),
  sendAnimation: sender("animation"),
  sendAudio: sender("audio"),
  sendDocument: sender("document"),
  sendVoice: sender("voice"),
  sendVideoNote: sender("video_note"),
  sendSticker: sender("sticker"),
};

/** The method that sends one kind of file. */
function sender(kind: FileKind): Method {
  const shape = {
    ...composing,
    ...business,
    ...ephemeralOption,
    ...mediaParameters[kind],
    [kind]: file,
  };
  return method(shape, (telegram, params) => {
    const source = (params as Record<string, unknown>)[kind] as string | File;
    return send(telegram, params, mediaContent(telegram, kind, source, params as MediaOptions));
  });
}

/** The content of a message with a file. @throws ApiError */
export function mediaContent(
  telegram: TelegramState,
  kind: FileKind,
  source: string | File,
  options: MediaOptions,
): MessageContent {
  const look = omitUndefined(Object.fromEntries(LOOKS.map((name) => [name, options[name]])));
  return {
    ...fileContent(kind, fileOf(telegram, kind, source, look)),
    ...captionOf(options.caption, options.parse_mode, options.caption_entities),
    ...omitUndefined({
      show_caption_above_media: options.show_caption_above_media ? (true as const) : undefined,
      has_media_spoiler: options.has_spoiler ? (true as const) : undefined,
    }),
  };
}

/** A message's file. @throws ApiError unless a `file_id` comes from an earlier message */
function fileOf(
  telegram: TelegramState,
  kind: FileKind,
  source: string | File,
  look: object,
): FileFields {
  if (source instanceof File) {
    const { name, type, size: file_size } = source;
    return addFile(telegram, kind, { name, type }, { file_size, ...look });
  }
  const existing = telegram.files.find(source);
  if (existing) return sameType(kind, existing);
  if (/^https?:\/\/\S+$/i.test(source)) {
    const name = new URL(source).pathname.split("/").at(-1) ?? "";
    return addFile(telegram, kind, { name, type: "" }, look);
  }
  if (source.startsWith("attach://")) {
    throw badRequest(`there is no file "${source}" in the request`);
  }
  throw badRequest("wrong file identifier/HTTP URL specified");
}

function addFile(
  telegram: TelegramState,
  kind: FileKind,
  { name, type }: { name: string; type: string },
  look: object,
): FileFields {
  const named = omitUndefined({ file_name: name || undefined, mime_type: type || undefined });
  const details = kind === "document" ? named : defaultLook(kind);
  return telegram.files.add(kind, { ...details, ...look });
}

/** What a file looks like unless more is known. Documents may have neither a name nor a type. */
const defaultLook = (kind: FileKind) => (kind === "document" ? {} : lookOf(kind));

/** A photo can't be sent as another kind, nor the other way round. @throws ApiError */
function sameType(kind: FileKind, existing: FileFields): FileFields {
  const [, real = ""] = /^local-(\w+)-/.exec(existing.file_id) ?? [];
  if ((real === "photo") === (kind === "photo")) return { ...defaultLook(kind), ...existing };
  throw badRequest(`can't use file of type ${typeName(real)} as ${typeName(kind)}`);
}

const typeName = (kind: string) =>
  kind.replace(/(^|_)(\w)/g, (_, _start, letter: string) => letter.toUpperCase());
