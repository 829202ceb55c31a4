import type { Message } from "grammy/types";
import type { MessageContent } from "./local-chat.ts";

/** What a made-up file of each kind looks like. */
const FILES = {
  photo: { width: 1280, height: 960 },
  video: {
    width: 1280,
    height: 720,
    duration: 12,
    file_name: "clip.mp4",
    mime_type: "video/mp4",
  },
  animation: {
    width: 320,
    height: 240,
    duration: 3,
    file_name: "wave.mp4",
    mime_type: "video/mp4",
  },
  audio: { duration: 180, performer: "The Kettles", title: "Steam", mime_type: "audio/mpeg" },
  document: { file_name: "notes.pdf", mime_type: "application/pdf" },
  voice: { duration: 4, mime_type: "audio/ogg" },
  video_note: { length: 240, duration: 6 },
  sticker: {
    type: "regular",
    is_animated: false,
    is_video: false,
    emoji: "👍",
    width: 512,
    height: 512,
  },
};

/** The kinds of messages that are a file; also the names of their fields. */
export type FileKind = keyof typeof FILES;

/** What the file of a kind looks like unless somebody says more about it. */
export function lookOf(kind: FileKind): object {
  return FILES[kind];
}

const place = { latitude: 25.2048, longitude: 55.2708 };

/** What is no file. */
const OTHERS = {
  location: { location: place },
  live_location: { location: { ...place, horizontal_accuracy: 20, live_period: 900 } },
  venue: { location: place, venue: { location: place, title: "Tea house", address: "Main St 1" } },
  contact: { contact: { phone_number: "+15550100", first_name: "Carol", last_name: "Grey" } },
  dice: { dice: { emoji: "🎲", value: 4 } },
  poll: { poll: poll({ type: "regular" }) },
  quiz: { poll: poll({ type: "quiz" }) },
  story: { story: { chat: { id: -1_001_999_999_999, type: "channel", title: "News" }, id: 7 } },
} satisfies Record<string, MessageContent>;

/** The answer of a quiz is nobody's to know until they have given theirs. */
function poll({ type }: { type: "regular" | "quiz" }): NonNullable<Message["poll"]> {
  const options = ["Green", "Black"].map((text, index) => ({
    persistent_id: `${index}`,
    text,
    voter_count: 0,
  }));
  return {
    id: "5000000000000000001",
    question: "Which tea?",
    options,
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type,
    allows_multiple_answers: false,
    allows_revoting: type === "regular",
    members_only: false,
  };
}

/** What people can send besides text. */
export type AttachmentKind = FileKind | keyof typeof OTHERS;

export const attachmentKinds = [...Object.keys(FILES), ...Object.keys(OTHERS)] as AttachmentKind[];

/** A file as messages show it. */
export interface FileFields {
  file_id: string;
  file_unique_id: string;
  file_size?: number;
}

/** The fields of a message with a file. An animation also has a document, for bots that don't know animations. */
export function fileContent(kind: FileKind, file: FileFields): MessageContent {
  if (kind === "photo") return { photo: [file as NonNullable<Message["photo"]>[number]] };
  if (kind !== "animation") return { [kind]: file };
  const {
    width: _,
    height: __,
    duration: ___,
    ...document
  } = file as Message["animation"] & object;
  return { animation: file as NonNullable<Message["animation"]>, document };
}

/** The fields of a made-up attachment, given a way to make up its file. */
export function attachmentContent(
  kind: AttachmentKind,
  createFile: (kind: FileKind) => FileFields,
): MessageContent {
  return isFileKind(kind) ? fileContent(kind, createFile(kind)) : OTHERS[kind];
}

export function isFileKind(kind: string): kind is FileKind {
  return Object.hasOwn(FILES, kind);
}

/** The kinds that have a caption. */
const CAPTIONED = ["photo", "video", "animation", "audio", "document", "voice"] as const;

/** Whether what has these fields, or is of this kind, can have a caption. */
export function takesCaption(content: MessageContent | AttachmentKind): boolean {
  return CAPTIONED.some((kind) =>
    typeof content === "string" ? content === kind : kind in content,
  );
}

/** Albums are of one of these families; only the first one may be mixed. */
const ALBUM_FAMILIES: readonly (readonly string[])[] = [
  ["photo", "video"],
  ["document"],
  ["audio"],
];

/** The kind that can't be in an album with the others, or undefined if these kinds are an album. */
export function kindOutOfPlace(kinds: readonly string[]): string | undefined {
  const family = ALBUM_FAMILIES.find((members) => members.includes(kinds[0] ?? ""));
  return kinds.find((kind) => !family?.includes(kind));
}

export const LONGEST_ALBUM = 10;
