import { languageName } from "../../../texts/wording.ts";
import type { NamedCount, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { stackedBars } from "./bar-chart.ts";
import { card, nothingYet } from "./card.ts";
import type { Html } from "./html.ts";

const { page: texts, figures } = statsTexts;

/** The most languages that are shown. */
const mostLanguages = 12;

/** The questions by language. */
export function languagesCard({ languages }: Report): Html {
  const counts = languages
    .slice(0, mostLanguages)
    .map(({ name, count }) => ({ name: nameOf(name), count }));
  return countsCard(texts.languages, counts);
}

/** The questions by place. */
export function placesCard({ places }: Report): Html {
  const names: Record<string, string> = statsTexts.places;
  const counts = places.map(({ name, count }) => ({ name: names[name] ?? name, count }));
  return countsCard(texts.places, counts);
}

/** A bar for each name. They are one series, so they have one colour. */
function countsCard(title: string, counts: readonly NamedCount[]): Html {
  if (counts.length === 0) return card(title, nothingYet, "half");
  const columns = counts.map(({ name }) => name);
  const values = counts.map(({ count }) => count);
  const series = [{ name: "answered", label: figures.questions, values }];
  return card(title, stackedBars({ title, columns, series, size: "half" }), "half");
}

/** The name of a language; the code itself if it's malformed. */
function nameOf(code: string): string {
  try {
    return languageName("en", code);
  } catch {
    return code;
  }
}
