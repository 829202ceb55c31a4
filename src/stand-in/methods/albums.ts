import { z } from "zod";
import { kindOutOfPlace, LONGEST_ALBUM } from "../state/attachments.ts";
import { badRequest } from "../wire/errors.ts";
import { mediaContent, mediaParameters } from "./media.ts";
import { method } from "./method.ts";
import { json, text } from "./params.ts";
import { business, composing, send } from "./sending.ts";

const inputMedia = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("photo"), media: text, ...mediaParameters.photo }),
  z.strictObject({ type: z.literal("video"), media: text, ...mediaParameters.video }),
  z.strictObject({ type: z.literal("audio"), media: text, ...mediaParameters.audio }),
  z.strictObject({ type: z.literal("document"), media: text, ...mediaParameters.document }),
]);

const { reply_markup: _, suggested_post_parameters: __, ...placing } = composing;

/** Albums of files that are named by `file_id` or address; files can't be uploaded in one here. */
export const albumMethods = {
  sendMediaGroup: method(
    { ...placing, ...business, media: json(z.array(inputMedia)) },
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
};
