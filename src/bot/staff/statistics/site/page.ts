import { raw } from "hono/html";
import { directionOf } from "../../../texts/wording.ts";
import type { StaffTexts } from "../../texts/languages.ts";
import type { Shares } from "../figures.ts";
import { formattingIn } from "../formatting.ts";
import type { Report } from "../report.ts";
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

/** The periods that the page links to, in days. */
const periods = [7, 30, 90, 400];

const shareNames = ["confirmed", "refused", "assumed", "deflected", "helpful"] as const;

/** The statistics as a page without scripts, pictures or anything from elsewhere. */
export function statsPage({ report, days, questionOf }: PageContent, texts: StaffTexts): Html {
  const { page, period, incomplete } = texts.statistics;
  const { fullDate } = formattingIn(texts.language);
  const body = html`
<header>
  <div><h1>${page.name}</h1><div class="soft">${period(fullDate(report.from), fullDate(report.until))}</div></div>
  <nav>${periods.map((count) => html`<a href="/stats?days=${count}" ${count === days ? html`aria-current="page"` : none}>${page.days(count)}</a>`)}<a href="/stats.csv?days=${days}">CSV</a><a href="/stats.json?days=${days}">JSON</a></nav>
</header>
${report.complete ? none : html`<p class="warning">${incomplete}</p>`}
${tiles(report, texts)}
<div class="grid">
${questionsCard(report, texts)}
${card(page.shares, meanings(texts))}
${votesCard(report, texts)}
${responseTimesCard(report, texts)}
${dialogsCard(report, texts)}
${languagesCard(report, texts)}
${placesCard(report, texts)}
${weakEntriesCard(report, questionOf, texts)}
${entriesCard(report, questionOf, texts)}
</div>
<p class="soft small">${page.dayNote}</p>`;
  return document(page.name, body, texts);
}

/** The page for requests without the token. */
export function unauthorizedPage(texts: StaffTexts): Html {
  const { title, body, reopen } = texts.statistics.access;
  return document(
    title,
    html`<div class="card"><h1>${title}</h1><p>${body}</p><p><a href="/stats">${reopen}</a></p></div>`,
    texts,
  );
}

/** The page for clients that have sent too many wrong tokens. */
export function tooManyAttemptsPage(seconds: number, texts: StaffTexts): Html {
  const { title, tooManyAttempts } = texts.statistics.access;
  return document(
    title,
    html`<div class="card"><h1>${title}</h1><p>${tooManyAttempts(seconds)}</p></div>`,
    texts,
  );
}

function document(title: string, body: Html, { language }: StaffTexts): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${raw(style)}</style></head>
<body><main>${body}</main></body></html>
`;
}

function tiles(
  { total, shares, responseTimes }: Report,
  { language, statistics }: StaffTexts,
): Html {
  const { page, meaning, figures } = statistics;
  const { whole, percent, duration } = formattingIn(language);
  const tile = (value: string, label: string) =>
    html`<div class="tile"><b>${value}</b><span>${label}</span></div>`;
  return html`<div class="tiles">${tile(whole(total.questions), figures.questions)}${shareNames.map(
    (name) => tile(percent(shares[name]), meaning[name].name),
  )}${tile(duration(responseTimes.p95), page.answeredWithin)}${tile(whole(total.sent), figures.sent)}</div>`;
}

function meanings({ statistics: { meaning } }: StaffTexts): Html {
  const definition = (name: keyof Shares) =>
    html`<div><dt>${meaning[name].name}</dt><dd>${meaning[name].sentence}</dd></div>`;
  return html`<dl>${shareNames.map(definition)}</dl>`;
}
