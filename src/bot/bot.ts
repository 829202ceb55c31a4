import { language } from "./account/language.ts";
import { privacy } from "./account/privacy.ts";
import { ask } from "./ask/ask.ts";
import { choices } from "./ask/choices.ts";
import { entries } from "./ask/entries.ts";
import { feedback } from "./ask/feedback.ts";
import { browse } from "./browse/browse.ts";
import { cancel } from "./cancel.ts";
import type { BotContext, Services } from "./context.ts";
import { distress } from "./distress/distress.ts";
import { fallback } from "./fallback.ts";
import type { GroupLimits } from "./groups/group-limits.ts";
import { groupRateLimit } from "./groups/rate-limit.ts";
import { albums } from "./guards/albums.ts";
import { answerInTheirLanguage } from "./guards/language.ts";
import { peopleOnly } from "./guards/people-only.ts";
import { type RateLimitOptions, rateLimit } from "./guards/rate-limit.ts";
import { secretsWarning } from "./guards/secrets.ts";
import { guestMessages } from "./inline/guest-messages.ts";
import { inline } from "./inline/inline.ts";
import type { LiveLocales } from "./live-locales.ts";
import { type Feature, inPhases } from "./phases.ts";
import { search } from "./search/search.ts";
import { caseButtons } from "./staff/cases/case-buttons.ts";
import type { Cases } from "./staff/cases/case-services.ts";
import { caseTopics } from "./staff/cases/case-topics.ts";
import { forgetCases } from "./staff/cases/close-case.ts";
import { isForStaff, personCases } from "./staff/cases/person-cases.ts";
import { personRequests } from "./staff/cases/person-requests.ts";
import { offerToClose, openCaseNote } from "./staff/cases/way-out.ts";
import { staffGate } from "./staff/gate.ts";
import { staffHelp } from "./staff/help.ts";
import { manageLessons } from "./staff/lessons/manage-lessons.ts";
import { reviewMisses } from "./staff/lessons/review-misses.ts";
import { reload } from "./staff/reload/reload.ts";
import type { Reloads } from "./staff/reload/reloads.ts";
import type { Rights } from "./staff/rights.ts";
import type { Reports } from "./staff/statistics/reports.ts";
import { statsCommand } from "./staff/statistics/stats-command.ts";
import { stopDialog, troubleshoot } from "./troubleshoot/troubleshoot.ts";
import { groupIntroduction } from "./welcome/group-introduction.ts";
import { start } from "./welcome/start.ts";

/** What the features need. */
export interface Parts extends Services {
  liveLocales: LiveLocales;
  reloads: Pick<Reloads, "begin">;
  reports: Pick<Reports, "of">;
  rights: Rights;
  /** Undefined if there is no staff to ask. */
  cases: Cases | undefined;
  groupLimits: GroupLimits;
  limits: Omit<RateLimitOptions, "now">;
}

/**
 * Puts the features together into one function that handles an update. Each feature says what it does in which phase
 * (`phases.ts`); the order of this list matters only to guards, and to `distress`, whose
 * replies to questions come before those of `ask`.
 */
export function createDispatch(parts: Parts): (ctx: BotContext) => Promise<void> {
  const { cases, rights, groupLimits, limits, now, monotonicNow } = parts;
  const features: Feature[] = [
    staffGate(rights, cases, parts),
    ...(cases ? [caseTopics(cases, rights, parts), caseButtons(cases, rights)] : []),

    peopleOnly(),
    rateLimit({ now: monotonicNow, ...limits }),
    answerInTheirLanguage(parts),
    distress({
      now,
      isStaffChat: (ctx) => rights.isStaffChat(ctx),
      hasOpenCase: async (chat) => (await cases?.store.findOpen(chat, cases.chat)) !== undefined,
    }),
    groupRateLimit(groupLimits, now, limits.onLimited, (ctx) => rights.isStaffChat(ctx)),
    secretsWarning(async (ctx) => cases !== undefined && isForStaff(ctx, cases)),

    reviewMisses(parts),
    manageLessons(parts),
    statsCommand(parts),
    reload(parts),

    search(parts),
    ...(cases ? [personCases(cases, parts)] : []),
    albums(),
    troubleshoot(parts),
    cancel(
      (ctx) => stopDialog(ctx, parts),
      async (ctx) => cases !== undefined && offerToClose(ctx, cases),
    ),

    start(
      parts,
      async (ctx) => cases && openCaseNote(ctx, cases),
      (ctx) => staffHelp(ctx, rights, cases !== undefined),
    ),
    groupIntroduction(parts),
    language(),
    privacy({
      store: parts.store,
      forgetCases: async (person) => (cases ? forgetCases(person, cases) : false),
    }),
    browse(),
    entries(parts),
    choices(),
    feedback(parts),
    inline(),
    guestMessages(parts),
    personRequests(cases),
    ask(parts),
    fallback(),
  ];
  return inPhases(features);
}
