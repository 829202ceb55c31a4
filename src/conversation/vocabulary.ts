import { type Platform, platforms, type SmallTalk } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { type PhraseBook, phraseBook } from "./phrase-cover.ts";
import { type Phrases, type ReplyKind, replyKinds } from "./phrases/phrases.ts";

/** The kinds of small talk. */
export type TalkKind = "greeting" | "thanks" | "goodbye" | "who";

const talkKinds = ["who", "thanks", "goodbye", "greeting"] as const;

/** What a phrase of a whole message is: what it means, or a filler. */
export type Bare = ReplyKind | TalkKind | "filler";

/** Phrases of one or more languages, ready to be looked up. */
export interface Vocabulary {
  bare: PhraseBook<Bare>;
  /** All words of those phrases. */
  bareWords: ReadonlySet<string>;
  /** 0 for the first of a list, -1 for the last; fillers have none. */
  ordinals: PhraseBook<number | "filler">;
  platforms: PhraseBook<Platform>;
  failures: PhraseBook<true>;
  continuations: PhraseBook<true>;
  corrections: PhraseBook<true>;
  negations: PhraseBook<true>;
  negationsWithin: PhraseBook<true>;
  contrasts: PhraseBook<true>;
  correctionsBehind: PhraseBook<true>;
  negationsBehind: PhraseBook<true>;
  newTopics: PhraseBook<true>;
  asides: PhraseBook<true>;
  thanks: PhraseBook<true>;
  repeats: PhraseBook<true>;
  timeQuestions: PhraseBook<true>;
  timeWords: ReadonlySet<string>;
  pointers: ReadonlySet<string>;
  /** Those that point at one of several things. */
  listPointers: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
  conjunctions: readonly string[];
}

/** What a knowledge base adds. */
interface Additions {
  smallTalk?: SmallTalk;
  /** The names of what it's about, which say nothing about a topic. */
  ownNames?: readonly string[];
}

/** A word, and how it's typed without a Turkish keyboard. */
function spellingsOf(word: string): string[] {
  return [word, word.replaceAll("ı", "i")];
}

/** Puts the phrases of one or more languages together. @param all those of the main language first */
export function createVocabulary(
  all: readonly Phrases[],
  { smallTalk: added, ownNames = [] }: Additions = {},
): Vocabulary {
  const merged = <T>(pick: (phrases: Phrases) => readonly T[]) => all.flatMap(pick);
  const book = (pick: (phrases: Phrases) => readonly string[]) =>
    phraseBook([[true as const, merged(pick)]]);
  const words = (pick: (phrases: Phrases) => readonly string[]) =>
    new Set(merged(pick).flatMap(wordsOf).flatMap(spellingsOf));
  const [main] = all;
  const ordinary = new Set(main?.functionWords);
  /** What's an ordinary word in the main language isn't what it is in another: Turkish "her" is "every". */
  const ownWords = (pick: (phrases: Phrases) => readonly string[]) =>
    words((phrases) => pick(phrases).filter((word) => phrases === main || !ordinary.has(word)));
  const fillers = merged(({ fillers }) => fillers);
  const talk = talkKinds.map(
    (kind) =>
      [kind, [...(added?.[kind] ?? []), ...merged(({ smallTalk }) => smallTalk[kind])]] as const,
  );
  const replies = replyKinds.map((kind) => [kind, merged(({ replies }) => replies[kind])] as const);
  const places = [0, 1, 2, 3, -1].map(
    (place, i) => [place, merged(({ ordinals }) => ordinals[i] ?? [])] as const,
  );
  const bare = phraseBook<Bare>([...talk, ...replies, ["filler", fillers]]);
  return {
    bare,
    bareWords: new Set(bare.kinds.keys().flatMap((phrase) => phrase.split(" "))),
    ordinals: phraseBook<number | "filler">([...places, ["filler", fillers]]),
    platforms: phraseBook(
      platforms.map((platform) => [platform, merged((phrases) => phrases.platforms[platform])]),
    ),
    failures: book(({ failures }) => failures),
    continuations: book(({ continuations }) => continuations),
    corrections: book(({ corrections }) => corrections),
    negations: book(({ negations }) => negations),
    negationsWithin: book(({ negationsWithin = [] }) => negationsWithin),
    contrasts: book(({ contrasts = [] }) => contrasts),
    correctionsBehind: book(({ correctionsBehind = [] }) => correctionsBehind),
    negationsBehind: book(({ negationsBehind = [] }) => negationsBehind),
    newTopics: book(({ newTopics }) => newTopics),
    thanks: book(({ smallTalk }) => smallTalk.thanks),
    asides: book(({ asides, newTopics, smallTalk }) => [
      ...asides,
      ...newTopics,
      ...smallTalk.greeting,
      ...smallTalk.thanks,
    ]),
    repeats: book(({ repeats }) => repeats),
    timeQuestions: book(({ timeQuestions }) => timeQuestions),
    timeWords: words(({ timeWords }) => timeWords),
    pointers: ownWords(({ pointers, listPointers }) => [...pointers, ...listPointers]),
    listPointers: ownWords(({ listPointers }) => listPointers),
    functionWords: new Set([
      ...words(({ functionWords }) => functionWords),
      ...ownNames.flatMap(wordsOf),
    ]),
    questionWords: words(({ questionWords }) => questionWords),
    conjunctions: merged(({ conjunctions }) => conjunctions),
  };
}
