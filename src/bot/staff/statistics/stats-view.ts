import { escapeHtml, shorten } from "../../html.ts";
import { plain, type View } from "../../view.ts";
import { duration, fullDate, percent, whole } from "./common-words.ts";
import { outcomesIn, share } from "./figures.ts";
import type { EntryReport, Report } from "./report.ts";
import { statsTexts } from "./texts.ts";

/** How many entries are named in a message. */
const mostNeedy = 5;

/** The longest bar, in characters: there has to be room for words behind it on a phone. */
const longestBar = 10;

/** A report as one message. @param questionOf what an entry is called, if it is still there */
export function statsView(
  report: Report,
  asked: number,
  questionOf: (entry: string) => string | undefined,
): View {
  const { total } = report;
  const period = statsTexts.period(fullDate(report.from), fullDate(report.until));
  const head = `<b>${statsTexts.title(asked)}</b>\n${period}`;
  const parts = [
    report.complete ? "" : statsTexts.incomplete,
    total.questions + total.talk > 0 ? questionsPart(report) : statsTexts.nothing,
    total.questions > 0 ? sharesPart(report) : "",
    total.begun > 0 ? dialogsPart(report) : "",
    report.needy.length > 0 ? needyPart(report.needy, questionOf) : "",
  ];
  return plain([head, ...parts.filter(Boolean)].join("\n\n"));
}

function questionsPart({ total, took }: Report): string {
  const rows = Object.entries(outcomesIn(total)) as [keyof typeof statsTexts.outcomes, number][];
  const lines = rows.map(([outcome, count]) => {
    const part = share(count, total.questions) ?? 0;
    const bar = "█".repeat(Math.round(part * longestBar)).padEnd(longestBar, "░");
    return `<code>${bar}</code> ${whole.format(count)} ${statsTexts.outcomes[outcome]}`;
  });
  const talk = total.talk > 0 ? ` ${statsTexts.talk(total.talk)}` : "";
  const times = escapeHtml(statsTexts.took(duration(took.p50), duration(took.p95)));
  const head = `<b>${statsTexts.questions(total.questions)}</b>${talk}`;
  return [head, ...lines, times].join("\n");
}

function sharesPart({ shares, total }: Report): string {
  const line = (name: keyof typeof shares, more = "") =>
    `• ${statsTexts.meaning[name].name}: <b>${percent(shares[name])}</b>${more}`;
  const votes = (count: number) => ` (${whole.format(count)})`;
  return [
    line("confirmed", votes(total.helped)),
    line("refused", votes(total.missed)),
    line("assumed"),
    line("deflected"),
    `<blockquote expandable>${meanings()}</blockquote>`,
  ].join("\n");
}

function meanings(): string {
  const { confirmed, refused, assumed, deflected } = statsTexts.meaning;
  return [confirmed, refused, assumed, deflected]
    .map(({ name, sentence }) => `<b>${escapeHtml(name)}</b>: ${escapeHtml(sentence)}`)
    .join("\n");
}

function dialogsPart({ total }: Report): string {
  const ends = (["solved", "contact", "stopped", "dropped"] as const).map(
    (end) => `${statsTexts.dialogs[end]} ${whole.format(total[end])}`,
  );
  return `<b>${statsTexts.dialogsBegun(total.begun)}</b>\n${ends.join(" · ")}`;
}

function needyPart(
  needy: readonly EntryReport[],
  questionOf: (entry: string) => string | undefined,
): string {
  const lines = needy.slice(0, mostNeedy).map(({ entry, missed, shown, chosen }, i) => {
    const title = escapeHtml(shorten(questionOf(entry) ?? entry, 80));
    return `${i + 1}. ${title} (${statsTexts.need(missed, Math.max(0, shown - chosen))})`;
  });
  return `<b>${statsTexts.needy}</b>\n${lines.join("\n")}`;
}
