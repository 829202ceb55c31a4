import type { StaffTexts } from "../../texts/languages.ts";
import { nameOfLanguage } from "../formatting.ts";
import type { NamedCount, Report } from "../report.ts";
import { stackedBars } from "./bar-chart.ts";
import { card, nothingYet } from "./card.ts";
import type { Html } from "./html.ts";

/** The most languages that are shown. */
const mostLanguages = 12;

/** The messages by language: how many were answered in it, and how many in the words of another. */
export function languagesCard({ languages }: Report, texts: StaffTexts): Html {
  const { outcomes, borrowed, others, page } = texts.statistics;
  const title = page.languages;
  if (languages.length === 0) return card(title, nothingYet(texts), "half");
  const shown = languages.slice(0, mostLanguages);
  const columns = shown.map(({ language }) => nameOfLanguage(language, texts.language));
  const series = [
    { name: "answered", label: outcomes.answered, values: shown.map(({ answered }) => answered) },
    { name: "language", label: borrowed, values: shown.map(({ borrowed }) => borrowed) },
    {
      name: "suggested",
      label: others,
      values: shown.map(({ asked, answered, borrowed }) => asked - answered - borrowed),
    },
  ];
  return card(title, stackedBars({ title, columns, series, size: "half" }, texts), "half");
}

/** The questions by place. */
export function placesCard({ places }: Report, texts: StaffTexts): Html {
  const names: Record<string, string> = texts.statistics.places;
  const counts = places.map(({ name, count }) => ({ name: names[name] ?? name, count }));
  return countsCard(texts.statistics.page.places, counts, texts);
}

/** A bar for each name. They are one series, so they have one colour. */
function countsCard(title: string, counts: readonly NamedCount[], texts: StaffTexts): Html {
  if (counts.length === 0) return card(title, nothingYet(texts), "half");
  const columns = counts.map(({ name }) => name);
  const values = counts.map(({ count }) => count);
  const series = [{ name: "answered", label: texts.statistics.figures.questions, values }];
  return card(title, stackedBars({ title, columns, series, size: "half" }, texts), "half");
}
