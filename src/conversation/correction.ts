import { wordsOf } from "../match/words/words.ts";
import { asks } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { type PhraseBook, phraseAt } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was meant, and what wasn't; either may be empty, but not both. */
export interface Correction {
  words: string;
  not: string;
}

/** The most words of a correction. */
const mostWords = 20;

/** The most words before a "not" that stands behind them. */
const mostExcluded = 2;

/** A correction: "no, I mean the username, not the number". Undefined if the message isn't one. */
export function correctionIn(text: string, vocabulary: Vocabulary): Correction | undefined {
  const clauses = text.split(/[,،;؛.!?؟\n—–]+/u).map(wordsOf);
  const parts = clauses.filter((words) => words.length > 0);
  const isAsked = asks(text, vocabulary);
  const all: Clause[] = [];
  for (const words of parts) all.push(readClause(words, vocabulary, all, isAsked));
  const [first, ...others] = all;
  if (!first || wordsOf(text).length > mostWords) return undefined;
  const isSaid = first.corrects || (first.refuses && (others.length > 0 || first.negates));
  const meansOther = others.length > 0 && (first.negates || others.some(({ negates }) => negates));
  const isContrast = first.negates && first.meant !== "";
  const isShort = parts.every((words) => words.length <= 6);
  if (
    !isSaid &&
    !others.some(({ corrects }) => corrects) &&
    !((meansOther || isContrast) && isShort)
  )
    return undefined;
  const words = all
    .map(({ meant }) => meant)
    .filter(Boolean)
    .join(" ");
  const not = all
    .map(({ excluded }) => excluded)
    .filter(Boolean)
    .join(" ");
  return words ? { words, not } : undefined;
}

interface Clause {
  /** Whether it says that it corrects, refuses what came before, or names what isn't meant first. */
  corrects: boolean;
  refuses: boolean;
  negates: boolean;
  meant: string;
  excluded: string;
}

/**
 * @param before the clauses before it
 * @param isAsked whether the message is a question, in which "not" behind a word is no correction
 */
function readClause(
  words: readonly string[],
  vocabulary: Vocabulary,
  before: readonly Clause[],
  isAsked: boolean,
): Clause {
  const { corrections, negations, negationsWithin, correctionsBehind, negationsBehind } =
    vocabulary;
  const isUnderWay = before.some(({ corrects, refuses }) => corrects || refuses);
  if (!phraseAt(words, 0, negations) && bareReply(words.join(" "), vocabulary) === "refused")
    return { corrects: false, refuses: true, negates: false, meant: "", excluded: "" };
  let [at, corrects, refuses, negates] = [0, false, false, false];
  while (at < words.length) {
    const correction = phraseAt(words, at, corrections);
    const within =
      isUnderWay || corrects || refuses ? phraseAt(words, at, negationsWithin) : undefined;
    const negation = correction ? undefined : (phraseAt(words, at, negations) ?? within);
    const reply = correction || negation ? undefined : bareReply(words[at] as string, vocabulary);
    const isRefusal = reply === "no" || reply === "refused";
    if (!correction && !negation && !isRefusal && reply !== "okay") break;
    corrects ||= correction !== undefined;
    refuses ||= isRefusal;
    negates = correction ? false : negates || negation !== undefined;
    at += correction?.length ?? negation?.length ?? 1;
  }
  const end = words.findIndex((_, i) => {
    const length = i > at ? phraseAt(words, i, correctionsBehind)?.length : undefined;
    return length !== undefined && i + length === words.length;
  });
  corrects ||= end >= 0;
  const rest = words.slice(at, end < 0 ? undefined : end);
  const splitBy = (book: PhraseBook<true>) => {
    const i = rest.findIndex((_, i) => i > 0 && phraseAt(rest, i, book) !== undefined);
    if (i < 0) return undefined;
    const behind = rest.slice(i + (phraseAt(rest, i, book)?.length ?? 1));
    return { before: rest.slice(0, i).join(" "), behind: behind.join(" "), words: i };
  };
  const all = rest.join(" ");
  if (negates) {
    const but = splitBy(corrections) ?? splitBy(vocabulary.contrasts);
    const state = { corrects: corrects || but !== undefined, refuses, negates };
    return { ...state, excluded: but?.before ?? all, meant: but?.behind ?? "" };
  }
  const isMeant = corrects || before.some(({ corrects }) => corrects);
  const cut = splitBy(negations) ?? (isMeant ? splitBy(negationsWithin) : undefined);
  // "No puedo entrar" refuses nothing: "no" does only if it stands by itself, or if the clause says what isn't meant.
  refuses &&= rest.length === 0 || corrects || cut !== undefined;
  const state = { corrects, refuses, negates };
  const not = isAsked || (corrects && cut) ? undefined : splitBy(negationsBehind);
  if (not && not.words <= mostExcluded)
    return { ...state, negates: true, excluded: not.before, meant: not.behind };
  return { ...state, meant: cut?.before ?? all, excluded: cut?.behind ?? "" };
}
