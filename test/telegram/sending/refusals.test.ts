import { GrammyError } from "grammy";
import { describe, expect, it } from "vitest";
import {
  isBlocked,
  isGone,
  isMuted,
  isNotModified,
  isTooOld,
  migratedTo,
} from "../../../src/telegram/sending/refusals.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { errorOf, failureWith } from "./support.ts";

describe("a refusal", () => {
  const tooOld = "query is too old and response timeout expired or query ID is invalid";
  it.each<[string, number, (error: unknown) => boolean]>([
    ["Bad Request: message is not modified: specified new message …", 400, isNotModified],
    [`Bad Request: ${tooOld}`, 400, isTooOld],
    ["Bad Request: message to edit not found", 400, isGone],
    ["Bad Request: message to delete not found", 400, isGone],
    ["Bad Request: message can't be edited", 400, isGone],
    ["Bad Request: MESSAGE_ID_INVALID", 400, isGone],
    ["Forbidden: bot was blocked by the user", 403, isBlocked],
    ["Forbidden: user is deactivated", 403, isBlocked],
    ["Forbidden: bot was kicked from the supergroup chat", 403, isBlocked],
    ["Forbidden: bot is not a member of the supergroup chat", 403, isBlocked],
    ["Forbidden: bot can't initiate conversation with a user", 403, isBlocked],
    ["Bad Request: not enough rights to send text messages to the chat", 400, isMuted],
    ["Bad Request: CHAT_WRITE_FORBIDDEN", 400, isMuted],
  ])(
    "%s reaches the caller unchanged, and only one function matches it",
    async (description, status, is) => {
      const { telegram, api, calls } = await startTestClient({ clock: new InstantClock() });
      telegram.fail({ method: "sendMessage", how: failureWith(status, description) });
      const refused = await errorOf(api.sendMessage(1, "hi"));
      expect(refused).toBeInstanceOf(GrammyError);
      expect(refused?.description).toBe(description);
      const all = [isNotModified, isTooOld, isGone, isBlocked, isMuted];
      expect(all.filter((one) => one(refused))).toEqual([is]);
      expect(calls("sendMessage")).toBe(1);
    },
  );

  it("that is unknown is matched by none", () => {
    for (const is of [isNotModified, isTooOld, isGone, isBlocked, isMuted, migratedTo]) {
      expect(is(new Error("message is not modified"))).toBeFalsy();
      expect(is(undefined)).toBeFalsy();
      expect(is({ error_code: 400, description: "Bad Request: chat not found" })).toBeFalsy();
    }
  });
});
