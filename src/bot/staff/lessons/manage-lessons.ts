import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, onTap } from "../../phases.ts";
import type { View } from "../../view.ts";
import type { Rights } from "../rights.ts";
import { requireStaff } from "../staff-only.ts";
import { type StaffTexts, staffTextsIn } from "../texts/languages.ts";
import { lessonsView, openLessons, redoLesson, stateView, undoLesson } from "./lessons-view.ts";

interface Needs extends Pick<Services, "store" | "metrics"> {
  rights: Rights;
}

/** `/lessons`, for staff: lists all lessons, with buttons that undo and redo them. */
export function manageLessons(needs: Needs): Feature {
  const isAllowed = (ctx: BotContext) => requireStaff(ctx, "lessons", needs);
  const all = () => needs.store.lessons.all();
  const viewOf = (ctx: BotContext, lessons: readonly StoredLesson[], page: number): View => {
    const texts = staffTextsIn(ctx.locale.language);
    return lessonsView(lessons, page, (lesson) => questionOf(lesson, ctx, texts), texts);
  };

  const change = async (
    ctx: BotContext,
    { lesson: id, page }: { lesson: string; page?: number | undefined },
    state: "undone" | "live",
  ): Promise<void> => {
    if (!(await isAllowed(ctx))) return;
    const texts = staffTextsIn(ctx.locale.language);
    const { alreadyInData, gone, undone, redone } = texts.lessons.lesson;
    const lessons = await all();
    const lesson = lessons.find((candidate) => candidate.id === id);
    if (!lesson || isInData(lesson, ctx)) {
      ctx.notice = lesson ? alreadyInData : gone;
      return;
    }
    const changed: StoredLesson = { ...lesson, state };
    ctx.lessons.push(changed);
    ctx.notice = state === "undone" ? undone : redone;
    const updated = lessons.map((stored) => (stored === lesson ? changed : stored));
    const view = page === undefined ? stateView(changed, texts) : viewOf(ctx, updated, page);
    await deliver(ctx, view, "in place");
  };

  return {
    commands: {
      async lessons(ctx) {
        if (await isAllowed(ctx)) await deliver(ctx, viewOf(ctx, await all(), 0), "everyone");
      },
    },
    taps: [
      onTap(openLessons, async (ctx, { page }) => {
        if (await isAllowed(ctx)) await deliver(ctx, viewOf(ctx, await all(), page), "in place");
      }),
      onTap(undoLesson, (ctx, values) => change(ctx, values, "undone")),
      onTap(redoLesson, (ctx, values) => change(ctx, values, "live")),
    ],
  };
}

/** Whether the loaded data contains all wordings of an exported lesson, so that undoing it would change nothing. */
function isInData({ state, language, wordings, entry }: StoredLesson, { locales }: BotContext) {
  if (state !== "exported") return false;
  const { phrasings } = locales.of(language).knowledge;
  const texts = new Set(phrasings.filter(({ id }) => id === entry).map(({ text }) => text));
  return wordings.every((text) => texts.has(text));
}

function questionOf(
  { entry, language }: StoredLesson,
  { locales }: BotContext,
  texts: StaffTexts,
): string {
  const { needsEntry, offTopic, entryGone } = texts.lessons.lessons;
  if (entry === null) return needsEntry;
  if (entry === "") return offTopic;
  const { knowledge } = locales.of(language);
  return knowledge.entry(entry)?.question ?? entryGone(entry);
}
