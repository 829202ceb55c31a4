import { KnowledgeError } from "../faq/problems.ts";
import type { Logger } from "../log.ts";
import { createMatcher } from "../match/create-matcher.ts";
import { AppliedLessons } from "../match/lessons/applied-lessons.ts";
import { lessonChecks } from "../match/lessons/lesson-checks.ts";
import { type LessonImpact, lessonImpact } from "../match/lessons/lesson-impact.ts";
import type { Lessons, StoredLesson } from "../store/state/lessons.ts";
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
  languages: readonly LanguageData[];
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
  private readonly stopListening: () => void;
  private current: Current;
  private isStale = true;
  private updating: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private reloading: Promise<ReloadOutcome> | undefined;
  private readonly onLoadedCallbacks: (() => void)[] = [];

  private constructor(options: LiveLocalesOptions, current: Current) {
    this.options = options;
    this.current = current;
    this.stopListening = options.lessons.onChange(() => this.lessonsChanged());
  }

  /** Trains on the data and applies the lessons there are. @throws DatabaseError */
  static async open(
    languages: readonly LanguageData[],
    options: LiveLocalesOptions,
  ): Promise<LiveLocales> {
    const live = new LiveLocales(options, await trainAll(languages, options));
    try {
      await live.applyLessons();
    } catch (error) {
      live.close();
      throw error;
    }
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
    this.stopListening();
  }

  private async loadAgain(): Promise<ReloadOutcome> {
    const { load, log } = this.options;
    if (!load) return { kind: "none" };
    try {
      const languages = await load();
      const current = await trainAll(languages, this.options);
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
      return { kind: "kept", why };
    }
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

async function trainAll(
  languages: readonly LanguageData[],
  { username, hasStaff, cacheDir }: LiveLocalesOptions,
): Promise<Current> {
  const trained: TrainedLanguage[] = [];
  // One after the other: training takes much memory for a moment.
  for (const data of languages)
    trained.push({ ...data, matcher: await createMatcher(data.knowledge, cacheDir) });
  const lessons = trained.map(({ knowledge, matcher }) => {
    return [knowledge.language, new AppliedLessons(matcher, knowledge.phrasings)] as const;
  });
  const locales = createLocales(trained, username, hasStaff);
  return { languages, locales, lessons: new Map(lessons) };
}
