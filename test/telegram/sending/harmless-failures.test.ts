import type { Api } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../../src/stand-in/index.ts";
import { startTestClient } from "../../support/client.ts";
import { InstantClock } from "../../support/clock.ts";
import { failureWith, floodWait } from "./support.ts";

const article: InlineQueryResult = {
  type: "article",
  id: "1",
  title: "one",
  input_message_content: { message_text: "one" },
};

describe("a harmless failure", () => {
  const tooOld = "query is too old and response timeout expired or query ID is invalid";

  it.each<[string, string, (api: Api) => Promise<unknown>]>([
    [
      "an edit that changes nothing",
      "message is not modified",
      (api) => api.editMessageText(1, 1, "a"),
    ],
    ["an answer to a tap that comes too late", tooOld, (api) => api.answerCallbackQuery("1")],
    [
      "an answer to a guest that comes too late",
      tooOld,
      (api) => api.answerGuestQuery("1", article),
    ],
    ["deleting what is gone", "message to delete not found", (api) => api.deleteMessage(1, 1)],
    ["closing a closed topic", "TOPIC_NOT_MODIFIED", (api) => api.closeForumTopic(1, 1)],
  ])("of %s counts as success", async (_, description, call) => {
    const { telegram, api } = await startTestClient({ clock: new InstantClock() });
    telegram.fail({ how: failureWith(400, `Bad Request: ${description}`) });
    expect(await call(api)).toBe(true);
  });

  it.each<[string, Failure]>([
    ["a refusal", failureWith(400, "Bad Request: message to edit not found")],
    ["a flood wait of an hour", floodWait(3600)],
    ["an error of Telegram's", failureWith(500)],
    ["a reset", { kind: "reset" }],
  ])("of a decoration, %s, counts as success without a wait", async (_, how) => {
    const clock = new InstantClock();
    const { telegram, api, ann } = await startTestClient({ clock });
    telegram.fail({ how });
    await api.editMessageReplyMarkup(ann.id, 1);
    await api.answerCallbackQuery("1");
    await api.sendChatAction(ann.id, "typing");
    expect(clock.pauses.every((pause) => pause <= 1000)).toBe(true);
  });
});
