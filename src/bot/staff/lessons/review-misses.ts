import { awaitedMessages, awaitMessage, stopAwaiting } from "../../awaited.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, type Outcome, onTap, pass } from "../../phases.ts";
import { wordsTo } from "../../question.ts";
import { plainText, type View } from "../../view.ts";
import type { Rights } from "../rights.ts";
import { discardLesson, insistedOn, spoiledKey } from "../spoiled-answers.ts";
import { requireStaff } from "../staff-only.ts";
import { type StaffTexts, staffTextsIn } from "../texts/languages.ts";
import { type LessonServices, lessonFrom, questionOf } from "./lesson-from-group.ts";
import { groupWith, type MissGroup, proposalsFor } from "./miss-groups.ts";
import { MissList } from "./miss-list.ts";
import {
  foundEntriesView,
  groupView,
  lessonSavedView,
  lessonSpoilsView,
  openMisses,
  pickOtherEntry,
  saveLesson,
  saveLessonAnyway,
} from "./misses-view.ts";

/** How many entries a search for "Another entry" finds. */
const mostFound = 8;

interface Needs
  extends Pick<Services, "store" | "metrics" | "now" | "monotonicNow">,
    LessonServices {
  rights: Rights;
}

/** `/misses`, for staff: shows misses group by group, and makes a lesson of a group with one tap. */
export function reviewMisses(needs: Needs): Feature {
  const list = new MissList(needs);
  const isAllowed = (ctx: BotContext) => requireStaff(ctx, "misses", needs);

  return {
    awaited: [
      awaitedMessages({
        async "entry of a lesson"(ctx, { miss, language }): Outcome {
          const words = ctx.message?.text === undefined ? undefined : wordsTo(ctx);
          if (words === undefined) return pass;
          if (!(await isAllowed(ctx))) return void (await stopAwaiting(ctx));
          await searchEntries(ctx, words, miss, language);
        },
      }),
    ],
    commands: {
      async misses(ctx) {
        if (!(await isAllowed(ctx))) return;
        await deliver(ctx, pageView(ctx, await open(ctx, list)), "everyone");
      },
    },
    taps: [
      onTap(openMisses, async (ctx, { page }) => {
        if (!(await isAllowed(ctx))) return;
        const groups = page === undefined ? await open(ctx, list) : await resume(ctx, list);
        await deliver(ctx, pageView(ctx, groups, page), "in place");
      }),
      onTap(saveLesson, async (ctx, values) => {
        if (await isAllowed(ctx)) await save(ctx, { ...values, insists: false }, list, needs);
      }),
      onTap(saveLessonAnyway, async (ctx, values) => {
        if (await isAllowed(ctx)) await save(ctx, { ...values, insists: true }, list, needs);
      }),
      onTap(discardLesson, async (ctx) => {
        if (!(await isAllowed(ctx))) return;
        await deliver(
          ctx,
          plainText(textsOf(ctx).lessons.spoiled.unchanged),
          "in place for everyone",
        );
      }),
      onTap(pickOtherEntry, async (ctx, { miss }) => {
        if (await isAllowed(ctx)) await askForEntry(ctx, miss, list);
      }),
    ],
  };
}

/** In the language of whoever reviews. */
function textsOf({ locale }: BotContext): StaffTexts {
  return staffTextsIn(locale.language);
}

function open(ctx: BotContext, list: MissList): Promise<MissGroup[]> {
  return list.open(ctx.chatId ?? 0, ctx.locales);
}

function resume(ctx: BotContext, list: MissList): Promise<MissGroup[]> {
  return list.resume(ctx.chatId ?? 0, ctx.locales);
}

/** The group of a tapped button. If it isn't open any more, the current list takes its place. */
async function groupOf(
  ctx: BotContext,
  miss: string,
  list: MissList,
): Promise<MissGroup | undefined> {
  const reviewed = groupWith(await resume(ctx, list), miss);
  if (reviewed) return reviewed;
  const groups = await open(ctx, list);
  const group = groupWith(groups, miss);
  if (group) return group;
  ctx.notice = textsOf(ctx).lessons.misses.groupGone;
  await deliver(ctx, pageView(ctx, groups), "in place");
  return undefined;
}

/** What a tap wants to be saved. */
interface Choice {
  miss: string;
  /** What the lesson says, as buttons carry it. */
  lesson: string;
  /** Whether to save it even if it spoils answers: those that `spoiled` stands for, and no others. */
  insists: boolean;
  spoiled?: string | undefined;
}

/** Makes a lesson of a group, or first shows which answers it would spoil. */
async function save(
  ctx: BotContext,
  { miss, lesson: choice, insists, spoiled }: Choice,
  list: MissList,
  services: LessonServices,
): Promise<void> {
  const group = await groupOf(ctx, miss, list);
  if (!group) return;
  const locale = ctx.locales.of(group.language);
  const proposal = await lessonFrom(group, choice, ctx, services);
  if (proposal === undefined) {
    ctx.notice = ctx.locale.texts.answer.gone;
    return;
  }
  const { lesson, impact } = proposal;
  const texts = textsOf(ctx);
  const spoils = impact !== null && impact.broken.length > 0;
  if (spoils && spoiled !== spoiledKey(impact)) {
    if (insists) ctx.notice = texts.lessons.spoiled.otherImpact;
    const values = { miss, lesson: choice };
    const view = lessonSpoilsView(impact, values, (id) => questionOf(id, locale), texts);
    return void (await deliver(ctx, view, "in place"));
  }
  ctx.lessons.push(spoils ? { ...lesson, effect: insistedOn(impact) } : lesson);
  const view = lessonSavedView(lesson, questionOf(lesson.entry ?? "", locale), texts);
  await deliver(ctx, view, "in place");
}

/** "Another entry": the next message is searched for. */
async function askForEntry(ctx: BotContext, miss: string, list: MissList): Promise<void> {
  const group = await groupOf(ctx, miss, list);
  if (!group) return;
  await awaitMessage(ctx, { what: "entry of a lesson", miss, language: group.language });
  await deliver(ctx, plainText(textsOf(ctx).lessons.misses.askForWords), "new message");
}

async function searchEntries(
  ctx: BotContext,
  words: string,
  miss: string,
  language: string,
): Promise<void> {
  const { matcher, knowledge } = ctx.locales.of(language);
  const results = matcher.search(words, mostFound);
  const found = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
  if (found.length > 0) await stopAwaiting(ctx);
  await deliver(ctx, foundEntriesView(found, miss, textsOf(ctx)), "everyone");
}

function pageView(ctx: BotContext, groups: readonly MissGroup[], page = 0): View {
  const group = groups[Math.min(page, groups.length - 1)];
  const proposals = group ? proposalsFor(group, ctx.locales.of(group.language)) : [];
  return groupView(groups, page, proposals, textsOf(ctx));
}
