import { randomBytes } from "node:crypto";
import type { LessonImpact } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { awaitedMessages, awaitMessage, stopAwaiting } from "../../awaited.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import type { LiveLocales } from "../../live-locales.ts";
import type { Locale } from "../../locales.ts";
import { type Feature, type Outcome, onTap, pass } from "../../phases.ts";
import { wordsTo } from "../../question.ts";
import { plainText, type View } from "../../view.ts";
import type { Rights } from "../rights.ts";
import { isRefused } from "../staff-only.ts";
import { MissList } from "./miss-list.ts";
import { groupWith, type MissGroup, proposalsFor } from "./misses.ts";
import {
  breaksView,
  foundView,
  groupView,
  leaveMisses,
  lessonTaughtView,
  openMisses,
  pickOtherEntry,
  teachAnyway,
  teachLesson,
} from "./misses-view.ts";
import { lessonTexts } from "./texts.ts";

/** Of a large group, so many wordings go into a lesson, the most frequent; the rest stays on the list. */
const mostWordings = 50;

/** How many entries are found for words. */
const mostFound = 8;

const { misses: texts } = lessonTexts;

interface Needs extends Pick<Services, "store" | "metrics" | "now" | "monotonicNow"> {
  rights: Rights;
  liveLocales: Pick<LiveLocales, "impactOf">;
}

/** `/misses`, for the staff: misses, group by group, and one tap that makes a lesson of a group. */
export function reviewMisses(needs: Needs): Feature {
  const { liveLocales, now } = needs;
  const list = new MissList(needs);
  const open = (ctx: BotContext) => list.open(ctx.chatId ?? 0, ctx.locales);
  const resume = (ctx: BotContext) => list.resume(ctx.chatId ?? 0, ctx.locales);
  const isAllowed = async (ctx: BotContext) => !(await isRefused(ctx, "misses", needs));

  /** The group of a button; where it's gone, the list is shown in its place. */
  const groupOf = async (ctx: BotContext, miss: string): Promise<MissGroup | undefined> => {
    const shown = groupWith(await resume(ctx), miss);
    if (shown) return shown;
    const groups = await open(ctx);
    const group = groupWith(groups, miss);
    if (group) return group;
    ctx.notice = texts.gone;
    await deliver(ctx, pageView(ctx, groups), "in place");
    return undefined;
  };

  const teach = async (
    ctx: BotContext,
    { miss, lesson: choice }: { miss: string; lesson: string },
    evenIfBroken: boolean,
  ): Promise<void> => {
    if (!(await isAllowed(ctx))) return;
    const group = await groupOf(ctx, miss);
    if (!group) return;
    const { language } = group;
    const locale = ctx.locales.of(language);
    const entry = entryOf(choice, locale);
    if (entry === undefined) {
      ctx.notice = ctx.locale.texts.answer.gone;
      return;
    }
    const wordings = group.wordings.slice(0, mostWordings);
    const impact = entry === null ? null : await liveLocales.impactOf(wordings, entry, language);
    if (impact && impact.broken.length > 0 && !evenIfBroken) {
      const view = breaksView(impact, { miss, lesson: choice }, questionsOf(locale));
      return void (await deliver(ctx, view, "in place"));
    }
    const lesson = lessonOf(ctx, { language, entry, wordings, effect: impact }, now());
    ctx.lessons.push(lesson);
    await deliver(ctx, lessonTaughtView(lesson, questionsOf(locale)(entry ?? "")), "in place");
  };

  return {
    awaited: [
      awaitedMessages({
        async "entry of a lesson"(ctx, { miss, language }): Outcome {
          const words = ctx.message?.text === undefined ? undefined : wordsTo(ctx);
          if (words === undefined) return pass;
          if (!(await isAllowed(ctx))) return void (await stopAwaiting(ctx));
          const { matcher, knowledge } = ctx.locales.of(language);
          const results = matcher.search(words, mostFound);
          const found = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
          if (found.length > 0) await stopAwaiting(ctx);
          await deliver(ctx, foundView(found, miss), "everyone");
        },
      }),
    ],
    commands: {
      async misses(ctx) {
        if (await isAllowed(ctx)) await deliver(ctx, pageView(ctx, await open(ctx)), "everyone");
      },
    },
    taps: [
      onTap(openMisses, async (ctx, { page }) => {
        if (!(await isAllowed(ctx))) return;
        const groups = page === undefined ? await open(ctx) : await resume(ctx);
        await deliver(ctx, pageView(ctx, groups, page), "in place");
      }),
      onTap(teachLesson, (ctx, values) => teach(ctx, values, false)),
      onTap(teachAnyway, (ctx, values) => teach(ctx, values, true)),
      onTap(leaveMisses, async (ctx) => {
        if (await isAllowed(ctx))
          await deliver(ctx, plainText(lessonTexts.lesson.unchanged), "in place");
      }),
      onTap(pickOtherEntry, async (ctx, { miss }) => {
        if (!(await isAllowed(ctx))) return;
        const group = await groupOf(ctx, miss);
        if (!group) return;
        await awaitMessage(ctx, { what: "entry of a lesson", miss, language: group.language });
        await deliver(ctx, plainText(texts.ask), "new message");
      }),
    ],
  };
}

function pageView(ctx: BotContext, groups: readonly MissGroup[], page = 0): View {
  const group = groups[Math.min(page, groups.length - 1)];
  const proposals = group ? proposalsFor(group, ctx.locales.of(group.language)) : [];
  return groupView(groups, page, proposals);
}

/** The entry that a button chooses: empty for none, null for a new one; undefined where it's gone. */
function entryOf(choice: string, { knowledge }: Locale): string | null | undefined {
  if (choice === "-") return "";
  return choice === "+" ? null : knowledge.entry(choice)?.id;
}

function questionsOf({ knowledge }: Locale): (id: string) => string {
  return (id) => knowledge.entry(id)?.question ?? id;
}

function lessonOf(
  { from }: BotContext,
  what: Pick<StoredLesson, "language" | "entry" | "wordings"> & { effect: LessonImpact | null },
  at: number,
): StoredLesson {
  const id = randomBytes(6).toString("base64url");
  return { id, ...what, who: from?.id ?? 0, at, state: "live" };
}
