import { InlineKeyboard } from "grammy";
import type { Section } from "../../faq/knowledge.ts";
import { maxLabelLength } from "../../faq/schema.ts";
import { browseButton } from "../ask/answer-buttons.ts";
import { escapeHtml, withoutMentions } from "../html.ts";
import { fitLabel } from "../labels.ts";
import type { Locale } from "../locales.ts";
import { pageButtons, pageCount, pageOf } from "../paging.ts";
import { openSection, openSections } from "../shared-buttons.ts";
import type { Texts } from "../texts/texts.ts";
import { number } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** All sections of the FAQ as buttons. */
export function sectionsView({ knowledge, texts }: Locale): View {
  const rows = knowledge.sections.map(({ key, title, entries }) => {
    const count = ` (${number(texts.language, entries.length)})`;
    const label = fitLabel(title, maxLabelLength - count.length) + count;
    return [openSection.labelled(label, { key, page: 0 })];
  });
  return { html: escapeHtml(texts.browse.topics), keyboard: InlineKeyboard.from(rows) };
}

/** One page of a section's questions as buttons. */
export function sectionView({ key, title, entries }: Section, page: number, texts: Texts): View {
  const shown = pageOf(entries, page);
  const rows = [
    ...shown.items.map((entry) => [browseButton(entry)]),
    pageButtons(shown, texts, (label, page) => openSection.labelled(label, { key, page })),
    [openSections.labelled(texts.buttons.topics, {})],
  ];
  return {
    html: `<b>${escapeHtml(withoutMentions(title))}</b>${pageCount(shown, texts)}`,
    keyboard: InlineKeyboard.from(rows),
  };
}
