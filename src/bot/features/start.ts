import { Composer, InlineKeyboard } from "grammy";
import type { Knowledge, KnownEntry } from "../../faq/knowledge.ts";
import type { BotContext, Parts } from "../context.ts";
import { reply } from "../show.ts";
import { answerView, openButton } from "../views/answer.ts";
import { flowsRow } from "../views/flows.ts";
import { escapeHtml } from "../views/html.ts";
import { plain, type View } from "../views/view.ts";

/** `/start`, also by a deep link `t.me/<bot>?start=<id>` to an entry, and `/help`. */
export function start(parts: Parts): Composer<BotContext> {
  const { knowledge, texts } = parts;
  const composer = new Composer<BotContext>();
  const help = plain(texts.help.map(escapeHtml).join("\n\n"));
  composer.command("start", async (ctx) => {
    const entry = knowledge.entry(ctx.match);
    if (entry) return reply(ctx, answerView(entry, parts));
    await reply(ctx, greeting(parts, ctx.from?.first_name, ctx.match !== ""));
  });
  composer.command("help", (ctx) => reply(ctx, help));
  return composer;
}

function greeting({ knowledge, flows, texts }: Parts, name = "", lost = false): View {
  const paragraphs = [
    `<b>${escapeHtml(texts.greeting(name))}</b>`,
    ...(lost ? [escapeHtml(texts.unknownLink)] : []),
    escapeHtml(texts.introduction),
    escapeHtml(texts.examples),
  ];
  const rows = mostAsked(knowledge, 3).map((entry) => [openButton(entry)]);
  rows.push([
    InlineKeyboard.text(texts.buttons.browse, "s"),
    InlineKeyboard.text(texts.buttons.search, "w"),
  ]);
  rows.push(...flowsRow(flows, texts));
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
