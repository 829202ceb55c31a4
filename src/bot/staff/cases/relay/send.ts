import type { Api } from "grammy";
import type {
  InputMediaAudio,
  InputMediaDocument,
  InputMediaPhoto,
  InputMediaVideo,
  Message,
} from "grammy/types";
import { isRefusal } from "../../../../telegram/sending/temporary-failures.ts";
import { contentOf } from "./content.ts";
import { type FormattedText, splitText, unformatted } from "./formatted-text.ts";

/** The most characters that Telegram takes from a bot. */
export const maxLength = { text: 4096, caption: 1024 };

/** The most messages of an album. */
export const maxAlbum = 10;

/** A message to send a copy of, with its words as they arrive. */
export interface Outgoing {
  message: Message;
  words: FormattedText;
}

/** Where copies go. */
export interface Target {
  api: Api;
  chat: number;
  /** Options of every call, such as the topic. */
  place: { message_thread_id?: number };
  /** The message that they reply to. */
  replyTo: number | undefined;
}

/** Called with what each message has become: their numbers in the other chat, by the order of the messages. */
type NoteCopies = (copies: readonly (readonly number[])[]) => Promise<void>;

/**
 * Sends copies of a message, or of the messages of an album, to another chat. Long text arrives in parts, a caption that
 * is too long as text below its picture, words of content that takes none below that, and an album as an album.
 *
 * @param note called once, when all is sent or when Telegram has refused the rest
 */
export async function send(
  outgoing: readonly Outgoing[],
  target: Target,
  note: NoteCopies,
): Promise<void> {
  const copies = outgoing.map((): number[] => []);
  try {
    await sendAll(outgoing, target, copies);
  } catch (error) {
    if (isRefusal(error)) await note(copies);
    throw error;
  }
  await note(copies);
}

/** @param copies is filled as messages are sent */
async function sendAll(
  outgoing: readonly Outgoing[],
  target: Target,
  copies: readonly number[][],
): Promise<void> {
  const album = await sendAlbum(outgoing, target);
  for (const [index, one] of outgoing.entries()) {
    const sent = copies[index] ?? [];
    const copy = album?.[index];
    if (copy === undefined) await sendOne(one, target, sent);
    else {
      sent.push(copy);
      await sendLongCaption(one.words, target, sent);
    }
  }
}

/** @returns the numbers of the copies; undefined if the messages make no album */
async function sendAlbum(
  outgoing: readonly Outgoing[],
  { api, chat, place, replyTo }: Target,
): Promise<number[] | undefined> {
  const media = outgoing.flatMap(
    ({ message, words }) => albumMedia(message, captionOf(words)) ?? [],
  );
  if (outgoing.length < 2 || media.length < outgoing.length || !isOneAlbum(media)) return undefined;
  const group = media as InputMediaPhoto[]; // grammY's types want to know which of its kinds an album is
  const sent = await api.sendMediaGroup(chat, group, { ...place, ...replyingTo(replyTo) });
  return sent.map(({ message_id }) => message_id);
}

async function sendOne(
  { message, words }: Outgoing,
  target: Target,
  sent: number[],
): Promise<void> {
  const { api, chat, place, replyTo } = target;
  const options = { ...place, ...replyingTo(replyTo) };
  const content = contentOf(message);
  if (content === "text") return sendParts(words, target, sent);
  if (content === "live location" && message.location) {
    const { latitude, longitude, ...details } = message.location;
    const copy = await api.sendLocation(chat, latitude, longitude, { ...options, ...details });
    sent.push(copy.message_id);
    return sendBelow(words, target, sent);
  }
  const isCaptioned = content === "captioned";
  const { text: caption, entities: caption_entities } = captionOf(words);
  const copy = await api.copyMessage(chat, message.chat.id, message.message_id, {
    ...options,
    ...(isCaptioned ? { caption, caption_entities } : {}),
    ...(message.show_caption_above_media ? { show_caption_above_media: true } : {}),
  });
  sent.push(copy.message_id);
  await (isCaptioned ? sendLongCaption : sendBelow)(words, target, sent);
}

/** Sends text, in parts if it's long. @returns the parts' numbers */
export async function sendText(words: FormattedText, target: Target): Promise<number[]> {
  const sent: number[] = [];
  await sendParts(words, target, sent);
  return sent;
}

/** Sends text, in parts if it's long; each replies to what was sent before. */
async function sendParts(words: FormattedText, target: Target, sent: number[]): Promise<void> {
  const { api, chat, place, replyTo } = target;
  for (const { text, entities } of splitText(words, maxLength.text)) {
    const { message_id } = await api.sendMessage(chat, text, {
      ...place,
      ...replyingTo(sent.at(-1) ?? replyTo),
      entities,
      link_preview_options: { is_disabled: true },
    });
    sent.push(message_id);
  }
}

async function sendLongCaption(
  words: FormattedText,
  target: Target,
  sent: number[],
): Promise<void> {
  if (words.text.length > maxLength.caption) await sendBelow(words, target, sent);
}

/** Sends words as a reply to the copy that they belong to. */
async function sendBelow(words: FormattedText, target: Target, sent: number[]): Promise<void> {
  if (words.text) await sendParts(words, target, sent);
}

/** What stands in the caption: nothing of words that are too long for one. */
function captionOf(words: FormattedText): FormattedText {
  return words.text.length > maxLength.caption ? unformatted("") : words;
}

type AlbumMedia = InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio;

/** A message as part of an album; undefined if its content can't be in one. */
function albumMedia(message: Message, caption: FormattedText): AlbumMedia | undefined {
  const { photo, video, document, audio, has_media_spoiler, show_caption_above_media } = message;
  const words = { caption: caption.text, caption_entities: caption.entities };
  const look = {
    ...(has_media_spoiler ? { has_spoiler: true } : {}),
    ...(show_caption_above_media ? { show_caption_above_media: true } : {}),
  };
  const largest = photo?.at(-1);
  if (largest) return { type: "photo", media: largest.file_id, ...words, ...look };
  if (video) return { type: "video", media: video.file_id, ...words, ...look };
  if (audio) return { type: "audio", media: audio.file_id, ...words };
  if (document) return { type: "document", media: document.file_id, ...words };
  return undefined;
}

/** Photos and videos may be mixed; files and music stay among themselves. */
function isOneAlbum(media: readonly AlbumMedia[]): boolean {
  const kinds = media.map(({ type }) => (type === "photo" || type === "video" ? "visual" : type));
  return media.length <= maxAlbum && new Set(kinds).size === 1;
}

/** Options that make a message a reply to another, if that still exists. */
export function replyingTo(message_id: number | undefined) {
  if (message_id === undefined) return {};
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
