import { type Knowledge, phrasingSummary } from "../faq/knowledge.ts";
import { plainText } from "../faq/plain-text.ts";
import { decide } from "./decide.ts";
import { functionWordsOf } from "./function-words/languages.ts";
import type { Explanation, Matcher } from "./matcher.ts";
import { rankedResults } from "./model/chances.ts";
import { signalNames, signalsOf } from "./model/evidence.ts";
import { firstWords } from "./model/model.ts";
import {
  type MatcherSource,
  type PackedMatcher,
  type TrainedMatcher,
  trainedMatcherOf,
} from "./model/trained-matcher.ts";
import { createSearch } from "./search/search.ts";
import { synonymsOf } from "./synonyms/synonyms.ts";
import { loadOrTrain } from "./training/matcher-cache.ts";
import type { TrainingTask } from "./training/train.ts";
import type { KnownWords } from "./words/known-words.ts";
import { wordReader } from "./words/word-reader.ts";

/** With fewer phrasings an entry, most messages get entries to choose from. */
const fewestToBeSure = 10;

/** With this many phrasings an entry people's own words are known, and common synonyms add nothing. */
const enoughForOwnWords = 100;

/** With this many, even a message without a word of the entries' may be like one of them. */
const enoughForAnyWords = 50;

/** How many phrasings an entry has, on average. */
function phrasingsEach(knowledge: Knowledge): number {
  return phrasingSummary(knowledge).forEntries / knowledge.entries.length;
}

/** How many of a text's words people of a language use. */
export function familiarityOf(
  words: KnownWords,
  { language, slang }: Pick<Knowledge, "language" | "slang">,
): Matcher["familiarity"] {
  const readWords = wordReader(language, slang);
  return (text) => words.shareOf(firstWords(text, readWords));
}

/** Whether entries have so few phrasings that hardly any message is surely answered. */
export function hasFewPhrasings(knowledge: Knowledge): boolean {
  return phrasingsEach(knowledge) < fewestToBeSure;
}

/** What the matcher learns from. The phrasings are read when it does: to find a trained matcher, their summary is enough. */
export function trainingTaskOf(knowledge: Knowledge): TrainingTask {
  const { language, entries, slang, otherTopics } = knowledge;
  const each = phrasingsEach(knowledge);
  return {
    language,
    questions: entries.map(({ id, question }) => ({ id, text: question })),
    get phrasings() {
      return knowledge.phrasings;
    },
    phrasingSummary: phrasingSummary(knowledge),
    answers: entries.map(({ id, answer }) => ({ id, text: plainText(answer) })),
    slang,
    otherTopics,
    synonyms: each < enoughForOwnWords ? synonymsOf(language) : [],
    functionWords: each < enoughForAnyWords ? functionWordsOf(language) : undefined,
  };
}

/** What a matcher needs of the knowledge that it was trained on. */
export function matcherSourceOf(knowledge: Knowledge): MatcherSource {
  const { language, slang, entries } = knowledge;
  return {
    language,
    slang,
    functionWords: functionWordsOf(language),
    textOf: (number) =>
      entries[number]?.question ?? knowledge.phrasings[number - entries.length]?.text ?? "",
  };
}

/**
 * The matcher of the product: trained models rank the entries, each with its chance to be right, and a table of rules
 * decides whether the best is sure enough to be shown.
 *
 * @param cacheDir where a trained matcher is kept for the next start; nowhere by default
 */
export async function createMatcher(knowledge: Knowledge, cacheDir?: string): Promise<Matcher> {
  return matcherOf(await loadOrTrain(trainingTaskOf(knowledge), { cacheDir }), knowledge);
}

/** The matcher that was trained on a knowledge base. */
export function matcherOf(packed: PackedMatcher, knowledge: Knowledge): Matcher {
  const trained = trainedMatcherOf(packed, matcherSourceOf(knowledge));
  const { model, phrasings, telling } = trained;
  const { space } = model;
  const known = model.knownWords();
  const search = createSearch(knowledge, (words) => {
    const asked = model.words(words);
    const isFamiliar = space.numbers(asked).some((number) => space.isFamiliar(number));
    return isFamiliar
      ? rankedResults(model.read(asked), model.ids, trained.calibration.chance)
      : [];
  });

  /** By phrasing learned at run time: what undoes it. */
  const undos = new Map<string, () => void>();
  const undo = (text: string): boolean => {
    undos.get(text)?.();
    return undos.delete(text);
  };
  const forgetTrained = (text: string): boolean => {
    const words = model.words(text);
    const id = phrasings.remove(text, space.numbers(words));
    if (id !== undefined) model.unlearn(words, id);
    return id !== undefined;
  };

  return {
    search,
    forget: (text) => undo(text) || forgetTrained(text),
    learn(text, id) {
      if (id !== "" && !model.ids.includes(id)) throw new Error(`No entry has the id "${id}".`);
      undo(text);
      const words = model.words(text);
      const unlearn = model.learn(words, id);
      const remove = phrasings.learn({ text, id }, space.numbers(words));
      const forgetWords = id === "" ? undefined : telling?.learn(words);
      undos.set(text, () => {
        unlearn();
        remove();
        forgetWords?.();
      });
    },
    match: (text) => decide(text, trained),
    hasEntry: (id) => model.ids.includes(id),
    wordWeights(text) {
      return new Map(model.words(text).map((word) => [word, space.weightOf(word)]));
    },
    familiarity: (text) => known.shareOf(model.written(text)),
    hasFewPhrasings: hasFewPhrasings(knowledge),
    reliability: trained.calibration.reliability,
    explain: (text) => explain(text, trained),
  };
}

function explain(text: string, trained: TrainedMatcher): Explanation {
  const { model, nearest, calibration } = trained;
  const words = model.words(text);
  const numbers = model.space.numbers(words);
  const evidence = model.read(words, numbers);
  const neighbours = nearest.byEntry(numbers);
  const [best] = evidence.order;
  const signals = best === undefined ? [] : signalsOf(evidence, best);
  const margins = new Map(model.ids.map((id, label) => [id, evidence.linear[label] as number]));
  const { kind, results, shown, rule } = decide(text, trained);
  return {
    kind,
    rule,
    words,
    repaired: model.repairs(text),
    signals: Object.fromEntries(signalNames.map((name, i) => [name, signals[i] ?? 0])),
    thresholds: {
      "answer from": calibration.answerFrom,
      "own score from": calibration.ownFrom,
      "suggest from": calibration.suggestFrom,
    },
    shown,
    results: results.map((result) => ({
      ...result,
      margin: margins.get(result.id) as number,
      nearest: neighbours.get(result.id),
    })),
  };
}
