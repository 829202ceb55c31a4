import { describe, expect, it, vi } from "vitest";
import { migratedTo } from "../../../src/telegram/sending/refusals.ts";
import { startTestClient } from "../../support/client.ts";
import { errorOf, failureWith } from "./support.ts";

describe("a group that has become a supergroup", () => {
  async function movedGroup() {
    const onMigrated = vi.fn<(from: number, to: number) => void>();
    const made = await startTestClient({ hooks: { onMigrated } });
    const group = made.telegram.addGroup("Group", [made.ann]).id;
    const gone = "Bad Request: group chat was upgraded to a supergroup chat";
    made.telegram.fail({ chat: -77, how: failureWith(400, gone, { migrate_to_chat_id: group }) });
    return { ...made, group, onMigrated };
  }

  it("gets messages to its old id, and is reported once", async () => {
    const { api, shown, group, onMigrated, telegram } = await movedGroup();
    await api.sendMessage(-77, "hi", { reply_parameters: { message_id: 5 } });
    await api.sendMessage(-77, "ho");
    expect(shown(group)).toEqual(["hi", "ho"]);
    expect(onMigrated.mock.calls).toEqual([[-77, group]]);
    const [, again] = telegram.calls;
    expect(again?.params).not.toHaveProperty("reply_parameters");
    expect(telegram.calls).toHaveLength(3);
  });

  it("gets no edits: message numbers start anew there", async () => {
    const { api, shown, group, onMigrated } = await movedGroup();
    const { message_id } = await api.sendMessage(group, "something else");
    const refused = await errorOf(api.editMessageText(-77, message_id, "hi"));
    expect(migratedTo(refused)).toBe(group);
    expect(await errorOf(api.deleteMessage(-77, message_id))).toBeDefined();
    expect(shown(group)).toEqual(["something else"]);
    expect(onMigrated).toHaveBeenCalledTimes(1);
  });

  it("gets copies from private chats too", async () => {
    const { api, shown, group, ann } = await movedGroup();
    await api.copyMessage(-77, ann.id, 1);
    expect(shown(group)).toEqual(["hello"]);
  });
});
