import { z } from "zod";
import { canBecome, copyOf } from "../chats/message-copies.ts";
import { kindOutOfPlace, LONGEST_ALBUM } from "../state/attachments.ts";
import { badRequest } from "../wire/errors.ts";
import { applyEdit, findEditable, target } from "./editing.ts";
import { inlineKeyboardOf, inlineMarkup } from "./keyboards.ts";
import { mediaContent, mediaParameters } from "./media.ts";
import { method } from "./method.ts";
import { json, text } from "./params.ts";
import { business, composing, send } from "./sending.ts";

const albumMedia = [
  z.strictObject({ type: z.literal("photo"), media: text, ...mediaParameters.photo }),
  z.strictObject({ type: z.literal("video"), media: text, ...mediaParameters.video }),
  z.strictObject({ type: z.literal("audio"), media: text, ...mediaParameters.audio }),
  z.strictObject({ type: z.literal("document"), media: text, ...mediaParameters.document }),
] as const;

const animation = z.strictObject({
  type: z.literal("animation"),
  media: text,
  ...mediaParameters.animation,
});

const { reply_markup: _, suggested_post_parameters: __, ...placing } = composing;

/**
 * Albums, and files that replace others. The files are named by `file_id` or address; they can't be uploaded
 * here.
 */
export const albumMethods = {
  sendMediaGroup: method(
    { ...placing, ...business, media: json(z.array(z.discriminatedUnion("type", albumMedia))) },
    (telegram, { media, ...params }) => {
      if (media.length > LONGEST_ALBUM) throw badRequest("too many messages to send as an album");
      if (media.length < 2) throw badRequest("an album has at least 2 messages");
      const stranger = kindOutOfPlace(media.map(({ type }) => type));
      if (stranger) throw badRequest(`${stranger} can't be mixed with other media types`);
      const contents = media.map(({ type, media: source, ...options }) =>
        mediaContent(telegram, type, source, options),
      );
      const media_group_id = telegram.queries.newId();
      return contents.map((content) => send(telegram, params, { ...content, media_group_id }));
    },
  ),

  editMessageMedia: method(
    {
      ...target,
      media: json(z.discriminatedUnion("type", [...albumMedia, animation])),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      const { chat, message } = findEditable(telegram, params);
      const { type, media: source, ...options } = params.media;
      if (!canBecome(message, type)) throw badRequest("message can't be edited");
      const removed = Object.keys(copyOf(message)).map((field) => [field, undefined]);
      return applyEdit(telegram, chat, message, params, {
        ...Object.fromEntries(removed),
        ...mediaContent(telegram, type, source, options),
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),
};
