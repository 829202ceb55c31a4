import type { Decision } from "./matcher.ts";
import type { Reliability } from "./model/trained-matcher.ts";

/** A message with the entries that answer it; none where it should stay unanswered. */
export interface LabelledMessage {
  text: string;
  labels: string[];
  kind?: string | undefined;
}

/** How good decisions are: shares from 0 to 1, of the messages with an answer, unless noted. */
export interface Figures {
  answerable: number;
  unanswerable: number;
  /** The right entry ranks first; among the first three. */
  p1: number;
  r3: number;
  /** An answer was shown at once: the right one; a wrong one. */
  right: number;
  wrong: number;
  /** The right entry was shown or among the suggestions. */
  helped: number;
  /** How many entries a message with suggestions is shown, on average. */
  suggested: number;
  /** Of the messages without an answer: those shown one; those called unknown. */
  falseAnswers: number;
  unknown: number;
}

/**
 * Whether a decision helps: the right entry is shown or among the suggestions, and a message that no entry answers is not
 * answered.
 */
export function isHelpful(labels: readonly string[], { kind, shown }: Decision): boolean {
  if (labels.length === 0) return kind !== "answer";
  return shown.some((id) => labels.includes(id));
}

/** A labelled message with the matcher's decision. */
export interface JudgedMessage extends LabelledMessage {
  decision: Decision;
}

/** Sums up decisions. A share of nothing is 0. */
export function figuresOf(judged: JudgedMessage[]): Figures {
  const answerable = judged.filter(({ labels }) => labels.length > 0);
  const unanswerable = judged.filter(({ labels }) => labels.length === 0);
  const suggestions = judged.filter(({ decision }) => decision.kind === "suggest");
  const share = (all: JudgedMessage[], passes: (j: JudgedMessage) => boolean) =>
    all.length === 0 ? 0 : all.filter(passes).length / all.length;
  const among = (j: JudgedMessage, first: number) =>
    j.decision.results.slice(0, first).some(({ id }) => j.labels.includes(id));
  const answered = ({ decision }: JudgedMessage) => decision.kind === "answer";
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    p1: share(answerable, (j) => among(j, 1)),
    r3: share(answerable, (j) => among(j, 3)),
    right: share(answerable, (j) => answered(j) && among(j, 1)),
    wrong: share(answerable, (j) => answered(j) && !among(j, 1)),
    helped: share(answerable, (j) => isHelpful(j.labels, j.decision)),
    suggested: mean(suggestions.map(({ decision }) => decision.shown.length)),
    falseAnswers: share(unanswerable, answered),
    unknown: share(unanswerable, ({ decision }) => decision.kind === "unknown"),
  };
}

/** A reliability diagram as a table, in tenths of the best entry's chance: for a calibrated matcher the two are equal. */
export function reliability(judged: JudgedMessage[]): Reliability[] {
  const chanceOf = ({ decision }: JudgedMessage) => decision.results[0]?.score ?? 0;
  const bins = Map.groupBy(judged, (j) => Math.min(9, Math.floor(chanceOf(j) * 10)));
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([, all]) => ({
      chance: mean(all.map(chanceOf)),
      right: mean(all.map((j) => Number(j.labels.includes(j.decision.results[0]?.id ?? "")))),
      messages: all.length,
    }));
}

/** What was asked for, what ranked first instead, and how often; the most frequent first. */
export function confusions(
  judged: JudgedMessage[],
): { asked: string; got: string; count: number }[] {
  const wrong = judged.filter(
    ({ labels, decision }) => labels[0] && !labels.includes(decision.results[0]?.id ?? ""),
  );
  const groups = Map.groupBy(
    wrong,
    ({ labels, decision }) => `${labels[0]} ${decision.results[0]?.id}`,
  );
  return [...groups]
    .map(([pair, all]) => {
      const [asked = "", got = ""] = pair.split(" ");
      return { asked, got, count: all.length };
    })
    .sort((a, b) => b.count - a.count);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
