import Fuse from "fuse.js";
import type { Knowledge } from "../../faq/knowledge.ts";
import { plainText } from "../../faq/plain-text.ts";
import type { Ranked, Search } from "../matcher.ts";
import { places, searchWords, WordIndex, type WordMatch } from "./word-index.ts";

/**
 * The most characters that are read (an inline query has no more), the most words that are looked up, and the most that
 * fuse.js compares, each with every question of a shortlist.
 */
const most = { characters: 256, words: 32, compared: 6, shortlist: 20 };

/** A word in more than this share of the entries, and in more than so many, is common: it says little. */
const common = { share: 0.25, entries: 5 };

/** A hit has all of up to so many words; of more, this share of their weight. Words that no entry has are left out. */
const required = { words: 3, share: 2 / 3 };

/** A hit has at least this share of the weight of all words, those that no entry has included. */
const leastShare = 0.25;

/** From this chance on, and from this share of the best one's, an entry is a hit even if it has none of the words. */
const likely = { chance: 0.15, ofBest: 1 / 4 };

/** How much each counts in the ranking: the model's chance, the words found and fuse.js's score for the question. */
const shares = { model: 0.6, words: 0.2, question: 0.2 };

/** How much a word in the answer counts beside one in the question. */
const answerShare = 0.5;

/** A word that is searched for, with its weight: rare words weigh more. */
interface Term extends WordMatch {
  weight: number;
  isCommon: boolean;
}

/**
 * Search as you type. A hit is an entry that has the words, the last perhaps unfinished, or one that the model, which
 * knows how people ask, thinks likely. Common words alone have to be in the question. An index finds the entries that
 * have the words, so the length of the answers costs nothing; fuse.js compares the questions of the best.
 *
 * @param rank ranks entries by the model, the best first, or none if it knows none of the words; scores are chances, 0
 *   to 1
 */
export function createSearch(knowledge: Knowledge, rank: (text: string) => Ranked[]): Search {
  let search: Search | undefined; // most languages are never searched
  return (text, limit) => {
    search ??= searchIn(knowledge, rank);
    return search(text, limit);
  };
}

function searchIn({ entries }: Knowledge, rank: (text: string) => Ranked[]): Search {
  const index = new WordIndex(
    entries.map(({ question, section, answer }) => {
      return { title: question, body: `${section}\n${plainText(answer)}` };
    }),
  );
  const compare = createComparison(entries.map(({ question }) => question));
  return (text, limit) => {
    const typed = text.slice(0, most.characters);
    const words = [...new Set(searchWords(typed))].slice(0, most.words);
    if (words.length === 0) return [];
    const terms = words.map((word, i) => termOf(word, i === words.length - 1, index));
    const fits = fitsOf(terms, index.size);
    const questions = compare(terms, fits);
    const ranked = rank(typed);
    const chances = new Map(ranked.map(({ id, score }) => [id, score]));
    const best = ranked[0]?.score ?? 0;
    const leastChance = saysMuch(terms, rank)
      ? Math.max(likely.chance, best * likely.ofBest)
      : Number.POSITIVE_INFINITY;
    const hits = entries.flatMap(({ id }, i) => {
      const chance = chances.get(id) ?? 0;
      const fit = fits[i] as number;
      if (fit === 0 && chance < leastChance) return [];
      const question = questions.get(i) ?? 0;
      return {
        id,
        score: shares.model * chance + shares.words * fit + shares.question * question,
      };
    });
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  };
}

function termOf(word: string, unfinished: boolean, index: WordIndex): Term {
  const match = index.match(word, unfinished);
  const isCommon = match.texts > Math.max(common.entries, index.size * common.share);
  return { ...match, isCommon, weight: Math.log((index.size + 1) / Math.max(1, match.texts)) };
}

/** Whether there is more than common words: a rare one, or one that no entry has and yet the model knows. */
function saysMuch(terms: Term[], rank: (text: string) => Ranked[]): boolean {
  if (terms.some(({ texts, isCommon }) => texts > 0 && !isCommon)) return true;
  const unknown = terms.filter(({ texts }) => texts === 0);
  return unknown.length > 0 && rank(unknown.map(({ word }) => word).join(" ")).length > 0;
}

/** By entry, how well it fits the words: 0 if it's no hit, 1 if its question has them all. */
function fitsOf(terms: Term[], size: number): Float64Array {
  const found = terms.filter(({ texts }) => texts > 0);
  const inQuestions = found.every(({ isCommon }) => isCommon)
    ? fitsWithin(places.title, terms, found, size)
    : undefined;
  return inQuestions?.some((fit) => fit > 0)
    ? inQuestions
    : fitsWithin(places.body, terms, found, size);
}

/** @param least where an entry has to have the words */
function fitsWithin(least: number, terms: Term[], found: Term[], size: number): Float64Array {
  const total = weightOf(terms);
  const share = found.length > required.words ? required.share : 1;
  const enough = Math.max(share * weightOf(found) - 1e-9, leastShare * total);
  return Float64Array.from({ length: size }, (_, i) => {
    let weight = 0;
    let fit = 0;
    for (const term of found) {
      const place = term.places[i] as number;
      if (place < least) continue;
      weight += term.weight;
      fit += place === places.title ? term.weight : answerShare * term.weight;
    }
    return weight > 0 && weight >= enough ? fit / total : 0;
  });
}

function weightOf(terms: Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** How fuse.js scores the questions of the entries that fit best: by entry, 0 to 1. */
function createComparison(questions: string[]) {
  const documents = questions.map((question) => ({ question: searchWords(question).join(" ") }));
  const options = {
    keys: ["question"],
    includeScore: true,
    shouldSort: false,
    ignoreLocation: true,
    threshold: 0.25,
    useTokenSearch: true,
    tokenize: (text: string) => text.split(" "),
  };
  const index = Fuse.createIndex(options.keys, documents).toJSON();
  return (terms: Term[], fits: Float64Array): Map<number, number> => {
    const shortlist = Array.from(fits.keys())
      .filter((i) => (fits[i] as number) > 0)
      .sort((a, b) => (fits[b] as number) - (fits[a] as number))
      .slice(0, most.shortlist);
    if (shortlist.length === 0) return new Map();
    const records = shortlist.flatMap((i) => index.records[i] ?? []) as typeof index.records;
    const weightiest = terms.toSorted((a, b) => b.weight - a.weight).slice(0, most.compared);
    const words = terms.filter((term) => weightiest.includes(term)).map(({ word }) => word);
    const fuse = new Fuse(documents, options, Fuse.parseIndex({ ...index, records }));
    const results = fuse.search(words.join(" "));
    return new Map(results.map(({ refIndex, score = 1 }) => [refIndex, 1 - score]));
  };
}
