import { raw } from "hono/html";
import { duration, fullDate, percent, whole } from "../common-words.ts";
import type { Shares } from "../figures.ts";
import type { Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { card } from "./card.ts";
import { languagesCard, placesCard } from "./counted.ts";
import { dialogsCard } from "./dialogs.ts";
import { entriesCard, needyCard, type QuestionOf } from "./entries.ts";
import { type Html, html, none } from "./html.ts";
import { questionsCard, tookCard, votesCard } from "./over-time.ts";
import { style } from "./style.ts";

/** What a page needs to know beside the report. */
export interface Shown {
  report: Report;
  /** How many days were asked for. */
  days: number;
  questionOf: QuestionOf;
}

const { page: texts, meaning, figures } = statsTexts;

/** The periods that the page offers, in days. */
const offered = [7, 30, 90, 400];

const shares = ["confirmed", "refused", "assumed", "deflected", "helpful"] as const;

/** The statistics as a page: no script, no picture, nothing from elsewhere. */
export function statsPage(shown: Shown): Html {
  const { report, days, questionOf } = shown;
  const body = html`
<header>
  <div><h1>${texts.name}</h1><div class="soft">${statsTexts.period(fullDate(report.from), fullDate(report.until))}</div></div>
  <nav>${offered.map((count) => html`<a href="/stats?days=${count}" ${count === days ? html`aria-current="page"` : none}>${texts.days(count)}</a>`)}<a href="/stats.csv?days=${days}">CSV</a><a href="/stats.json?days=${days}">JSON</a></nav>
</header>
${report.complete ? none : html`<p class="warning">${statsTexts.incomplete}</p>`}
${tiles(report)}
<div class="grid">
${questionsCard(report)}
${card(texts.shares, meanings())}
${votesCard(report)}
${tookCard(report)}
${dialogsCard(report)}
${languagesCard(report)}
${placesCard(report)}
${needyCard(report, questionOf)}
${entriesCard(report, questionOf)}
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

/** What is shown to whoever has to wait with the next token. */
export function laterPage(seconds: number): Html {
  const { title, later } = statsTexts.access;
  return framed(title, html`<div class="card"><h1>${title}</h1><p>${later(seconds)}</p></div>`);
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
