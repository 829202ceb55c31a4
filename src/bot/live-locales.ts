import { KnowledgeError } from "../faq/problems.ts";
import type { Logger } from "../log.ts";
import { Taught } from "../match/applied-lessons.ts";
import { expectedBy } from "../match/lesson-checks.ts";
import { type Effect, effectOf } from "../match/lesson-impact.ts";
import { createMatcher } from "../match/linear-matcher.ts";
import type { Lessons, StoredLesson } from "../store/state/lessons.ts";
import { createLocales, type Known, type Locales, type Trained } from "./locales.ts";

/** How reloading ended: with what is in use now, or with why everything stays as it was, in the words of an error. */
export type Reloaded =
  | { kind: "loaded"; known: readonly Known[] }
  | { kind: "kept"; why: string }
  | { kind: "none" };

export interface SchoolOptions {
  /** The bot's, without @. */
  username: string;
  /** Whether people help where the FAQ ends. */
  helpers?: boolean | undefined;
  lessons: Lessons;
  /** Loads the data anew; without it there is no reloading. @throws KnowledgeError */
  load?: (() => Promise<readonly Known[]>) | undefined;
  /** Where trained matchers are kept. */
  cacheDir?: string | undefined;
  log: Logger;
}

/** What the bot knows at present: the languages, with the lessons that their matchers have learnt. */
interface Present {
  /** The data that it was loaded from. */
  known: readonly Known[];
  locales: Locales;
  /** By the language of the knowledge. */
  taught: ReadonlyMap<string, Taught>;
}

/** How long it is waited until lessons that could not be read are read again, in milliseconds. */
const again = 5000;

/**
 * Where the bot learns while it runs: lessons, which all instances that share a database know as soon as one has
 * committed them, and new data, which takes the place of the old in one step.
 */
export class School {
  private readonly options: SchoolOptions;
  private readonly deafen: () => void;
  private present: Present;
  private due = true;
  private learning: Promise<void> | undefined;
  private tryAgain: NodeJS.Timeout | undefined;
  private closed = false;
  private reloading: Promise<Reloaded> | undefined;
  private readonly watchers: (() => void)[] = [];

  private constructor(options: SchoolOptions, present: Present) {
    this.options = options;
    this.present = present;
    this.deafen = options.lessons.onChange(() => this.changed());
  }

  /** Trains on what is known, and learns the lessons there are. @throws DatabaseError */
  static async open(known: readonly Known[], options: SchoolOptions): Promise<School> {
    const school = new School(options, await presentOf(known, options));
    try {
      await school.learn();
    } catch (error) {
      school.close();
      throw error;
    }
    return school;
  }

  /** The languages for an update, which keeps them to its end whatever is loaded meanwhile. */
  async locales(): Promise<Locales> {
    if (this.due || this.learning) await this.learnSoon();
    return this.present.locales;
  }

  /** The data in use. */
  get known(): readonly Known[] {
    return this.present.known;
  }

  /** Loads the data anew. Meanwhile the old is in use; who asks for it while it is under way gets the same. */
  reload(): Promise<Reloaded> {
    this.reloading ??= this.loadAnew().finally(() => {
      this.reloading = undefined;
    });
    return this.reloading;
  }

  /** Calls back whenever other data is in use. */
  onLoaded(callback: () => void): void {
    this.watchers.push(callback);
  }

  /** What a lesson would change, measured on the scenarios and on earlier lessons. @param entry empty for none @param language that of the knowledge */
  async effectOf(wordings: readonly string[], entry: string, language: string): Promise<Effect> {
    const lessons = await this.options.lessons.all();
    const { locales, taught } = this.present;
    const own = taught.get(language);
    if (!own) throw new Error(`There is no knowledge in "${language}".`);
    const expected = expectedBy(locales.of(language).knowledge, lessons);
    return effectOf({ wordings, entry, expected }, own);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.tryAgain);
    this.deafen();
  }

  private async loadAnew(): Promise<Reloaded> {
    const { load, log } = this.options;
    if (!load) return { kind: "none" };
    try {
      const known = await load();
      const present = await presentOf(known, this.options);
      this.apply(await this.options.lessons.all(), present);
      this.present = present;
      this.due = true; // lessons may have changed meanwhile
      log.info({ languages: known.map(({ knowledge }) => knowledge.language) }, "loaded new data");
      for (const watcher of this.watchers) watcher();
      return { kind: "loaded", known };
    } catch (err) {
      const why = err instanceof Error ? err.message : String(err);
      if (err instanceof KnowledgeError) log.warn({ why }, "new data is wrong; the old stays");
      else log.error({ err }, "new data could not be loaded; the old stays");
      return { kind: "kept", why };
    }
  }

  /** Lessons may have changed. */
  private changed(): void {
    clearTimeout(this.tryAgain);
    this.tryAgain = undefined;
    this.due = true;
    void this.learnSoon();
  }

  /** Never rejects: what cannot be learnt now is tried again a little later, once however often it failed. */
  private learnSoon(): Promise<void> {
    this.learning ??= this.learn()
      .catch((err) => {
        this.options.log.error({ err }, "lessons could not be read; trying again");
        this.due = false;
        if (!this.closed) this.tryAgain ??= setTimeout(() => this.changed(), again).unref();
      })
      .finally(() => {
        this.learning = undefined;
      });
    return this.learning;
  }

  /** Learns what has changed; what changes meanwhile is learnt too. */
  private async learn(): Promise<void> {
    while (this.due) {
      this.due = false;
      const present = this.present;
      try {
        this.apply(await this.options.lessons.all(), present);
      } catch (error) {
        this.due = true;
        throw error;
      }
    }
  }

  private apply(lessons: readonly StoredLesson[], { taught }: Present): void {
    for (const [language, own] of taught) {
      const lost = own.learn(lessons.filter((lesson) => lesson.language === language));
      for (const { id, entry } of lost) {
        this.options.log.warn({ lesson: id, entry }, "a lesson is for an entry that is gone");
      }
    }
  }
}

async function presentOf(
  known: readonly Known[],
  { username, helpers, cacheDir }: SchoolOptions,
): Promise<Present> {
  const trained = await train(known, cacheDir);
  const taught = trained.map(({ knowledge, matcher }) => {
    return [knowledge.language, new Taught(matcher, knowledge.phrasings)] as const;
  });
  return { known, locales: createLocales(trained, username, helpers), taught: new Map(taught) };
}

/** One language after the other: training takes much memory for a moment. */
async function train(known: readonly Known[], cacheDir?: string): Promise<Trained[]> {
  const trained: Trained[] = [];
  for (const one of known)
    trained.push({ ...one, matcher: await createMatcher(one.knowledge, cacheDir) });
  return trained;
}
