/** What is counted of a day, or of many. */
export interface Figures {
  /** Questions that were answered with one entry at once. */
  answered: number;
  /** Questions that were answered with entries to choose from, … */
  suggested: number;
  /** … and of those how many were followed by a choice. */
  chosen: number;
  /** Questions to which the bot knew nothing. */
  unknown: number;
  /** Questions in a language that it knows nothing in. */
  language: number;
  /** Greetings, thanks and the like, which are no questions. */
  talk: number;
  /** Votes "Helped" and "Not what I meant", the latest of each person on each answer. */
  helped: number;
  missed: number;
  /** Entries that were sent to some chat by inline mode. */
  sent: number;
  /** Dialogs by what became of them. */
  begun: number;
  solved: number;
  contact: number;
  stopped: number;
  dropped: number;
}

export const figureNames = [
  "answered",
  "suggested",
  "chosen",
  "unknown",
  "language",
  "talk",
  "helped",
  "missed",
  "sent",
  "begun",
  "solved",
  "contact",
  "stopped",
  "dropped",
] as const satisfies readonly (keyof Figures)[];

export function noFigures(): Figures {
  return Object.fromEntries(figureNames.map((name) => [name, 0])) as unknown as Figures;
}

/** All together. A vote that was changed counts less than nothing on a day, and never so in the end. */
export function sumOf(all: readonly Readonly<Figures>[]): Figures {
  const sum = noFigures();
  for (const one of all) for (const name of figureNames) sum[name] += one[name];
  return sum;
}

/** The same without what is less than nothing. */
export function shown(figures: Readonly<Figures>): Figures {
  const all = { ...figures };
  for (const name of figureNames) all[name] = Math.max(0, all[name]);
  return all;
}

/** All that was asked; greetings are no questions. */
export function questionsIn({ answered, suggested, unknown, language }: Figures): number {
  return answered + suggested + unknown + language;
}

/** Questions by what became of them, each counted once. */
export function outcomesIn(figures: Figures) {
  const { answered, suggested, unknown, language } = figures;
  const chosen = Math.min(figures.chosen, suggested); // somebody may choose on the day after
  return { answered, chosen, suggested: suggested - chosen, unknown, language };
}

/** Shares of all questions, from 0 to 1; null where there were none. `statsTexts.meaning` says what each means. */
export interface Shares {
  confirmed: number | null;
  refused: number | null;
  assumed: number | null;
  deflected: number | null;
  /** "Helped" among all votes. */
  helpful: number | null;
}

export function sharesOf(figures: Figures): Shares {
  const { answered, suggested, helped, missed } = figures;
  const questions = questionsIn(figures);
  return {
    confirmed: share(helped, questions),
    refused: share(missed, questions),
    assumed: share(Math.max(0, answered - missed), questions),
    deflected: share(answered + suggested, questions),
    helpful: share(helped, helped + missed),
  };
}

/** A part of a whole, at most 1: people also vote on answers that they have found without a question. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, part / whole) : null;
}
