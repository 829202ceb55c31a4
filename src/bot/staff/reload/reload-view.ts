import { shorten } from "../../html.ts";
import type { ReloadOutcome } from "../../live-locales.ts";
import { plainText, type View } from "../../view.ts";
import type { StaffTexts } from "../texts/languages.ts";

/** The most characters that are shown of the problems in the data. */
const mostShown = 3000;

/** Says that data is being loaded. */
export function loadingView({ reload }: StaffTexts): View {
  return plainText(reload.loading);
}

/** Reports a reload. @param outcome undefined if the bot was stopped before the reload ended */
export function outcomeView(outcome: ReloadOutcome | undefined, texts: StaffTexts): View {
  return plainText(describeOutcome(outcome, texts));
}

/** The same as plain text. */
export function describeOutcome(
  outcome: ReloadOutcome | undefined,
  { reload: texts }: StaffTexts,
): string {
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
