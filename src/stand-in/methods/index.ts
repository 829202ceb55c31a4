import { chatMethods } from "./chats.ts";
import { editMethods } from "./editing.ts";
import { ephemeralMethods } from "./ephemeral.ts";
import { mediaMethods } from "./media.ts";
import { messageMethods } from "./messages.ts";
import type { Method } from "./method.ts";
import { profileMethods } from "./profile.ts";
import { queryMethods } from "./queries.ts";
import { topicMethods } from "./topics.ts";
import { updateMethods } from "./updates.ts";

/**
 * Every method that this stand-in knows; all others are answered with 404, as if they did not exist.
 *
 * It is stricter than the real server where that finds mistakes: a parameter or a field that the Bot API
 * does not have is refused (there: ignored), so is a button with two actions (there: the first one
 * counts) and a number that is none (there: 0). It is simpler in what no bot here needs: `parse_mode` is
 * HTML only; there are no flood limits of its own (see `faults.ts`), no file contents, no business
 * accounts, no rich messages, no polls; a group has members, administrators and topics, and of channels
 * there is only what appears in groups (see `channels.ts`).
 * `LocalTelegram`'s option `version` takes away what later versions of the Bot API brought.
 */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...updateMethods,
    ...messageMethods,
    ...editMethods,
    ...mediaMethods,
    ...queryMethods,
    ...chatMethods,
    ...topicMethods,
    ...ephemeralMethods,
    ...profileMethods,
  }),
);
