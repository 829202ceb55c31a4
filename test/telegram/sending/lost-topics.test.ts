import { describe, expect, it } from "vitest";
import { isTopicGone } from "../../../src/telegram/sending/refusals.ts";
import { startTestClient } from "../../support/client.ts";
import { errorOf, failureWith } from "./support.ts";

describe("a topic that Telegram doesn't find", () => {
  async function withForum(keeps = false) {
    const made = await startTestClient({ keepsTopics: () => keeps });
    const forum = made.telegram.addGroup("Forum", [made.ann], { forum: true });
    const asked = made.ann.groups.openTopic(forum.id, "Kettles");
    const topic = asked.message_thread_id as number;
    const how = failureWith(400, "Bad Request: message thread not found");
    made.telegram.fail({ method: "sendMessage", times: 1, how });
    return { ...made, forum: forum.id, topic };
  }

  it("is found by the message that is replied to", async () => {
    const { api, telegram, ann, forum, topic } = await withForum();
    const { message_id } = ann.send("hi", { chat: forum, topic });
    const options = { message_thread_id: topic, reply_parameters: { message_id } };
    await api.sendMessage(forum, "hello", options);
    expect(telegram.messages(forum).at(-1)).toMatchObject({
      text: "hello",
      message_thread_id: topic,
      reply_to_message: { message_id },
    });
  });

  it("is left where nothing is replied to", async () => {
    const { api, telegram, forum, topic } = await withForum();
    await api.sendMessage(forum, "hello", { message_thread_id: topic });
    expect(telegram.messages(forum).at(-1)).toMatchObject({ text: "hello" });
  });

  it("is the business of who looks after the topics", async () => {
    const { api, shown, forum, topic } = await withForum(true);
    const refused = await errorOf(api.sendMessage(forum, "hi", { message_thread_id: topic }));
    expect(isTopicGone(refused)).toBe(true);
    expect(shown(forum)).toEqual([]);
  });
});
