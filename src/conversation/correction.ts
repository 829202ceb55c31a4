import { wordsOf } from "../match/words/words.ts";
import { asks } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { type PhraseBook, phraseAt } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was meant, and what wasn't, which may be empty. */
export interface Correction {
  words: string;
  not: string;
}

/**
 * The most words: of a correction; of each clause if none of them says that it corrects something; before a "not" that
 * stands behind them.
 */
const limits = { words: 20, clause: 6, excluded: 2 };

/** A correction: "no, I mean the username, not the number". Undefined if the message isn't one. */
export function correctionIn(text: string, vocabulary: Vocabulary): Correction | undefined {
  if (wordsOf(text).length > limits.words) return undefined;
  const parts = text.split(/[,،;؛.!?؟\n—–]+/u).map(wordsOf);
  const isAsked = asks(text, vocabulary);
  const clauses: Clause[] = [];
  for (const words of parts) {
    if (words.length > 0) clauses.push(readClause(words, { before: clauses, isAsked }, vocabulary));
  }
  const isShort = parts.every((words) => words.length <= limits.clause);
  if (!corrects(clauses) && !(isShort && contrasts(clauses))) return undefined;
  const words = joined(clauses.map(({ meant }) => meant));
  return words ? { words, not: joined(clauses.map(({ excluded }) => excluded)) } : undefined;
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}

/** Whether clauses say that they correct something: "I meant my username", "no, my username". */
function corrects([first, ...others]: readonly Clause[]): boolean {
  if (!first) return false;
  const refuses = first.refuses && (others.length > 0 || first.negates);
  return refuses || [first, ...others].some(({ corrects }) => corrects);
}

/** Whether clauses set what's meant against what isn't: "not the number, the username". */
function contrasts([first, ...others]: readonly Clause[]): boolean {
  if (first?.negates) return others.length > 0 || first.meant !== "";
  return others.some(({ negates }) => negates);
}

interface Clause {
  /** Whether it says that it corrects something: "I mean". */
  corrects: boolean;
  /** Whether it refuses what came before: "no". */
  refuses: boolean;
  /** Whether it names what isn't meant first: "not". */
  negates: boolean;
  meant: string;
  excluded: string;
}

/** What counts for a clause beside its own words. */
interface Surroundings {
  before: readonly Clause[];
  /** Whether the message is a question: then a "not" at the end of words corrects nothing. */
  isAsked: boolean;
}

function readClause(
  words: readonly string[],
  surroundings: Surroundings,
  vocabulary: Vocabulary,
): Clause {
  const { negations, correctionsBehind } = vocabulary;
  if (!phraseAt(words, 0, negations) && bareReply(words.join(" "), vocabulary) === "refused")
    return { corrects: false, refuses: true, negates: false, meant: "", excluded: "" };
  const isUnderWay = surroundings.before.some(({ corrects, refuses }) => corrects || refuses);
  const opening = readOpening(words, isUnderWay, vocabulary);
  const rest = words.slice(opening.length);
  const content = withoutEnding(rest, correctionsBehind);
  const corrects = opening.corrects || content.length < rest.length;
  return opening.negates
    ? readExcluded(content, { ...opening, corrects }, vocabulary)
    : readMeant(content, { ...opening, corrects }, surroundings, vocabulary);
}

/** What a clause opens with before its content, and how many words that takes. */
type Opening = Pick<Clause, "corrects" | "refuses" | "negates"> & { length: number };

/** @param isUnderWay whether a clause before it corrects or refuses something */
function readOpening(
  words: readonly string[],
  isUnderWay: boolean,
  vocabulary: Vocabulary,
): Opening {
  const { corrections, negations, negationsWithin } = vocabulary;
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
  return { length: at, corrects, refuses, negates };
}

/** Reads a clause that opens with "not": what isn't meant, and what is if a "but" follows. */
function readExcluded(
  words: readonly string[],
  { corrects, refuses }: Opening,
  vocabulary: Vocabulary,
): Clause {
  const but = splitAt(words, vocabulary.corrections) ?? splitAt(words, vocabulary.contrasts);
  return {
    corrects: corrects || but !== undefined,
    refuses,
    negates: true,
    excluded: but?.before ?? words.join(" "),
    meant: but?.behind ?? "",
  };
}

/** Reads any other clause: what is meant, and what isn't if there's a "not" in it or at its end. */
function readMeant(
  words: readonly string[],
  { corrects, ...opening }: Opening,
  { before, isAsked }: Surroundings,
  { negations, negationsWithin, negationsBehind }: Vocabulary,
): Clause {
  const isMeant = corrects || before.some(({ corrects }) => corrects);
  const not = splitAt(words, negations) ?? (isMeant ? splitAt(words, negationsWithin) : undefined);
  // "No puedo entrar" refuses nothing: "no" does only if it stands by itself, or if the clause says what isn't meant.
  const refuses = opening.refuses && (words.length === 0 || corrects || not !== undefined);
  const behind = isAsked || (corrects && not) ? undefined : splitAt(words, negationsBehind);
  if (behind && behind.at <= limits.excluded)
    return { corrects, refuses, negates: true, excluded: behind.before, meant: behind.behind };
  return {
    corrects,
    refuses,
    negates: false,
    meant: not?.before ?? words.join(" "),
    excluded: not?.behind ?? "",
  };
}

/** The words on either side of the first phrase that doesn't begin them. */
function splitAt(
  words: readonly string[],
  book: PhraseBook<true>,
): { at: number; before: string; behind: string } | undefined {
  for (let at = 1; at < words.length; at++) {
    const phrase = phraseAt(words, at, book);
    if (!phrase) continue;
    const behind = words.slice(at + phrase.length);
    return { at, before: words.slice(0, at).join(" "), behind: behind.join(" ") };
  }
  return undefined;
}

/** Words without a phrase at their end, unless nothing would be left. */
function withoutEnding(words: readonly string[], book: PhraseBook<true>): readonly string[] {
  const end = words.findIndex(
    (_, at) => at > 0 && at + (phraseAt(words, at, book)?.length ?? 0) === words.length,
  );
  return end < 0 ? words : words.slice(0, end);
}
