import type { ChatMember } from "grammy/types";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { type Feature, on } from "../phases.ts";
import { groupValues, type SessionValue } from "../session-values.ts";
import { plainText } from "../view.ts";

/**
 * For how long after an introduction the bot isn't introduced to a group again, and for how long after it was added
 * `/start` is ignored, in milliseconds.
 */
const pause = { introduction: 30 * 24 * 60 * 60_000, start: 60_000 };

/** Introduces the bot when it's added to a group. */
export function groupIntroduction({ now }: Pick<Services, "now">): Feature {
  return {
    questions: [
      on(["my_chat_member"], async (ctx) => {
        const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember ?? {};
        if (!isInGroup(ctx) || !before || !after || !ctx.chat) return;
        ctx.ephemeral.allowAgain(ctx.chat.id);
        if (isMember(before) || !isMember(after)) return;
        if (await isRecent(ctx, groupValues.introduced, pause.introduction, now())) return;
        await ctx.reply(introductionOf(ctx));
        await ctx.groupSession.set(groupValues.introduced, now());
        await ctx.groupSession.set(groupValues.added, now());
      }),
    ],
  };
}

/** Introduces the bot in a group to a person who sends `/start`. */
export async function introduceToGroup(ctx: BotContext, now: number): Promise<void> {
  // A link that adds the bot to a group sends `/start` too.
  if (await isRecent(ctx, groupValues.added, pause.start, now)) return;
  await deliver(ctx, plainText(introductionOf(ctx)), "sender");
  await ctx.groupSession.set(groupValues.introduced, now);
}

async function isRecent(
  { groupSession }: BotContext,
  value: SessionValue<number>,
  period: number,
  now: number,
): Promise<boolean> {
  const at = await groupSession.get(value);
  return at !== undefined && now - at < period;
}

function introductionOf({ locale, me }: BotContext): string {
  return locale.texts.groups.introduction(`@${me.username}`);
}

function isMember(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
