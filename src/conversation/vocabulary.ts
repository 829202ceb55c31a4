import { type Platform, platforms, type SmallTalk } from "../faq/schema.ts";
import { FuzzyWords } from "../match/words/fuzzy-words.ts";
import { wordsOf } from "../match/words/words.ts";
import { lazyValues } from "./lazy-values.ts";
import { type PhraseBook, phraseBook } from "./phrase-cover.ts";
import { phrasesOf } from "./phrases/languages.ts";
import { type Phrases, type ReplyKind, replyKinds } from "./phrases/phrases.ts";

/** The kinds of small talk. */
export const talkKinds = ["who", "thanks", "goodbye", "greeting"] as const;

export type TalkKind = (typeof talkKinds)[number];

/** What a phrase of a whole message is: what it means, or a filler. */
type Bare = ReplyKind | TalkKind | "filler";

/** The lists of phrases that are looked up as they are. */
const plainLists = [
  "failures",
  "complaints",
  "continuations",
  "corrections",
  "correctionsBehind",
  "negations",
  "negationsWithin",
  "negationsBehind",
  "contrasts",
  "newTopics",
  "openings",
  "repeats",
  "timeQuestions",
] as const satisfies readonly (keyof Phrases)[];

type PlainBooks = Readonly<Record<(typeof plainLists)[number], PhraseBook<true>>>;

/** Phrases of one or more languages, ready to be looked up. */
export interface Vocabulary extends PlainBooks {
  bare: PhraseBook<Bare>;
  /** All words of those phrases. */
  bareWords: FuzzyWords;
  thanks: PhraseBook<true>;
  asides: PhraseBook<true>;
  /** 0 for the first of a list, -1 for the last; fillers have none. */
  ordinals: PhraseBook<number | "filler">;
  platforms: PhraseBook<Platform>;
  pointers: PhraseBook<true>;
  /** Those that are articles as well. */
  articlePointers: ReadonlySet<string>;
  /** What a verb ends in that points. */
  pointerEndings: readonly string[];
  /** Those that point at one of several things. */
  listPointers: ReadonlySet<string>;
  timeWords: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
}

/** What a knowledge base adds. */
interface Additions {
  smallTalk?: SmallTalk;
  /** The names of what it's about, which say nothing about a topic. */
  ownNames?: readonly string[];
}

/** By the codes of languages. Making all books takes up to 50 ms a language, and a reload changes none of them. */
const common = new Map<string, Vocabulary>();

/**
 * Puts the phrases of one or more languages together. Each book is made when it's first needed: a bot that speaks many
 * languages hears few of them.
 *
 * @param languages codes, the person's own language first: what a phrase or word means there counts
 */
export function createVocabulary(
  languages: readonly string[],
  { smallTalk, ownNames = [] }: Additions = {},
): Vocabulary {
  const key = languages.join(" ");
  const phrases = phrasesOf(languages);
  const plain = common.get(key) ?? commonVocabulary(phrases);
  common.set(key, plain);
  const added = smallTalk && Object.values(smallTalk).flat().length > 0 ? smallTalk : undefined;
  if (!added && ownNames.length === 0) return plain;
  const books = Object.keys(plain) as (keyof Vocabulary)[];
  const makers = Object.fromEntries(books.map((name) => [name, () => plain[name]]));
  const vocabulary: Vocabulary = lazyValues<Vocabulary>({
    ...(makers as { [Name in keyof Vocabulary]: () => Vocabulary[Name] }),
    ...(added && {
      bare: () => bareBook(phrases, added),
      bareWords: () => wordsIn(vocabulary.bare),
    }),
    functionWords: () => plain.functionWords.union(new Set(ownNames.flatMap(wordsOf))),
  });
  return vocabulary;
}

function commonVocabulary(all: readonly Phrases[]): Vocabulary {
  const merged = <T>(pick: (phrases: Phrases) => readonly T[]) => all.flatMap(pick);
  const book = (phrases: readonly string[]) => phraseBook<true>([[true, phrases]]);
  const words = (pick: (phrases: Phrases) => readonly string[]) =>
    new Set(unlessCommon(all, pick).flatMap(wordsOf).flatMap(spellingsOf));
  const plain = plainLists.map(
    (name) => [name, () => book(merged((phrases) => phrases[name] ?? []))] as const,
  );
  const vocabulary: Vocabulary = lazyValues<Vocabulary>({
    ...(Object.fromEntries(plain) as Record<keyof PlainBooks, () => PhraseBook<true>>),
    bare: () => bareBook(all),
    bareWords: () => wordsIn(vocabulary.bare),
    thanks: () => book(merged(({ smallTalk }) => smallTalk.thanks)),
    asides: () => book(merged(asidesOf)),
    ordinals: () => ordinalsBook(all),
    platforms: () =>
      phraseBook(
        platforms.map((platform) => [platform, merged((phrases) => phrases.platforms[platform])]),
      ),
    pointers: () => book(unlessCommon(all, ({ pointers }) => pointers)),
    articlePointers: () => words(({ articlePointers }) => articlePointers ?? []),
    pointerEndings: () => merged(({ pointerEndings }) => pointerEndings ?? []),
    listPointers: () => words(({ listPointers }) => listPointers),
    timeWords: () => words(({ timeWords }) => timeWords),
    functionWords: () => words(({ functionWords }) => functionWords),
    questionWords: () => words(({ questionWords }) => questionWords),
    conjunctions: () =>
      new Set(
        merged(({ conjunctions }) => conjunctions.map((phrase) => wordsOf(phrase).join(" "))),
      ),
  });
  return vocabulary;
}

function wordsIn({ kinds }: PhraseBook<Bare>): FuzzyWords {
  return new FuzzyWords(kinds.keys().flatMap((phrase) => phrase.split(" ")));
}

/** What a knowledge base lists as small talk goes first. */
function bareBook(all: readonly Phrases[], added?: SmallTalk): PhraseBook<Bare> {
  const talkIn = (smallTalk: SmallTalk) =>
    talkKinds.map((kind) => [kind, smallTalk[kind]] as const);
  const bareIn = ({ smallTalk, replies, failures, fillers }: Phrases) => [
    ...talkIn(smallTalk),
    ...replyKinds.map((kind) => [kind, replies[kind]] as const),
    ["failed", failures] as const,
    ["filler", fillers] as const,
  ];
  return phraseBook<Bare>([...(added ? talkIn(added) : []), ...all.flatMap(bareIn)], {
    isLoose: true,
  });
}

function ordinalsBook(all: readonly Phrases[]): PhraseBook<number | "filler"> {
  const places = [0, 1, 2, 3, -1].map(
    (place, i) => [place, all.flatMap(({ ordinals }) => ordinals[i] ?? [])] as const,
  );
  return phraseBook<number | "filler">([
    ...places,
    ["filler", all.flatMap(({ fillers }) => fillers)],
  ]);
}

function asidesOf({ asides, newTopics, smallTalk }: Phrases): string[] {
  return [...asides, ...newTopics, ...smallTalk.greeting, ...smallTalk.thanks];
}

/**
 * Phrases without those that are function words of a language before theirs: "do" begins an English question, but not a
 * Portuguese one, where it's "of the".
 */
function unlessCommon(
  all: readonly Phrases[],
  pick: (phrases: Phrases) => readonly string[],
): string[] {
  return all.flatMap((phrases, i) => {
    const before = all.slice(0, i).flatMap(({ functionWords }) => functionWords);
    const common = new Set(before.flatMap(wordsOf));
    return pick(phrases).filter((phrase) => !common.has(wordsOf(phrase).join(" ")));
  });
}

/** A word, and how it's typed without a Turkish keyboard. */
function spellingsOf(word: string): string[] {
  return [word, word.replaceAll("ı", "i")];
}
