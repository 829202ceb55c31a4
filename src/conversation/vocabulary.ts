import { type Platform, platforms, type SmallTalk } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { type PhraseBook, phraseBook } from "./phrase-cover.ts";
import { type Phrases, type ReplyKind, replyKinds } from "./phrases/phrases.ts";

/** The kinds of small talk. */
export type TalkKind = "greeting" | "thanks" | "goodbye" | "who";

const talkKinds = ["who", "thanks", "goodbye", "greeting"] as const;

/** What a phrase of a whole message is: what it means, or a filler. */
type Bare = ReplyKind | TalkKind | "filler";

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
  complaints: PhraseBook<true>;
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
  pointers: PhraseBook<true>;
  /** Those that are articles as well. */
  articlePointers: ReadonlySet<string>;
  /** What a verb ends in that points. */
  pointerEndings: readonly string[];
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

/**
 * Puts the phrases of one or more languages together.
 *
 * @param all the person's own language first: what a phrase or word means there counts
 */
export function createVocabulary(
  all: readonly Phrases[],
  { smallTalk: added, ownNames = [] }: Additions = {},
): Vocabulary {
  const merged = <T>(pick: (phrases: Phrases) => readonly T[]) => all.flatMap(pick);
  const book = (pick: (phrases: Phrases) => readonly string[]) =>
    phraseBook([[true as const, merged(pick)]]);
  // "Do" begins an English question, but not a Portuguese one: there it's "of the".
  const ownOf = (pick: (phrases: Phrases) => readonly string[]) =>
    all.flatMap((phrases, i) => {
      const before = all.slice(0, i).flatMap(({ functionWords }) => functionWords);
      const common = new Set(before.flatMap(wordsOf));
      return pick(phrases).filter((phrase) => !common.has(wordsOf(phrase).join(" ")));
    });
  const words = (pick: (phrases: Phrases) => readonly string[]) =>
    new Set(ownOf(pick).flatMap(wordsOf).flatMap(spellingsOf));
  const fillers = merged(({ fillers }) => fillers);
  const bareOf = ({ smallTalk, replies, failures, fillers }: Phrases) => [
    ...talkKinds.map((kind) => [kind, smallTalk[kind]] as const),
    ...replyKinds.map((kind) => [kind, replies[kind]] as const),
    ["failed" as const, failures] as const,
    ["filler" as const, fillers] as const,
  ];
  const places = [0, 1, 2, 3, -1].map(
    (place, i) => [place, merged(({ ordinals }) => ordinals[i] ?? [])] as const,
  );
  const bare = phraseBook<Bare>(
    [...talkKinds.map((kind) => [kind, added?.[kind] ?? []] as const), ...all.flatMap(bareOf)],
    { isLoose: true },
  );
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
    complaints: book(({ complaints }) => complaints),
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
    pointers: phraseBook([[true, ownOf(({ pointers }) => pointers)]]),
    articlePointers: words(({ articlePointers }) => articlePointers ?? []),
    pointerEndings: merged(({ pointerEndings }) => pointerEndings ?? []),
    listPointers: words(({ listPointers }) => listPointers),
    functionWords: new Set([
      ...words(({ functionWords }) => functionWords),
      ...ownNames.flatMap(wordsOf),
    ]),
    questionWords: words(({ questionWords }) => questionWords),
    conjunctions: merged(({ conjunctions }) => conjunctions).map((words) =>
      wordsOf(words).join(" "),
    ),
  };
}
