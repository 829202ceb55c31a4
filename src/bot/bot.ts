import { Composer } from "grammy";
import { language } from "./account/language.ts";
import { privacy } from "./account/privacy.ts";
import { ask } from "./ask/ask.ts";
import { choices } from "./ask/choose-entry.ts";
import { feedback } from "./ask/feedback.ts";
import { answers } from "./ask/open-entry.ts";
import { browse } from "./browse/browse.ts";
import type { BotContext, Parts } from "./context.ts";
import { otherwise } from "./fallback.ts";
import { GroupLimits } from "./groups/group-limits.ts";
import { groups } from "./groups/introduction.ts";
import { groupCalm } from "./groups/rate-limit.ts";
import { albums } from "./guards/albums.ts";
import { taps } from "./guards/answer-taps.ts";
import { speaking } from "./guards/chosen-language.ts";
import { onlyPeople } from "./guards/people-only.ts";
import { type Calm, calm } from "./guards/rate-limit.ts";
import { warn } from "./guards/secrets.ts";
import { guests } from "./inline/guest-messages.ts";
import { inline } from "./inline/inline.ts";
import { search } from "./search/search.ts";
import { cases } from "./staff/cases/person-side.ts";
import { staffButtons } from "./staff/cases/staff-buttons.ts";
import { staffTopics } from "./staff/cases/staff-topics.ts";
import { onlyStaffTaps, onlyStaffWrites } from "./staff/gate.ts";
import { lessons } from "./staff/lessons/manage-lessons.ts";
import { teaching } from "./staff/lessons/review-misses.ts";
import { reload } from "./staff/reload/reload.ts";
import { stats } from "./staff/statistics/stats-command.ts";
import { troubleshoot } from "./troubleshoot/troubleshoot.ts";
import { start } from "./welcome/start.ts";

/** The bot, feature by feature. Each passes on what is not for it, so the order is the order of precedence. */
export function features(
  parts: Parts,
  calmness: Omit<Calm, "now"> = {},
  limits = new GroupLimits(parts.monotonicNow),
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(onlyStaffWrites(parts)); // first: in the staff's group nobody else is heard
  composer.use(staffTopics(parts)); // before onlyPeople: the staff may write as its group
  composer.use(onlyPeople()); // before everything that answers: bots must never be
  composer.use(calm({ now: parts.monotonicNow, ...calmness })); // before everything that costs
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
