import { type Decision, mostSuggested } from "./matcher.ts";

/** A message with the entries that answer it; none for one that should stay unanswered. */
export interface Labelled {
  text: string;
  labels: string[];
  kind?: string | undefined;
}

/** How good decisions are. Shares are of 1; of the messages with an answer unless said otherwise. */
export interface Figures {
  answerable: number;
  unanswerable: number;
  /** The right entry ranks first; among the first three. */
  p1: number;
  r3: number;
  /** Shown at once, and right; and wrong. */
  right: number;
  wrong: number;
  /** The right entry shown or among the suggestions. */
  helped: number;
  /** Of the messages without an answer: shown one all the same; called unknown. */
  falseAnswers: number;
  unknown: number;
}

/**
 * Whether a decision serves a message: the right entry is shown or among the suggestions, and what no entry answers is
 * not answered.
 */
export function holds(labels: readonly string[], { kind, results }: Decision): boolean {
  if (labels.length === 0) return kind !== "answer";
  const shown = kind === "unknown" ? 0 : kind === "answer" ? 1 : mostSuggested;
  return results.slice(0, shown).some(({ id }) => labels.includes(id));
}

/** A message with what was decided. */
export interface Judged extends Labelled {
  decision: Decision;
}

/** Sums decisions up. A share of nothing is 0. */
export function figuresOf(judged: Judged[]): Figures {
  const asked = judged.filter(({ labels }) => labels.length > 0);
  const others = judged.filter(({ labels }) => labels.length === 0);
  const share = (all: Judged[], holds: (j: Judged) => boolean) =>
    all.length === 0 ? 0 : all.filter(holds).length / all.length;
  const among = (j: Judged, first: number) =>
    j.decision.results.slice(0, first).some(({ id }) => j.labels.includes(id));
  const answered = ({ decision }: Judged) => decision.kind === "answer";
  return {
    answerable: asked.length,
    unanswerable: others.length,
    p1: share(asked, (j) => among(j, 1)),
    r3: share(asked, (j) => among(j, 3)),
    right: share(asked, (j) => answered(j) && among(j, 1)),
    wrong: share(asked, (j) => answered(j) && !among(j, 1)),
    helped: share(asked, (j) => holds(j.labels, j.decision)),
    falseAnswers: share(others, answered),
    unknown: share(others, ({ decision }) => decision.kind === "unknown"),
  };
}

/** A tenth of the scores, with how often their best entry was right: a calibrated matcher has both alike. */
export interface Bin {
  from: number;
  count: number;
  score: number;
  right: number;
}

/** The reliability of scores, in tenths (a reliability diagram as a table). */
export function reliability(judged: Judged[]): Bin[] {
  const bins = Map.groupBy(judged, ({ decision }) =>
    Math.min(9, Math.floor((decision.results[0]?.score ?? 0) * 10)),
  );
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, all]) => ({
      from: bin / 10,
      count: all.length,
      score: mean(all.map(({ decision }) => decision.results[0]?.score ?? 0)),
      right: mean(all.map((j) => Number(j.labels.includes(j.decision.results[0]?.id ?? "")))),
    }));
}

/** The most frequent confusions: what was asked for, what ranked first instead, how often. */
export function confusions(judged: Judged[]): { asked: string; got: string; count: number }[] {
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
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
