import { writeAtomically } from "./atomic-write.ts";

const OWNER_ONLY = 0o600;

/** Options of a state file. */
export interface StateFileOptions {
  file: string;
  /** Returns what the file should contain now. */
  state(): string;
  /** Called with a sentence when a write fails, once until a write succeeds again. */
  warn(sentence: string): void;
}

/**
 * A file that follows a state. At most one write is in progress and one is scheduled after it; changes in
 * between go into the scheduled one. After a crash the file is the old one or the new one, never a mixture.
 */
export class StateFile {
  readonly #options: StateFileOptions;
  #inProgress: Promise<void> = Promise.resolve();
  #scheduled: Promise<void> | undefined;
  #isFailing = false;

  constructor(options: StateFileOptions) {
    this.#options = options;
  }

  /** Schedules a write, which includes everything that changes in this tick. */
  schedule(): void {
    this.#scheduled ??= this.#inProgress.then(() => {
      this.#scheduled = undefined;
      this.#inProgress = this.#write();
      return this.#inProgress;
    });
  }

  /** Resolves when all changes so far are on disk, or the write has failed. */
  flush(): Promise<void> {
    return this.#scheduled ?? this.#inProgress;
  }

  async #write(): Promise<void> {
    const { file, state, warn } = this.#options;
    try {
      await writeAtomically(file, state(), OWNER_ONLY);
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        warn(
          `${file} cannot be written (${(error as Error).message}): new changes are lost with a restart.`,
        );
      }
      this.#isFailing = true;
    }
  }
}
