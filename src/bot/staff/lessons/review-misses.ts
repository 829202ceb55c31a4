import { randomBytes } from "node:crypto";
import { Composer } from "grammy";
import { z } from "zod";
import type { Effect } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { BotContext, Parts } from "../../context.ts";
import { replace, reply, send } from "../../deliver.ts";
import { escapeHtml } from "../../html.ts";
import type { Locale } from "../../locales.ts";
import { wordsTo } from "../../question.ts";
import { teachingTexts } from "../../texts/staff/teaching.ts";
import { plain, type View } from "../../view.ts";
import { isRefused } from "../staff-only.ts";
import { MissList } from "./miss-list.ts";
import { groupWith, type MissGroup, proposalsFor } from "./misses.ts";
import {
  breaksView,
  foundView,
  groupView,
  leaveData,
  missesData,
  otherData,
  taughtView,
  teachData,
} from "./misses-view.ts";

/** Of a large group so many wordings are learnt, the most frequent; the rest stays on the list. */
const mostWordings = 50;

/** How many entries are found for words. */
const mostFound = 8;

const { misses: texts } = teachingTexts;

/** `/misses`, for those who look after the bot: what was asked in vain, group by group, and one tap that teaches it. */
export function teaching(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const list = new MissList(parts);
  const open = (ctx: BotContext) => list.open(ctx.chatId ?? 0, ctx.locales);
  const resume = (ctx: BotContext) => list.resume(ctx.chatId ?? 0, ctx.locales);
  const may = async (ctx: BotContext) => !(await isRefused(ctx, "misses", parts));
  const pageOf = (ctx: BotContext, groups: readonly MissGroup[], page = 0): View => {
    const group = groups[Math.min(page, groups.length - 1)];
    const proposals = group ? proposalsFor(group, ctx.locales.of(group.language)) : [];
    return groupView(groups, page, proposals);
  };
  /** The group of a button; where there is none any more, the list is shown in its place. */
  const groupOf = async (ctx: BotContext, miss: string): Promise<MissGroup | undefined> => {
    const shown = groupWith(await resume(ctx), miss);
    if (shown) return shown;
    const groups = await open(ctx);
    const group = groupWith(groups, miss);
    if (group) return group;
    ctx.notice = texts.gone;
    await replace(ctx, pageOf(ctx, groups));
    return undefined;
  };

  composer.command("misses", async (ctx) => {
    if (await may(ctx)) await reply(ctx, pageOf(ctx, await open(ctx)));
  });
  composer.callbackQuery(missesData, async (ctx) => {
    if (!(await may(ctx))) return;
    const [, page] = ctx.match;
    const groups = page === undefined ? await open(ctx) : await resume(ctx);
    await replace(ctx, pageOf(ctx, groups, Number(page ?? 0)));
  });
  composer.callbackQuery(teachData, async (ctx) => {
    if (!(await may(ctx))) return;
    const [, how, miss = "", choice = ""] = ctx.match;
    const group = await groupOf(ctx, miss);
    if (!group) return;
    const locale = ctx.locales.of(group.language);
    const entry = entryOf(choice, locale);
    if (entry === undefined) {
      ctx.notice = ctx.locale.texts.gone;
      return;
    }
    const wordings = group.wordings.slice(0, mostWordings);
    const effect =
      entry === null ? null : await parts.school.effectOf(wordings, entry, group.language);
    if (effect && effect.broken.length > 0 && how === "tt") {
      return replace(ctx, breaksView(effect, `ta.${miss}.${choice}`, questionsOf(locale)));
    }
    const lesson = lessonOf(
      ctx,
      { language: group.language, entry, wordings, effect },
      parts.now(),
    );
    ctx.lessons.push(lesson);
    await replace(ctx, taughtView(lesson, questionsOf(locale)(entry ?? "")));
  });
  composer.callbackQuery(leaveData, async (ctx) => {
    if (await may(ctx)) await replace(ctx, plain(escapeHtml(teachingTexts.lesson.left)));
  });
  composer.use(otherEntry(may, groupOf));
  return composer;
}

/** "Another entry": asks for words, and shows the entries that have them. */
function otherEntry(
  may: (ctx: BotContext) => Promise<boolean>,
  groupOf: (ctx: BotContext, miss: string) => Promise<MissGroup | undefined>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const asked = (ctx: BotContext) =>
    ctx.saved.get("teaching", z.object({ miss: z.string(), language: z.string() }));
  composer.callbackQuery(otherData, async (ctx) => {
    if (!(await may(ctx))) return;
    const [, miss = ""] = ctx.match;
    const group = await groupOf(ctx, miss);
    if (!group) return;
    await ctx.saved.set("teaching", { miss, language: group.language });
    await send(ctx, plain(escapeHtml(texts.askWords)));
  });
  composer.command("cancel", async (ctx, next) => {
    if (!(await asked(ctx))) return next();
    await ctx.saved.set("teaching", undefined);
    await reply(ctx, plain(escapeHtml(texts.cancelled)));
  });
  composer.on("message:text", async (ctx, next) => {
    const words = wordsTo(ctx);
    const about = words === undefined ? undefined : await asked(ctx);
    if (words === undefined || !about) return next();
    if (!(await may(ctx))) return ctx.saved.set("teaching", undefined);
    const { matcher, knowledge } = ctx.locales.of(about.language);
    const found = matcher.search(words, mostFound).flatMap(({ id }) => knowledge.entry(id) ?? []);
    if (found.length > 0) await ctx.saved.set("teaching", undefined);
    await reply(ctx, foundView(found, about.miss));
  });
  return composer;
}

/** The id of the entry that a button chooses: empty for none, null for one that is wanted; undefined where it is gone. */
function entryOf(choice: string, { knowledge }: Locale): string | null | undefined {
  if (choice === "-") return "";
  return choice === "+" ? null : knowledge.entry(choice)?.id;
}

function questionsOf({ knowledge }: Locale): (id: string) => string {
  return (id) => knowledge.entry(id)?.question ?? id;
}

function lessonOf(
  { from }: BotContext,
  what: Pick<StoredLesson, "language" | "entry" | "wordings"> & { effect: Effect | null },
  at: number,
): StoredLesson {
  const id = randomBytes(6).toString("base64url");
  return { id, ...what, who: from?.id ?? 0, at, state: "live" };
}
