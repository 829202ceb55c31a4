import { Composer, InlineKeyboard } from "grammy";
import { mostAsked } from "../../faq/most-asked.ts";
import { showingIn } from "../ask/answer-question.ts";
import { openButton } from "../ask/answer-view.ts";
import { sectionView } from "../browse/lists.ts";
import type { BotContext } from "../context.ts";
import { reply, whisper } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { escapeHtml } from "../html.ts";
import { searchView } from "../search/results.ts";
import { askPayload, choiceIn, elsewherePayload, sectionIn, wordsIn } from "../start-links.ts";
import { inserted, languageName } from "../texts/wording.ts";
import { flowsRow } from "../troubleshoot/flows-view.ts";
import { plain, type View } from "../view.ts";

/** `/start`, also by a link (`links.ts`) to an entry, a choice of some, a section or a search, and `/help`. */
export function start(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("start", async (ctx, next) => {
    const linked = linkedView(ctx, ctx.match);
    if (linked) return reply(ctx, linked);
    if (isInGroup(ctx)) return next();
    await reply(ctx, greeting(ctx, ctx.match !== "" && ctx.match !== askPayload));
  });
  composer.command("help", (ctx) =>
    whisper(ctx, plain(ctx.locale.texts.help.map(escapeHtml).join("\n\n"))),
  );
  return composer;
}

function linkedView(ctx: BotContext, payload: string): View | undefined {
  const { locale } = ctx;
  const { knowledge, texts } = locale;
  const showing = showingIn(ctx);
  const entry = knowledge.entry(payload);
  if (entry) return showing.answer(entry, locale);
  if (payload === elsewherePayload) return showing.unknown(locale);
  const choice = choiceIn(payload).flatMap((key) => knowledge.entry(key) ?? []);
  if (choice.length > 0) return showing.suggest(choice, locale);
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
