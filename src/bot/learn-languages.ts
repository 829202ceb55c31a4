import { createMatcher, matcherOf, trainingTaskOf } from "../match/create-matcher.ts";
import { lazyMatcher } from "../match/lazy-matcher.ts";
import type { Matcher } from "../match/matcher.ts";
import { findTrained, isQuickToTrain, loadOrTrain } from "../match/training/matcher-cache.ts";
import { type LanguageData, lenderOf, type TrainedLanguage } from "./locales.ts";

/** Gives languages their matchers: from the cache, or newly trained. */
export class LanguageLearner {
  private readonly cacheDir: string | undefined;
  private readonly onLost: (language: LanguageData) => void;

  /**
   * @param cacheDir where trained matchers are kept; nowhere if not given
   * @param onLost called if the matcher of a language is gone from there when it's first needed
   */
  constructor(cacheDir: string | undefined, onLost: (language: LanguageData) => void) {
    this.cacheDir = cacheDir;
    this.onLost = onLost;
  }

  /** All languages with the matchers that are at hand, or trained in a moment. The lender's is trained in any case. */
  async begin(languages: readonly LanguageData[]): Promise<TrainedLanguage[]> {
    const lender = lenderOf(languages);
    const begun: TrainedLanguage[] = [];
    // One after the other: training takes much memory for a moment.
    for (const data of languages) {
      const isNeeded = data === lender || isQuickToTrain(trainingTaskOf(data.knowledge));
      const matcher = isNeeded
        ? await createMatcher(data.knowledge, this.cacheDir)
        : await this.atHand(data);
      begun.push({ ...data, matcher });
    }
    return begun;
  }

  /** All languages with their matchers. */
  async learnAll(languages: readonly LanguageData[]): Promise<TrainedLanguage[]> {
    const learned: TrainedLanguage[] = [];
    for (const data of await this.begin(languages))
      learned.push({ ...data, matcher: data.matcher ?? (await this.learn(data)) });
    return learned;
  }

  /** The matcher of a language, trained at the lowest priority. @throws the signal's reason */
  async learn(data: LanguageData, signal?: AbortSignal): Promise<Matcher> {
    const { knowledge } = data;
    const options = { cacheDir: this.cacheDir, isInBackground: true, signal };
    const trained = await loadOrTrain(trainingTaskOf(knowledge), options);
    // That from the cache takes no memory until somebody writes in the language.
    return (await this.atHand(data)) ?? matcherOf(trained, knowledge);
  }

  /** The matcher of a language from the cache. */
  private async atHand(data: LanguageData): Promise<Matcher | undefined> {
    const { knowledge } = data;
    const file = await findTrained(trainingTaskOf(knowledge), this.cacheDir);
    return file === undefined ? undefined : lazyMatcher(knowledge, file, () => this.onLost(data));
  }
}
