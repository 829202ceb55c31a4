import { Composer } from "grammy";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { BotContext, Parts } from "../../context.ts";
import { replace, reply } from "../../deliver.ts";
import { teachingTexts } from "../../texts/staff/teaching.ts";
import type { View } from "../../view.ts";
import { isRefused } from "../staff-only.ts";
import { lessonsData, lessonsView, stateData, stateView } from "./lessons-view.ts";

/** `/lessons`, for those who look after the bot: what it was taught, to be undone and redone. */
export function lessons(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const may = async (ctx: BotContext) => !(await isRefused(ctx, "lessons", parts));
  const all = () => parts.store.lessons.all();
  const view = (ctx: BotContext, lessons: readonly StoredLesson[], page: number): View =>
    lessonsView(lessons, page, (lesson) => questionOf(lesson, ctx));

  composer.command("lessons", async (ctx) => {
    if (await may(ctx)) await reply(ctx, view(ctx, await all(), 0));
  });
  composer.callbackQuery(lessonsData, async (ctx) => {
    if (await may(ctx)) await replace(ctx, view(ctx, await all(), Number(ctx.match[1])));
  });
  composer.callbackQuery(stateData, async (ctx) => {
    if (!(await may(ctx))) return;
    const [, how, id, page] = ctx.match;
    const lessons = await all();
    const lesson = lessons.find((one) => one.id === id);
    if (!lesson || isInData(lesson, ctx)) {
      ctx.notice = lesson ? teachingTexts.lesson.inData : teachingTexts.lesson.gone;
      return;
    }
    const changed: StoredLesson = { ...lesson, state: how === "lu" ? "undone" : "live" };
    ctx.lessons.push(changed);
    const now = lessons.map((one) => (one === lesson ? changed : one));
    ctx.notice =
      changed.state === "undone" ? teachingTexts.lesson.undone : teachingTexts.lesson.redone;
    await replace(ctx, page === undefined ? stateView(changed) : view(ctx, now, Number(page)));
  });
  return composer;
}

/** Whether the data at hand says all of it, so that to undo it would change nothing. */
function isInData({ state, language, wordings, entry }: StoredLesson, { locales }: BotContext) {
  if (state !== "exported") return false;
  const { phrasings } = locales.of(language).knowledge;
  const said = new Set(phrasings.filter(({ id }) => id === entry).map(({ text }) => text));
  return wordings.every((text) => said.has(text));
}

function questionOf({ entry, language }: StoredLesson, { locales }: BotContext): string {
  if (entry === null) return teachingTexts.lessons.wanted;
  if (entry === "") return teachingTexts.lessons.offTopic;
  return locales.of(language).knowledge.entry(entry)?.question ?? entry;
}
