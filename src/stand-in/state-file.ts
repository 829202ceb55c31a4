import { writeAtomically } from "../files/atomic-write.ts";

/** What people wrote is read by their owner alone. */
const ownersOnly = 0o600;

/** What a state file is of. */
export interface StateFileOptions {
  file: string;
  /** What shall be in the file now. */
  state(): string;
  /** Told of the first of several writes that fail, in a sentence. */
  warn(sentence: string): void;
}

/**
 * A file that follows a state. One write at most is under way and one waits behind it: what changes
 * meanwhile goes with the one that waits. A crash leaves the file of before or that of after.
 */
export class StateFile {
  readonly #options: StateFileOptions;
  #underWay: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  #failing = false;

  constructor(options: StateFileOptions) {
    this.#options = options;
  }

  /** Has the state written, with all that changes in this tick. */
  changed(): void {
    this.#waiting ??= this.#underWay.then(() => {
      this.#waiting = undefined;
      this.#underWay = this.#write();
      return this.#underWay;
    });
  }

  /** Resolves when all changes until now are on disk, or could not be written. */
  flushed(): Promise<void> {
    return this.#waiting ?? this.#underWay;
  }

  async #write(): Promise<void> {
    const { file, state, warn } = this.#options;
    try {
      await writeAtomically(file, state(), ownersOnly);
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) {
        warn(
          `${file} cannot be written (${(error as Error).message}): what is new is lost with a restart.`,
        );
      }
      this.#failing = true;
    }
  }
}
