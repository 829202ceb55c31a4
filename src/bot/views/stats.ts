import { outcomesIn, share } from "../../stats/figures.ts";
import type { EntryReport, Report } from "../../stats/report.ts";
import { statsTexts } from "../texts/staff/stats.ts";
import { number } from "../texts/wording.ts";
import { escapeHtml, shorten } from "./html.ts";
import { plain, type View } from "./view.ts";

/** How many entries are named in a message. */
const mostNeedy = 5;

/** The longest bar, in characters: a line of a phone has about thirty of them. */
const longestBar = 10;

const percents = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
const dates = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A report as one message. @param questionOf what an entry is called, if it is still there */
export function statsView(
  report: Report,
  asked: number,
  questionOf: (entry: string) => string | undefined,
): View {
  const { total } = report;
  const period = statsTexts.period(...bounds(report));
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

function bounds({ from, until }: Report): [string, string] {
  return [dates.format(new Date(from)), dates.format(new Date(until))];
}

function questionsPart({ total, took }: Report): string {
  const rows = Object.entries(outcomesIn(total)) as [keyof typeof statsTexts.outcomes, number][];
  const width = Math.max(...rows.map(([, count]) => number("en", count).length));
  const bars = rows.map(([outcome, count]) => {
    const part = share(count, total.questions) ?? 0;
    const bar = "█".repeat(Math.round(part * longestBar)).padEnd(longestBar, "░");
    return `${bar} ${number("en", count).padStart(width)} ${statsTexts.outcomes[outcome]}`;
  });
  const talk = total.talk > 0 ? ` ${statsTexts.talk(total.talk)}` : "";
  const { p50, p95 } = took;
  const { milliseconds } = statsTexts;
  const times =
    p50 === null || p95 === null
      ? ""
      : `\n${statsTexts.took(milliseconds(p50), milliseconds(p95))}`;
  return `<b>${statsTexts.questions(total.questions)}</b>${talk}\n<pre>${bars.join("\n")}</pre>${times}`;
}

function sharesPart({ shares, total }: Report): string {
  const line = (name: keyof typeof shares, more = "") => {
    const part = shares[name];
    const said = part === null ? "–" : percents.format(part);
    return `• ${statsTexts.meaning[name].name}: <b>${said}</b>${more}`;
  };
  const votes = (count: number) => ` (${number("en", count)})`;
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
    (end) => `${statsTexts.dialogs[end]} ${number("en", total[end])}`,
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
