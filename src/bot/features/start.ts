import { Composer, InlineKeyboard } from "grammy";
import type { BotContext } from "../context.ts";
import { askPayload, sectionIn, wordsIn } from "../links.ts";
import type { Locale } from "../locales.ts";
import { mostAsked } from "../most-asked.ts";
import { searchView } from "../searching.ts";
import { reply } from "../show.ts";
import { inserted, languageName } from "../texts/wording.ts";
import { answerView, openButton } from "../views/answer.ts";
import { flowsRow } from "../views/flows.ts";
import { escapeHtml } from "../views/html.ts";
import { sectionView } from "../views/lists.ts";
import { plain, type View } from "../views/view.ts";

/** `/start`, also by a link to an entry, a section or a search (`links.ts`), and `/help`. */
export function start(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("start", async (ctx) => {
    const linked = linkedView(ctx.match, ctx.locale);
    if (linked) return reply(ctx, linked);
    await reply(ctx, greeting(ctx, ctx.match !== "" && ctx.match !== askPayload));
  });
  composer.command("help", (ctx) =>
    reply(ctx, plain(ctx.locale.texts.help.map(escapeHtml).join("\n\n"))),
  );
  return composer;
}

function linkedView(payload: string, locale: Locale): View | undefined {
  const { knowledge, texts } = locale;
  const entry = knowledge.entry(payload);
  if (entry) return answerView(entry, locale);
  const section = knowledge.section(sectionIn(payload) ?? "");
  if (section) return sectionView(section, 0, texts);
  const words = wordsIn(payload);
  return words === undefined ? undefined : searchView(words, locale);
}

function greeting({ from, locale }: BotContext, lost: boolean): View {
  const { knowledge, texts, borrowed } = locale;
  const name = inserted(from?.first_name ?? "", texts.language);
  const known = languageName(texts.language, knowledge.language);
  const paragraphs = [
    `<b>${escapeHtml(texts.greeting(name))}</b>`,
    ...(lost ? [escapeHtml(texts.unknownLink)] : []),
    escapeHtml(texts.introduction),
    ...(borrowed ? [escapeHtml(texts.understands(known))] : []),
    escapeHtml(texts.examples),
  ];
  const rows = mostAsked(knowledge)
    .slice(0, 3)
    .map((entry) => [openButton(entry)]);
  rows.push([
    InlineKeyboard.text(texts.buttons.browse, "s"),
    InlineKeyboard.text(texts.buttons.search, "w"),
  ]);
  rows.push(...flowsRow(locale));
  return { html: paragraphs.join("\n\n"), keyboard: InlineKeyboard.from(rows) };
}
