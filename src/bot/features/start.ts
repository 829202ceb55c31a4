import { Composer, InlineKeyboard } from "grammy";
import type { Knowledge, KnownEntry } from "../../faq/knowledge.ts";
import type { BotContext } from "../context.ts";
import { reply } from "../show.ts";
import { inserted, languageName } from "../texts/wording.ts";
import { answerView, openButton } from "../views/answer.ts";
import { flowsRow } from "../views/flows.ts";
import { escapeHtml } from "../views/html.ts";
import { plain, type View } from "../views/view.ts";

/** `/start`, also by a deep link `t.me/<bot>?start=<id>` to an entry, and `/help`. */
export function start(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("start", async (ctx) => {
    const entry = ctx.locale.knowledge.entry(ctx.match);
    if (entry) return reply(ctx, answerView(entry, ctx.locale));
    await reply(ctx, greeting(ctx, ctx.match !== ""));
  });
  composer.command("help", (ctx) =>
    reply(ctx, plain(ctx.locale.texts.help.map(escapeHtml).join("\n\n"))),
  );
  return composer;
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
  const rows = mostAsked(knowledge, 3).map((entry) => [openButton(entry)]);
  rows.push([
    InlineKeyboard.text(texts.buttons.browse, "s"),
    InlineKeyboard.text(texts.buttons.search, "w"),
  ]);
  rows.push(...flowsRow(locale));
  return { html: paragraphs.join("\n\n"), keyboard: InlineKeyboard.from(rows) };
}

/** The entries with the most phrasings, from different sections: what people ask most is what has most wordings. */
function mostAsked(knowledge: Knowledge, count: number): KnownEntry[] {
  const wordings = Map.groupBy(knowledge.phrasings, ({ id }) => id);
  const asked = (entry: KnownEntry) => wordings.get(entry.id)?.length ?? 0;
  const first = knowledge.sections.flatMap(({ entries }) => {
    const [most] = [...entries].sort((a, b) => asked(b) - asked(a));
    return most ?? [];
  });
  return first.sort((a, b) => asked(b) - asked(a)).slice(0, count);
}
