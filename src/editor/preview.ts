import { answerView } from "../bot/ask/entry-view.ts";
import { textsIn } from "../bot/locales.ts";
import { linksTo } from "../bot/start-links.ts";
import { createKnowledge, type FaqEntry, keyOf } from "../faq/knowledge.ts";
import type { Block } from "../faq/schema.ts";
import type { Flows } from "../flows/flow.ts";
import { formatText } from "../stand-in/index.ts";
import type { Draft } from "./draft.ts";
import type { DraftEntry, Preview } from "./protocol.ts";

/** What a preview needs beside the draft. */
export interface PreviewOptions {
  /** The flows in use, which some answers offer. */
  flows: Flows;
  /** The bot's name, without @. */
  username: string;
}

/** What the bot would send as the answer of an entry. */
export function previewOf(
  id: string,
  { base, changes, entries }: Draft,
  { flows, username }: PreviewOptions,
): Preview {
  const scraped = new Set(base.entries.flatMap((e) => (e.isOfficial ? [e.entry.id] : [])));
  const own = new Set([
    ...base.entries.flatMap((e) => (e.isOwn ? [e.entry.id] : [])),
    ...changes.entries.map((entry) => entry.id),
  ]);
  const all = entries.map((entry) => {
    const isShortened = scraped.has(entry.id) && own.has(entry.id);
    return faqEntry(entry, base.language, isShortened);
  });
  const knowledge = createKnowledge(base.language, all, []);
  const entry = knowledge.entry(id);
  if (!entry) return { problem: "This entry is gone." };
  if (entry.answer.length === 0) return { problem: "There's no answer yet." };
  const texts = textsIn(base.language);
  const { language } = base;
  const locale = { language, knowledge, flows, texts, links: linksTo(username) };
  const view = answerView(entry, { ...locale, hasStaff: false });
  try {
    const { text, entities } = formatText(view.html, { parse_mode: "HTML" });
    const inline_keyboard = view.keyboard.inline_keyboard.filter((row) => row.length > 0);
    return { text, entities, reply_markup: { inline_keyboard } };
  } catch {
    return { problem: "This can't be shown yet: see the messages beside the answer." };
  }
}

/**
 * An entry as the bot would use it, without what is still empty.
 * @param isShortened whether a button leads to its official text, of which only that matters here
 */
function faqEntry(entry: DraftEntry, language: string, isShortened: boolean): FaqEntry {
  const { id, question, section, short, answer, related, source } = entry;
  const blocks = answer.flatMap((block): Block[] => {
    if ("html" in block) return block.html.trim() ? [block] : [];
    const items = block.items.filter((item) => item.trim());
    return items.length > 0 ? [{ ...block, items }] : [];
  });
  const url = source?.url;
  return {
    id,
    language,
    section,
    related,
    key: keyOf(id),
    answer: blocks,
    question: question.trim() || "…",
    ...(short?.trim() ? { short } : {}),
    url: url && URL.canParse(url) ? url : undefined,
    official: isShortened ? blocks : undefined,
  };
}
