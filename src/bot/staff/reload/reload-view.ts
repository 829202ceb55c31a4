import { escapeHtml, shorten } from "../../html.ts";
import type { Reloaded } from "../../live-locales.ts";
import { teachingTexts } from "../../texts/staff/teaching.ts";
import { plain, type View } from "../../view.ts";

const { reload: texts } = teachingTexts;

/** The most characters that are shown of what is wrong with the data. */
const mostShown = 3000;

/** Data is being loaded. */
export function loadingView(): View {
  return plain(escapeHtml(texts.begun));
}

/** What came of it. @param reloaded undefined where the bot was stopped before that was known */
export function reloadedView(reloaded: Reloaded | undefined): View {
  return plain(escapeHtml(wordsOf(reloaded)));
}

function wordsOf(reloaded: Reloaded | undefined): string {
  switch (reloaded?.kind) {
    case "loaded": {
      const held = reloaded.known.map(({ knowledge: { language, entries, phrasings } }) =>
        texts.holds(language, entries.length, phrasings.length),
      );
      return [texts.loaded, ...held].join("\n");
    }
    case "kept":
      return `${texts.kept}\n${shorten(reloaded.why, mostShown)}`;
    case "none":
      return texts.none;
    case undefined:
      return texts.stopped;
  }
}
