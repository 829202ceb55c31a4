import { languageName } from "../../../texts/wording.ts";
import type { StaffTexts } from "../../texts/languages.ts";
import type { NamedCount, Report } from "../report.ts";
import { stackedBars } from "./bar-chart.ts";
import { card, nothingYet } from "./card.ts";
import type { Html } from "./html.ts";

/** The most languages that are shown. */
const mostLanguages = 12;

/** The questions by language. */
export function languagesCard({ languages }: Report, texts: StaffTexts): Html {
  const counts = languages
    .slice(0, mostLanguages)
    .map(({ name, count }) => ({ name: nameOf(name, texts), count }));
  return countsCard(texts.statistics.page.languages, counts, texts);
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

/** The name of a language; the code itself if it's malformed. */
function nameOf(code: string, { language }: StaffTexts): string {
  try {
    return languageName(language, code);
  } catch {
    return code;
  }
}
