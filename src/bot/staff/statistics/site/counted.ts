import { languageName } from "../../../texts/wording.ts";
import type { Counted, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { card, nothingYet } from "./card.ts";
import { stackedBars } from "./charts.ts";
import type { Html } from "./html.ts";

const { page: texts, figures } = statsTexts;

/** The most languages that are shown. */
const mostLanguages = 12;

/** In which languages it was asked. */
export function languagesCard({ languages }: Report): Html {
  const shown = languages.slice(0, mostLanguages);
  return countedCard(
    texts.languages,
    shown.map(({ name, count }) => ({ name: named(name), count })),
  );
}

/** Where it was asked. */
export function placesCard({ places }: Report): Html {
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
