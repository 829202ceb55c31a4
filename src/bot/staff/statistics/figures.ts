/** The counts of a day or a longer period. */
export interface Figures {
  /** Questions that were answered with one entry at once. */
  answered: number;
  /** Questions that were answered with suggestions. */
  suggested: number;
  /** The suggestions of which one was chosen. */
  chosen: number;
  /** Questions without an answer. */
  unknown: number;
  /** Questions in a language without entries. */
  language: number;
  /** Greetings, thanks and the like, which aren't questions. */
  talk: number;
  /** Votes "Helped" and "Not quite": the latest of each person on each answer. */
  helped: number;
  missed: number;
  /** Entries that were sent by inline mode. */
  sent: number;
  /** Dialogs: how many began, and how they ended. */
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

export function zeroFigures(): Figures {
  return Object.fromEntries(figureNames.map((name) => [name, 0])) as unknown as Figures;
}

/** The sum. A day on which more votes were taken back than given has negative counts. */
export function sumOf(all: readonly Readonly<Figures>[]): Figures {
  const sum = zeroFigures();
  for (const figures of all) for (const name of figureNames) sum[name] += figures[name];
  return sum;
}

/** The same figures with 0 in place of negative counts. */
export function nonNegative(figures: Readonly<Figures>): Figures {
  const result = { ...figures };
  for (const name of figureNames) result[name] = Math.max(0, result[name]);
  return result;
}

/** The number of questions, without small talk. */
export function questionsIn({ answered, suggested, unknown, language }: Figures): number {
  return answered + suggested + unknown + language;
}

/** The questions by outcome, each counted once. */
export function outcomesIn(figures: Figures) {
  const { answered, suggested, unknown, language } = figures;
  const chosen = Math.min(figures.chosen, suggested); // the choice may come on the next day
  return { answered, chosen, suggested: suggested - chosen, unknown, language };
}

/** Shares of all questions, from 0 to 1; null where there were none. `statistics.meaning` of staff's texts says what each means. */
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

/** A part of a whole, at most 1: people also vote on answers that they found without a question. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, part / whole) : null;
}
