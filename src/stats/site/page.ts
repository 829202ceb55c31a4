import { raw } from "hono/html";
import { statsTexts } from "../../bot/texts/staff/stats.ts";
import { languageName } from "../../bot/texts/wording.ts";
import { outcomesIn, type Shares } from "../figures.ts";
import type { Counted, EntryReport, FlowReport, Report } from "../report.ts";
import { lines, stackedBars, stackedColumns } from "./charts.ts";
import { type Html, html, none } from "./html.ts";
import { spansOf } from "./spans.ts";
import { style } from "./style.ts";
import { duration, fullDate, percent, whole } from "./words.ts";

/** What a page needs to know beside the report. */
export interface Shown {
  report: Report;
  /** How many days were asked for. */
  days: number;
  /** What an entry is called, if it is still there. */
  questionOf(entry: string): string | undefined;
}

const { page: texts, outcomes, dialogs, meaning, figures } = statsTexts;

/** The periods that the page offers, in days. */
const offered = [7, 30, 90, 400];

/** How many entries and languages the page shows: the JSON has all. */
const most = { entries: 20, languages: 12, nodes: 3 };

const shares = ["confirmed", "refused", "assumed", "deflected", "helpful"] as const;
const ends = ["solved", "contact", "stopped", "dropped"] as const;

/** The statistics as a page: no script, no picture, nothing from elsewhere. */
export function statsPage(shown: Shown): Html {
  const { report, days } = shown;
  const body = html`
<header>
  <div><h1>${texts.name}</h1><div class="soft">${statsTexts.period(fullDate(report.from), fullDate(report.until))}</div></div>
  <nav>${offered.map((count) => html`<a href="/stats?days=${count}" ${count === days ? html`aria-current="page"` : none}>${texts.days(count)}</a>`)}<a href="/stats.csv?days=${days}">CSV</a><a href="/stats.json?days=${days}">JSON</a></nav>
</header>
${report.complete ? none : html`<p class="warning">${statsTexts.incomplete}</p>`}
${tiles(report)}
<div class="grid">
${questionsCard(report)}
<section class="card"><h2>${texts.shares}</h2>${meanings()}</section>
${votesCard(report)}
${tookCard(report)}
${dialogsCard(report)}
${languagesCard(report)}
${placesCard(report)}
${needyCard(shown)}
${entriesCard(shown)}
</div>
<p class="soft small">${texts.dayNote}</p>`;
  return framed(texts.name, body);
}

/** What is shown to whoever may not see it. */
export function closedPage(): Html {
  const { title, body, again } = statsTexts.access;
  return framed(
    title,
    html`<div class="card"><h1>${title}</h1><p>${body}</p><p><a href="/stats">${again}</a></p></div>`,
  );
}

function framed(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${raw(style)}</style></head>
<body><main>${body}</main></body></html>
`;
}

function tiles({ total, shares: all, took }: Report): Html {
  const tile = (value: string, label: string) =>
    html`<div class="tile"><b>${value}</b><span>${label}</span></div>`;
  return html`<div class="tiles">${tile(whole.format(total.questions), figures.questions)}${shares.map(
    (name) => tile(percent(all[name]), meaning[name].name),
  )}${tile(duration(took.p95), texts.mostAnswered)}${tile(whole.format(total.sent), figures.sent)}</div>`;
}

function meanings(): Html {
  const one = (name: keyof Shares) =>
    html`<div><dt>${meaning[name].name}</dt><dd>${meaning[name].sentence}</dd></div>`;
  return html`<dl>${shares.map(one)}</dl>`;
}

function card(title: string, content: Html, size = ""): Html {
  return html`<section class="card ${size}"><h2>${title}</h2>${content}</section>`;
}

const nothingYet = html`<p class="soft">${texts.none}</p>`;

function questionsCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.perWeek : texts.perDay;
  const names = ["answered", "chosen", "suggested", "unknown", "language"] as const;
  const series = names.map((name) => {
    const values = spans.map(({ figures }) => outcomesIn(figures)[name]);
    return { name, label: outcomes[name], values };
  });
  return card(
    title,
    stackedColumns({ title, columns: spans.map(({ name }) => name), series, size: "full" }),
  );
}

function votesCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.votesPerWeek : texts.votesPerDay;
  const series = (["helped", "missed"] as const).map((name) => {
    return { name, label: figures[name], values: spans.map(({ figures }) => figures[name]) };
  });
  const columns = spans.map(({ name }) => name);
  return card(title, stackedColumns({ title, columns, series, size: "half" }), "half");
}

function tookCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.tookPerWeek : texts.tookPerDay;
  const columns = spans.map(({ name }) => name);
  const series = [
    { name: "half", label: texts.half, values: spans.map(({ p50 }) => p50) },
    { name: "most", label: texts.most, values: spans.map(({ p95 }) => p95) },
  ];
  return card(title, lines({ title, columns, series, size: "half" }), "half");
}

function dialogsCard({ flows }: Report): Html {
  if (flows.length === 0) return card(texts.dialogs, nothingYet);
  const series = [
    ...ends.map((name) => {
      return { name, label: dialogs[name], values: flows.map((flow) => flow[name]) };
    }),
    { name: "begun", label: texts.underWay, values: flows.map(underWay) },
  ];
  const columns = flows.map(({ flow }) => flow);
  const chart = stackedBars({ title: texts.dialogs, columns, series, size: "half" });
  return card(
    texts.dialogs,
    html`<div class="split"><div>${chart}</div><div>${flowsTable(flows)}</div></div>`,
  );
}

/** Begun and not ended, as far as this period knows: what ended in it may have begun before. */
function underWay(flow: FlowReport): number {
  return Math.max(
    0,
    ends.reduce((left, end) => left - flow[end], flow.begun),
  );
}

function flowsTable(flows: readonly FlowReport[]): Html {
  const columns = ["begun", ...ends] as const;
  return table(
    [texts.flow, ...columns.map((end) => dialogs[end])],
    flows.map((flow) => [flowCell(flow), ...columns.map((end) => flow[end])]),
  );
}

/** A dialog's name, and the steps at which it was stopped most. */
function flowCell({ flow, leftAt }: FlowReport): Html {
  if (leftAt.length === 0) return html`${flow}`;
  const nodes = leftAt
    .slice(0, most.nodes)
    .map(({ name, count }) => `${name} ${whole.format(count)}`);
  return html`${flow}<div class="soft small">${texts.leftAt(nodes.join(", "))}</div>`;
}

function languagesCard({ languages }: Report): Html {
  const shown = languages.slice(0, most.languages);
  return countedCard(
    texts.languages,
    shown.map(({ name, count }) => ({ name: named(name), count })),
  );
}

function placesCard({ places }: Report): Html {
  const names: Record<string, string> = statsTexts.places;
  return countedCard(
    texts.places,
    places.map(({ name, count }) => ({ name: names[name] ?? name, count })),
  );
}

/** How often each was counted; nothing is compared but their lengths, so all have one colour. */
function countedCard(title: string, counted: readonly Counted[]): Html {
  if (counted.length === 0) return card(title, nothingYet, "half");
  const columns = counted.map(({ name }) => name);
  const values = counted.map(({ count }) => count);
  const series = [{ name: "answered", label: figures.questions, values }];
  return card(title, stackedBars({ title, columns, series, size: "half" }), "half");
}

/** What a language is called; what is no code stays as it is. */
function named(code: string): string {
  try {
    return languageName("en", code);
  } catch {
    return code;
  }
}

function needyCard({ report, questionOf }: Shown): Html {
  const explained = html`<p class="soft small">${texts.needSentence}</p>`;
  if (report.needy.length === 0) return card(statsTexts.needy, html`${explained}${nothingYet}`);
  const rows = report.needy.map((entry) => {
    const [name = "", ...counts] = entryCells(entry, questionOf);
    return [name, entry.need.toFixed(1), ...counts];
  });
  const [name, ...counts] = entryHead;
  return card(statsTexts.needy, html`${explained}${table([name, texts.need, ...counts], rows)}`);
}

function entriesCard({ report, questionOf }: Shown): Html {
  const { entries } = report;
  if (entries.length === 0) return card(texts.entries, nothingYet);
  const rows = entries.slice(0, most.entries).map((entry) => entryCells(entry, questionOf));
  const more = entries.length - rows.length;
  const rest = more > 0 ? html`<p class="soft small">${texts.more(more)}</p>` : none;
  return card(texts.entries, html`${table(entryHead, rows)}${rest}`);
}

const entryHead = [
  texts.entry,
  texts.asked,
  texts.shown,
  texts.chosen,
  figures.helped,
  figures.missed,
  figures.sent,
] as const;

function entryCells(all: EntryReport, questionOf: Shown["questionOf"]): Cell[] {
  const { entry, asked, shown, chosen, helped, missed, sent } = all;
  const question = questionOf(entry);
  const name = question ? html`${question}<code>${entry}</code>` : html`${entry}`;
  return [name, asked, shown, chosen, helped, missed, sent];
}

type Cell = Html | string | number;

/** The first column is words, the others are numbers or short. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="scroll"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell) => html`<td>${typeof cell === "number" ? whole.format(cell) : cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
