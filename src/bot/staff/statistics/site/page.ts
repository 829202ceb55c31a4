import { raw } from "hono/html";
import type { Shares } from "../figures.ts";
import { duration, fullDate, percent, whole } from "../formatting.ts";
import type { Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { languagesCard, placesCard } from "./breakdowns.ts";
import { card } from "./card.ts";
import { dialogsCard } from "./dialogs.ts";
import { entriesCard, type QuestionOf, weakEntriesCard } from "./entries.ts";
import { type Html, html, none } from "./html.ts";
import { questionsCard, responseTimesCard, votesCard } from "./over-time.ts";
import { style } from "./style.ts";

/** What the page shows. */
export interface PageContent {
  report: Report;
  /** How many days were requested. */
  days: number;
  questionOf: QuestionOf;
}

const { page: texts, meaning, figures } = statsTexts;

/** The periods that the page links to, in days. */
const periods = [7, 30, 90, 400];

const shareNames = ["confirmed", "refused", "assumed", "deflected", "helpful"] as const;

/** The statistics as a page without scripts, pictures or anything from elsewhere. */
export function statsPage({ report, days, questionOf }: PageContent): Html {
  const body = html`
<header>
  <div><h1>${texts.name}</h1><div class="soft">${statsTexts.period(fullDate(report.from), fullDate(report.until))}</div></div>
  <nav>${periods.map((count) => html`<a href="/stats?days=${count}" ${count === days ? html`aria-current="page"` : none}>${texts.days(count)}</a>`)}<a href="/stats.csv?days=${days}">CSV</a><a href="/stats.json?days=${days}">JSON</a></nav>
</header>
${report.complete ? none : html`<p class="warning">${statsTexts.incomplete}</p>`}
${tiles(report)}
<div class="grid">
${questionsCard(report)}
${card(texts.shares, meanings())}
${votesCard(report)}
${responseTimesCard(report)}
${dialogsCard(report)}
${languagesCard(report)}
${placesCard(report)}
${weakEntriesCard(report, questionOf)}
${entriesCard(report, questionOf)}
</div>
<p class="soft small">${texts.dayNote}</p>`;
  return document(texts.name, body);
}

/** The page for requests without the token. */
export function unauthorizedPage(): Html {
  const { title, body, reopen } = statsTexts.access;
  return document(
    title,
    html`<div class="card"><h1>${title}</h1><p>${body}</p><p><a href="/stats">${reopen}</a></p></div>`,
  );
}

/** The page for clients that have sent too many wrong tokens. */
export function tooManyAttemptsPage(seconds: number): Html {
  const { title, tooManyAttempts } = statsTexts.access;
  return document(
    title,
    html`<div class="card"><h1>${title}</h1><p>${tooManyAttempts(seconds)}</p></div>`,
  );
}

function document(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${raw(style)}</style></head>
<body><main>${body}</main></body></html>
`;
}

function tiles({ total, shares, responseTimes }: Report): Html {
  const tile = (value: string, label: string) =>
    html`<div class="tile"><b>${value}</b><span>${label}</span></div>`;
  return html`<div class="tiles">${tile(whole.format(total.questions), figures.questions)}${shareNames.map(
    (name) => tile(percent(shares[name]), meaning[name].name),
  )}${tile(duration(responseTimes.p95), texts.answeredWithin)}${tile(whole.format(total.sent), figures.sent)}</div>`;
}

function meanings(): Html {
  const definition = (name: keyof Shares) =>
    html`<div><dt>${meaning[name].name}</dt><dd>${meaning[name].sentence}</dd></div>`;
  return html`<dl>${shareNames.map(definition)}</dl>`;
}
