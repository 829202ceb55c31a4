import { Composer } from "grammy";
import type { ChatMember } from "grammy/types";
import { z } from "zod";
import type { BotContext, Parts } from "../context.ts";
import { whisper } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { plain } from "../view.ts";

/**
 * How long a group is not introduced to again, and how long after it was because the bot was added it needs no `/start`,
 * in milliseconds.
 */
const again = { introduction: 30 * 24 * 60 * 60_000, start: 60_000 };

/**
 * Introduces the bot in groups: once where it is added, and to who asks by `/start`. Where it is removed it has nothing
 * to say.
 */
export function groups({ now }: Pick<Parts, "now">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const inGroups = composer.chatType(["group", "supergroup"]);

  /** What is remembered about a group: when the bot was introduced there, and when because it was added. */
  const happened = async (ctx: BotContext, what: "introduced" | "added", within: number) => {
    const at = await ctx.shared.get(what, z.number());
    return at !== undefined && now() - at < within;
  };

  inGroups.on("my_chat_member", async (ctx) => {
    const { old_chat_member, new_chat_member } = ctx.myChatMember;
    ctx.whispers.retry(ctx.chat.id);
    if (isMember(old_chat_member) || !isMember(new_chat_member)) return;
    if (await happened(ctx, "introduced", again.introduction)) return;
    await ctx.reply(introduction(ctx));
    await ctx.shared.set("introduced", now());
    await ctx.shared.set("added", now());
  });
  inGroups.command("start", async (ctx) => {
    // A link that adds the bot to a group sends this, too.
    if (await happened(ctx, "added", again.start)) return;
    await whisper(ctx, plain(escapeHtml(introduction(ctx))));
    await ctx.shared.set("introduced", now());
  });
  return composer;
}

function introduction({ locale, me }: BotContext): string {
  return locale.texts.groups.introduction(`@${me.username}`);
}

function isMember(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
