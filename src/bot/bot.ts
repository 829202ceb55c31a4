import { Composer } from "grammy";
import type { BotContext, Parts } from "./context.ts";
import { albums } from "./features/albums.ts";
import { answers } from "./features/answers.ts";
import { ask } from "./features/ask.ts";
import { browse } from "./features/browse.ts";
import { type Calm, calm } from "./features/calm.ts";
import { cases } from "./features/cases.ts";
import { choices } from "./features/choices.ts";
import { feedback } from "./features/feedback.ts";
import { groupCalm } from "./features/group-calm.ts";
import { groups } from "./features/groups.ts";
import { guests } from "./features/guests.ts";
import { inline } from "./features/inline.ts";
import { language } from "./features/language.ts";
import { lessons } from "./features/lessons.ts";
import { otherwise } from "./features/otherwise.ts";
import { onlyPeople } from "./features/people.ts";
import { privacy } from "./features/privacy.ts";
import { reload } from "./features/reload.ts";
import { search } from "./features/search.ts";
import { speaking } from "./features/speaking.ts";
import { staffButtons } from "./features/staff-buttons.ts";
import { onlyStaffTaps, onlyStaffWrites } from "./features/staff-gate.ts";
import { staffTopics } from "./features/staff-topics.ts";
import { start } from "./features/start.ts";
import { stats } from "./features/stats.ts";
import { taps } from "./features/taps.ts";
import { teaching } from "./features/teaching.ts";
import { troubleshoot } from "./features/troubleshoot.ts";
import { warn } from "./features/warn.ts";
import { GroupLimits } from "./group-limits.ts";

/** The bot, feature by feature. Each passes on what is not for it, so the order is the order of precedence. */
export function features(
  parts: Parts,
  calmness: Omit<Calm, "now"> = {},
  limits = new GroupLimits(parts.now),
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(onlyStaffWrites(parts)); // first: in the staff's group nobody else is heard
  composer.use(staffTopics(parts)); // before onlyPeople: the staff may write as its group
  composer.use(onlyPeople()); // before everything that answers: bots must never be
  composer.use(calm({ ...parts, ...calmness })); // before everything that costs
  composer.use(speaking()); // before everything else that says anything
  composer.use(inline()); // before dialogs: an inline query belongs to no chat
  composer.use(guests(parts)); // before everything that reads messages: the bot cannot write there
  composer.use(taps()); // before everything that has buttons
  composer.use(onlyStaffTaps(parts)); // after taps, which answers it, and before everything that has buttons
  composer.use(staffButtons(parts)); // before groupCalm: the staff's group is none of those
  composer.use(groupCalm(limits, parts.now, calmness.onLimited)); // before everything that says anything in groups
  composer.use(warn()); // before everything that reads messages
  composer.filter(isOrder, privacy(parts)); // before dialogs and search: whatever goes on is forgotten too
  composer.filter(isOrder, stats(parts)); // before dialogs: it is no reply to them
  composer.use(teaching(parts)); // before search, dialogs and ask: takes the words it has asked for
  composer.filter(isOrder, lessons(parts));
  composer.filter(isOrder, reload(parts));
  composer.use(search()); // before cases, dialogs and ask: takes the words it has asked for
  composer.use(cases(parts)); // before albums: people get all the pictures
  composer.use(albums()); // before everything else that reads messages
  composer.use(troubleshoot(parts)); // before all that a dialog may be waiting for
  composer.filter(isOrder, language()); // before start: a link leads to it
  composer.filter(isOrder, start());
  composer.use(groups(parts));
  composer.filter(isOrder, browse());
  composer.filter(isTap, answers());
  composer.filter(isTap, choices());
  composer.filter(isTap, feedback());
  composer.use(ask(parts));
  composer.use(otherwise());
  return composer;
}

/**
 * Whether somebody has tapped a button. Most updates are questions: what is nothing for them is passed over here, as to
 * go through all the handlers of a feature would cost more than to answer.
 */
function isTap({ update }: BotContext): boolean {
  return update.callback_query !== undefined;
}

/** Whether somebody has tapped a button or sent a command. */
function isOrder(ctx: BotContext): boolean {
  const text = ctx.msg?.text ?? ctx.msg?.caption;
  return isTap(ctx) || text?.startsWith("/") === true;
}
