import { KnowledgeError } from "../faq/problems.ts";
import type { Logger } from "../log.ts";
import { AppliedLessons } from "../match/lessons/applied-lessons.ts";
import { lessonChecks } from "../match/lessons/lesson-checks.ts";
import { type LessonImpact, lessonImpact } from "../match/lessons/lesson-impact.ts";
import type { Lessons, StoredLesson } from "../store/state/lessons.ts";
import { LanguageLearner } from "./learn-languages.ts";
import { createLocales, type LanguageData, type Locales, type TrainedLanguage } from "./locales.ts";

/**
 * How a reload ended: `loaded` with the data in use now, `kept` with the message of the error that keeps the old data
 * in use, or `none` as there is nothing to load from.
 */
export type ReloadOutcome =
  | { kind: "loaded"; languages: readonly LanguageData[] }
  | { kind: "kept"; why: string }
  | { kind: "none" };

export interface LiveLocalesOptions {
  /** The bot's, without @. */
  username: string;
  /** Whether there is a staff to ask; no if not given. */
  hasStaff?: boolean | undefined;
  lessons: Lessons;
  /** Loads the data anew; without it there is no reload. @throws KnowledgeError */
  load?: (() => Promise<readonly LanguageData[]>) | undefined;
  /** Where trained matchers are cached. */
  cacheDir?: string | undefined;
  log: Logger;
}

/** What is in use at present. */
interface Current {
  languages: readonly TrainedLanguage[];
  locales: Locales;
  /** By the language of the entries. */
  lessons: ReadonlyMap<string, AppliedLessons>;
}

/** When to read lessons again that couldn't be read, in milliseconds. */
const retryAfter = 5000;

/**
 * The languages as the bot knows them at present. They change while it runs: by lessons, which all instances that
 * share a database apply as soon as one has committed them, and by a reload, which replaces all data in one step.
 */
export class LiveLocales {
  private readonly options: LiveLocalesOptions;
  private readonly learner: LanguageLearner;
  private readonly stopListening: () => void;
  private current: Current;
  private isStale = true;
  private updating: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private reloading: Promise<ReloadOutcome> | undefined;
  /** Ends the learning of languages that isn't waited for. */
  private learning = new AbortController();
  private readonly onLoadedCallbacks: (() => void)[] = [];

  private constructor(
    options: LiveLocalesOptions,
    learner: LanguageLearner,
    languages: readonly TrainedLanguage[],
  ) {
    this.options = options;
    this.learner = learner;
    this.current = currentOf(languages, options);
    this.stopListening = options.lessons.onChange(() => this.lessonsChanged());
  }

  /**
   * Trains on what lends the others what they lack, and on what takes a moment only, and applies the lessons there are.
   * Other languages are learned in the background and are borrowed until then. @throws DatabaseError
   */
  static async open(
    languages: readonly LanguageData[],
    options: LiveLocalesOptions,
  ): Promise<LiveLocales> {
    const onLost = (data: LanguageData) => live.relearn(data);
    const learner = new LanguageLearner(options.cacheDir, onLost);
    const live: LiveLocales = new LiveLocales(options, learner, await learner.begin(languages));
    try {
      await live.applyLessons();
    } catch (error) {
      live.close();
      throw error;
    }
    void live.learnRest();
    return live;
  }

  /** The locales for an update, which uses them to its end even if others are loaded meanwhile. */
  async locales(): Promise<Locales> {
    if (this.isStale || this.updating) await this.update();
    return this.current.locales;
  }

  /** The data in use. */
  get languages(): readonly LanguageData[] {
    return this.current.languages;
  }

  /** Loads the data anew; the old is in use meanwhile. A call while one is under way gets the same outcome. */
  reload(): Promise<ReloadOutcome> {
    this.reloading ??= this.loadAgain().finally(() => {
      this.reloading = undefined;
    });
    return this.reloading;
  }

  /** Calls back whenever other data is in use. */
  onLoaded(callback: () => void): void {
    this.onLoadedCallbacks.push(callback);
  }

  /**
   * What a lesson would change in the decisions on the checks of the knowledge base and on earlier lessons.
   *
   * @param entry its id; empty for no entry
   * @param language that of the entries
   */
  async impactOf(
    wordings: readonly string[],
    entry: string,
    language: string,
  ): Promise<LessonImpact> {
    const lessons = await this.options.lessons.all();
    const { locales, lessons: byLanguage } = this.current;
    const applied = byLanguage.get(language);
    if (!applied) throw new Error(`There are no entries in "${language}".`);
    const checks = lessonChecks(locales.of(language).knowledge, lessons);
    return lessonImpact({ wordings, entry, checks }, applied);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.learning.abort();
    this.stopListening();
  }

  private async loadAgain(): Promise<ReloadOutcome> {
    const { load, log } = this.options;
    if (!load) return { kind: "none" };
    try {
      const languages = await load();
      this.learning.abort(); // it's about data that will be replaced, and continues if that fails
      const trained = await this.learner.learnAll(languages);
      const current = currentOf(trained, this.options);
      this.apply(await this.options.lessons.all(), current);
      this.current = current;
      this.isStale = true; // lessons may have changed meanwhile
      const codes = languages.map(({ knowledge }) => knowledge.language);
      log.info({ languages: codes }, "loaded new data");
      for (const callback of this.onLoadedCallbacks) callback();
      return { kind: "loaded", languages };
    } catch (err) {
      const why = err instanceof Error ? err.message : String(err);
      if (err instanceof KnowledgeError) log.warn({ why }, "new data is wrong; the old stays");
      else log.error({ err }, "new data could not be loaded; the old stays");
      void this.learnRest();
      return { kind: "kept", why };
    }
  }

  /** Learns the languages that have no matcher, one after the other, and uses each at once. Never rejects. */
  private async learnRest(): Promise<void> {
    this.learning.abort();
    const learning = new AbortController();
    this.learning = learning;
    if (this.closed) learning.abort();
    const { signal } = learning;
    for (const data of this.current.languages.filter(({ matcher }) => !matcher)) {
      const { language } = data.knowledge;
      try {
        const matcher = await this.learner.learn(data, signal);
        if (signal.aborted) return;
        this.use({ ...data, matcher });
        this.options.log.info({ language }, "learned a language");
      } catch (err) {
        if (signal.aborted) return;
        this.options.log.warn(
          { language, err },
          "a language could not be learned; another stands in",
        );
      }
    }
  }

  /** Learns a language again whose matcher is lost. */
  private relearn({ knowledge }: LanguageData): void {
    const data = this.current.languages.find((known) => known.knowledge === knowledge);
    if (!data) return;
    const { language } = knowledge;
    this.options.log.warn({ language }, "a trained matcher is gone from the cache; training anew");
    this.use({ ...data, matcher: undefined });
    void this.learnRest();
  }

  /** Uses a language anew. */
  private use(data: TrainedLanguage): void {
    const languages = this.current.languages.map((known) =>
      known.knowledge === data.knowledge ? data : known,
    );
    this.current = currentOf(languages, this.options, this.current.lessons);
    this.isStale = true;
  }

  private lessonsChanged(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.isStale = true;
    void this.update();
  }

  /** Never rejects: lessons that can't be read now are read again a little later, as often as needed. */
  private update(): Promise<void> {
    this.updating ??= this.applyLessons()
      .catch((err) => {
        this.options.log.error({ err }, "lessons could not be read; trying again");
        this.isStale = false;
        if (!this.closed)
          this.retry ??= setTimeout(() => this.lessonsChanged(), retryAfter).unref();
      })
      .finally(() => {
        this.updating = undefined;
      });
    return this.updating;
  }

  /** Applies the lessons until they haven't changed meanwhile. */
  private async applyLessons(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      const { current } = this;
      try {
        this.apply(await this.options.lessons.all(), current);
      } catch (error) {
        this.isStale = true;
        throw error;
      }
    }
  }

  private apply(lessons: readonly StoredLesson[], current: Current): void {
    for (const [language, applied] of current.lessons) {
      const lost = applied.apply(lessons.filter((lesson) => lesson.language === language));
      for (const { id, entry } of lost)
        this.options.log.warn({ lesson: id, entry }, "a lesson is for an entry that is gone");
    }
  }
}

/** @param before lessons that matchers have learned already */
function currentOf(
  languages: readonly TrainedLanguage[],
  { username, hasStaff }: LiveLocalesOptions,
  before?: Current["lessons"],
): Current {
  const lessons = languages.flatMap(({ knowledge, matcher }) => {
    if (!matcher) return [];
    const { language } = knowledge;
    const applied = before?.get(language);
    const isSame = applied?.matcher === matcher;
    return [[language, isSame ? applied : new AppliedLessons(matcher, knowledge)] as const];
  });
  const locales = createLocales(languages, username, hasStaff);
  return { languages, locales, lessons: new Map(lessons) };
}
