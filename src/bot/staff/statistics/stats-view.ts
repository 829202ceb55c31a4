import { escapeHtml, shorten } from "../../html.ts";
import { plain, type View } from "../../view.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { outcomesIn, share } from "./figures.ts";
import { formattingIn, nameOfLanguage } from "./formatting.ts";
import type { EntryReport, Report } from "./report.ts";

/** How many entries that need better phrasings are listed. */
const mostWeakEntries = 5;

/** How many languages are listed. */
const mostLanguages = 5;

/** The longest bar, in characters: on a phone it has to leave room for words. */
const longestBar = 10;

/**
 * A report as one message.
 *
 * @param requestedDays how many days it should cover
 * @param questionOf returns the question of an entry, if it still exists
 */
export function statsView(
  report: Report,
  requestedDays: number,
  questionOf: (entry: string) => string | undefined,
  texts: StaffTexts,
): View {
  const { total } = report;
  const { title, period, incomplete, nothing } = texts.statistics;
  const { fullDate } = formattingIn(texts.language);
  const days = period(fullDate(report.from), fullDate(report.until));
  const head = `<b>${escapeHtml(title(requestedDays))}</b>\n${escapeHtml(days)}`;
  const parts = [
    report.complete ? "" : escapeHtml(incomplete),
    total.questions + total.talk > 0 ? questionsPart(report, texts) : escapeHtml(nothing),
    total.questions > 0 ? sharesPart(report, texts) : "",
    report.languages.length > 1 ? languagesPart(report, texts) : "",
    total.begun > 0 ? dialogsPart(report, texts) : "",
    report.weakEntries.length > 0 ? weakEntriesPart(report.weakEntries, questionOf, texts) : "",
  ];
  return plain([head, ...parts.filter(Boolean)].join("\n\n"));
}

function questionsPart(
  { total, responseTimes }: Report,
  { language, statistics: texts }: StaffTexts,
): string {
  const { whole, duration } = formattingIn(language);
  const rows = Object.entries(outcomesIn(total)) as [keyof typeof texts.outcomes, number][];
  const lines = rows.map(([outcome, count]) => {
    const part = share(count, total.questions) ?? 0;
    const bar = "█".repeat(Math.round(part * longestBar)).padEnd(longestBar, "░");
    return `<code>${bar}</code> ${whole(count)} ${escapeHtml(texts.outcomes[outcome])}`;
  });
  const talk = total.talk > 0 ? ` ${escapeHtml(texts.talk(total.talk))}` : "";
  const { p50, p95 } = responseTimes;
  const times = escapeHtml(texts.responseTimes(duration(p50), duration(p95)));
  const head = `<b>${escapeHtml(texts.questions(total.questions))}</b>${talk}`;
  return [head, ...lines, times].join("\n");
}

function languagesPart({ languages }: Report, { language: own, statistics }: StaffTexts): string {
  const { whole } = formattingIn(own);
  const { outcomes, borrowed: inAnother } = statistics;
  const lines = languages.slice(0, mostLanguages).map(({ language, asked, answered, borrowed }) => {
    const counts = [
      `${whole(answered)} ${outcomes.answered}`,
      ...(borrowed > 0 ? [`${whole(borrowed)} ${inAnother}`] : []),
    ];
    return `• ${nameOfLanguage(language, own)}: ${whole(asked)} (${counts.join(", ")})`;
  });
  return `<b>${escapeHtml(statistics.languages)}</b>\n${escapeHtml(lines.join("\n"))}`;
}

function sharesPart({ shares, total }: Report, texts: StaffTexts): string {
  const { whole, percent } = formattingIn(texts.language);
  const { meaning } = texts.statistics;
  const line = (name: keyof typeof shares, count = "") => {
    const label = escapeHtml(meaning[name].name);
    return `• ${texts.labelled(label, `<b>${percent(shares[name])}</b>${count}`)}`;
  };
  const votes = (count: number) => ` (${whole(count)})`;
  return [
    line("confirmed", votes(total.helped)),
    line("refused", votes(total.missed)),
    line("assumed"),
    line("deflected"),
    `<blockquote expandable>${meanings(texts)}</blockquote>`,
  ].join("\n");
}

function meanings({ labelled, statistics }: StaffTexts): string {
  const { confirmed, refused, assumed, deflected } = statistics.meaning;
  return [confirmed, refused, assumed, deflected]
    .map(({ name, sentence }) => labelled(`<b>${escapeHtml(name)}</b>`, escapeHtml(sentence)))
    .join("\n");
}

function dialogsPart({ total }: Report, { language, statistics }: StaffTexts): string {
  const { whole } = formattingIn(language);
  const { dialogs, dialogsBegun } = statistics;
  const ends = (["solved", "contact", "stopped", "dropped"] as const).map(
    (end) => `${escapeHtml(dialogs[end])} ${whole(total[end])}`,
  );
  return `<b>${escapeHtml(dialogsBegun(total.begun))}</b>\n${ends.join(" · ")}`;
}

function weakEntriesPart(
  entries: readonly EntryReport[],
  questionOf: (entry: string) => string | undefined,
  { statistics: { weakEntries, need } }: StaffTexts,
): string {
  const lines = entries.slice(0, mostWeakEntries).map(({ entry, missed, shown, chosen }, i) => {
    const title = escapeHtml(shorten(questionOf(entry) ?? entry, 80));
    return `${i + 1}. ${title} (${escapeHtml(need(missed, Math.max(0, shown - chosen)))})`;
  });
  return `<b>${escapeHtml(weakEntries)}</b>\n${lines.join("\n")}`;
}
