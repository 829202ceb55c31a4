import { escapeHtml, shorten } from "../../html.ts";
import type { ReloadOutcome } from "../../live-locales.ts";
import { plain, type View } from "../../view.ts";
import { reloadTexts as texts } from "./texts.ts";

/** The most characters that are shown of the problems in the data. */
const mostShown = 3000;

/** Says that data is being loaded. */
export function loadingView(): View {
  return plain(escapeHtml(texts.loading));
}

/** Reports a reload. @param outcome undefined if the bot was stopped before the reload ended */
export function outcomeView(outcome: ReloadOutcome | undefined): View {
  return plain(escapeHtml(describeOutcome(outcome)));
}

/** The same as plain text. */
export function describeOutcome(outcome: ReloadOutcome | undefined): string {
  switch (outcome?.kind) {
    case "loaded": {
      const languages = outcome.languages.map(({ knowledge: { language, entries, phrasings } }) =>
        texts.counts(language, entries.length, phrasings.length),
      );
      return [texts.loaded, ...languages].join("\n");
    }
    case "kept":
      return `${texts.kept}\n${shorten(outcome.why, mostShown)}`;
    case "none":
      return texts.none;
    case undefined:
      return texts.stopped;
  }
}
