import { existsSync, readFileSync } from "node:fs";
import type { Message } from "grammy/types";
import { describe, expect, it, test } from "vitest";
import { contentOf } from "../../../../../src/bot/staff/cases/relay/content.ts";

const spec = process.env.BOT_API_SPEC ?? "../shared/bot-api/api.min.json";

/** What messages have besides their content: who sent them, where, in reply to what, and how they look. */
const details = new Set([
  ...["message_id", "message_thread_id", "direct_messages_topic", "chat", "date", "edit_date"],
  ...["from", "sender_chat", "sender_boost_count", "sender_business_bot", "sender_tag"],
  ...["author_signature", "via_bot", "guest_bot_caller_user", "guest_bot_caller_chat"],
  ...["forward_origin", "is_automatic_forward", "is_topic_message", "is_from_offline"],
  ...["reply_to_message", "external_reply", "quote", "reply_to_story"],
  ...["reply_to_checklist_task_id", "reply_to_poll_option_id"],
  ...["guest_query_id", "business_connection_id", "media_group_id", "effect_id"],
  ...["is_paid_post", "paid_star_count", "suggested_post_info", "has_protected_content"],
  ...["entities", "caption", "caption_entities", "link_preview_options", "reply_markup"],
  ...["show_caption_above_media", "has_media_spoiler"],
]);

/** Content that holds what can't be taken out of it. */
const uncleanable = ["contact", "rich_message"];

/** Fields that Telegram sets along with another one, for bots that don't know the newer kind. */
const companions: Record<string, string> = { animation: "document", live_photo: "photo" };

function messageWith(field: string): Message {
  const fields = [field, companions[field] ?? field];
  return Object.fromEntries(fields.map((name) => [name, {}])) as unknown as Message;
}

describe.skipIf(!existsSync(spec))("every field of the Bot API's Message is known", () => {
  const names: string[] = existsSync(spec)
    ? JSON.parse(readFileSync(spec, "utf8")).types.Message.fields.map(
        ({ name }: { name: string }) => name,
      )
    : [];
  const others = names.filter((name) => !details.has(name));

  test("the details are details", () => {
    expect([...details].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("all others are content or tell of an event", () => {
    const unknown = others.filter((name) => contentOf(messageWith(name)) === "private");
    expect(unknown.toSorted()).toEqual(uncleanable);
  });
});

it("what tells of an event isn't content, and what nobody knows yet is content of an unknown kind", () => {
  expect(contentOf(messageWith("pinned_message"))).toBeUndefined();
  expect(contentOf(messageWith("hologram"))).toBe("private");
});
