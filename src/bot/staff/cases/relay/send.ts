import type { Api } from "grammy";
import type {
  InputMediaAudio,
  InputMediaDocument,
  InputMediaPhoto,
  InputMediaVideo,
  Message,
} from "grammy/types";
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

/**
 * Sends copies of a message, or of the messages of an album, to another chat. Long text arrives in parts, a caption that
 * is too long as text below its picture, words of content that takes none below that, and an album as an album.
 *
 * @returns by the messages' order, the numbers of what each became
 */
export async function send(outgoing: readonly Outgoing[], target: Target): Promise<number[][]> {
  const album = outgoing.map(({ message, words }) => albumMedia(message, captionOf(words)));
  const media = album.filter((item) => item !== undefined);
  if (outgoing.length < 2 || media.length < outgoing.length || !isOneAlbum(media)) {
    return inTurn(outgoing, (one) => sendOne(one, target));
  }
  const { api, chat, place, replyTo } = target;
  const group = media as InputMediaPhoto[]; // grammY's types want to know which of its kinds an album is
  const sent = await api.sendMediaGroup(chat, group, { ...place, ...replyingTo(replyTo) });
  const numbers = sent.map(({ message_id }) => message_id);
  return inTurn(outgoing, async ({ words }, index) => {
    const copy = numbers[index] ?? numbers.at(-1) ?? 0;
    return [copy, ...(await sendLongCaption(words, copy, target))];
  });
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) results.push(await act(item, index));
  return results;
}

async function sendOne({ message, words }: Outgoing, target: Target): Promise<number[]> {
  const { api, chat, place, replyTo } = target;
  const options = { ...place, ...replyingTo(replyTo) };
  const content = contentOf(message);
  if (content === "text") return sendText(words, target);
  if (content === "live location" && message.location) {
    const { latitude, longitude, ...details } = message.location;
    const sent = await api.sendLocation(chat, latitude, longitude, { ...options, ...details });
    return [sent.message_id, ...(await sendBelow(words, sent.message_id, target))];
  }
  const isCaptioned = content === "captioned";
  const { text: caption, entities: caption_entities } = captionOf(words);
  const copy = await api.copyMessage(chat, message.chat.id, message.message_id, {
    ...options,
    ...(isCaptioned ? { caption, caption_entities } : {}),
  });
  const send = isCaptioned ? sendLongCaption : sendBelow;
  return [copy.message_id, ...(await send(words, copy.message_id, target))];
}

/** Sends text, in parts if it's long; parts after the first reply to the one before. */
export async function sendText(words: FormattedText, target: Target): Promise<number[]> {
  const { api, chat, place } = target;
  const sent: number[] = [];
  for (const { text, entities } of splitText(words, maxLength.text)) {
    const options = { ...place, ...replyingTo(sent.at(-1) ?? target.replyTo) };
    const { message_id } = await api.sendMessage(chat, text, {
      ...options,
      entities,
      link_preview_options: { is_disabled: true },
    });
    sent.push(message_id);
  }
  return sent;
}

async function sendLongCaption(
  words: FormattedText,
  copy: number,
  target: Target,
): Promise<number[]> {
  return words.text.length > maxLength.caption ? sendBelow(words, copy, target) : [];
}

async function sendBelow(words: FormattedText, copy: number, target: Target): Promise<number[]> {
  return words.text ? sendText(words, { ...target, replyTo: copy }) : [];
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
