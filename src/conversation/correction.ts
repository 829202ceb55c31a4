import { wordsOf } from "../match/words/words.ts";
import { bareReply } from "./bare-reply.ts";
import { phraseAt } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was meant, and what wasn't; either may be empty, but not both. */
export interface Correction {
  words: string;
  not: string;
}

/** The most words of a correction. */
const mostWords = 20;

/** A correction: "no, I mean the username, not the number". Undefined if the message isn't one. */
export function correctionIn(text: string, vocabulary: Vocabulary): Correction | undefined {
  const clauses = text.split(/[,;.!?\n—–]+/u).map(wordsOf);
  const parts = clauses.filter((words) => words.length > 0);
  const [first, ...others] = parts.map((words) => readClause(words, vocabulary));
  if (!first || wordsOf(text).length > mostWords) return undefined;
  const isSaid = first.corrects || (first.refuses && (others.length > 0 || first.negates));
  const meansOther = others.length > 0 && (first.negates || others.some(({ negates }) => negates));
  const isShort = parts.every((words) => words.length <= 6);
  if (!isSaid && !others.some(({ corrects }) => corrects) && !(meansOther && isShort))
    return undefined;
  const all = [first, ...others];
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

/** A clause: whether it says that it corrects, refuses what came before or names what isn't meant; and the rest. */
function readClause(words: readonly string[], vocabulary: Vocabulary) {
  const { corrections, negations } = vocabulary;
  let [at, corrects, refuses, negates] = [0, false, false, false];
  while (at < words.length) {
    const correction = phraseAt(words, at, corrections);
    const negation = correction ? undefined : phraseAt(words, at, negations);
    const reply = correction || negation ? undefined : bareReply(words[at] as string, vocabulary);
    const isRefusal = reply === "no" || reply === "refused";
    if (!correction && !negation && !isRefusal && reply !== "okay") break;
    corrects ||= correction !== undefined;
    refuses ||= isRefusal;
    negates = correction ? false : negates || negation !== undefined;
    at += correction?.length ?? negation?.length ?? 1;
  }
  const rest = words.slice(at);
  // Behind "not the number", what's meant may follow: "sino el nombre".
  const turn = negates ? corrections : negations;
  const cut = rest.findIndex((_, i) => i > 0 && phraseAt(rest, i, turn) !== undefined);
  const before = cut < 0 ? rest : rest.slice(0, cut);
  const behind = cut < 0 ? [] : rest.slice(cut + (phraseAt(rest, cut, turn)?.length ?? 1));
  const [meant, excluded] = negates ? [behind, before] : [before, behind];
  corrects ||= negates && cut >= 0;
  // "No puedo entrar" refuses nothing: "no" does only if it stands by itself, or says what isn't meant.
  refuses &&= rest.length === 0 || corrects || negates || cut >= 0;
  return { corrects, refuses, negates, meant: meant.join(" "), excluded: excluded.join(" ") };
}
