import { albumMethods } from "./albums.ts";
import { chatMethods } from "./chats.ts";
import { copyMethods } from "./copies.ts";
import { editMethods } from "./editing.ts";
import { ephemeralMethods } from "./ephemeral.ts";
import { mediaMethods } from "./media.ts";
import { messageMethods } from "./messages.ts";
import type { Method } from "./method.ts";
import { pinMethods } from "./pins.ts";
import { placeMethods } from "./places.ts";
import { profileMethods } from "./profile.ts";
import { queryMethods } from "./queries.ts";
import { topicMethods } from "./topics.ts";
import { updateMethods } from "./updates.ts";

/**
 * Every method that this stand-in knows; all others are answered with 404, as if they didn't exist.
 *
 * It is stricter than the real server where that finds mistakes: it refuses parameters and fields that the
 * Bot API doesn't have (the real server ignores them), buttons with two actions (there the first one
 * counts) and malformed numbers (there they are 0). It leaves out what no bot here needs: `parse_mode` is HTML
 * only; there are no flood limits except injected ones (see `faults.ts`), no file contents, no business
 * accounts, no rich messages. Bots send and copy files, albums, places and contacts; polls, dice and stories come
 * from people only, and nobody votes. Groups have members, administrators, topics and pinned messages; an
 * administrator may do everything. Channels only exist as far as they appear in groups (see `channels.ts`).
 * The option `version` of `LocalTelegram` removes what later versions of the Bot API brought.
 */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...updateMethods,
    ...messageMethods,
    ...copyMethods,
    ...editMethods,
    ...mediaMethods,
    ...albumMethods,
    ...placeMethods,
    ...pinMethods,
    ...queryMethods,
    ...chatMethods,
    ...topicMethods,
    ...ephemeralMethods,
    ...profileMethods,
  }),
);
