import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files/folder.ts";

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
      await writeWhole(file, state());
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

/** Removes what writes left behind that a crash cut off. */
export async function removeLeftovers(file: string): Promise<void> {
  const dir = dirname(file);
  const names = await readdir(dir).catch(() => []);
  const left = names.filter(
    (name) => name.startsWith(`${basename(file)}.`) && /\.\d+\.tmp$/.test(name),
  );
  await Promise.all(left.map((name) => rm(join(dir, name), { force: true }).catch(() => {})));
}

/** Into a temporary file beside it, which its owner alone may read, to the disk, and then over the old one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(file));
    const handle = await open(temporary, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
