import { readFile, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { removeLeftovers } from "../files/atomic-write.ts";
import { parseSnapshot, restoreSnapshot, snapshotOf } from "./snapshot.ts";
import { StateFile } from "./state-file.ts";
import type { LocalTelegram } from "./telegram.ts";

/** Where chats are kept, and who is told if that does not work. */
export interface KeepOptions {
  file: string;
  /** A sentence that names the file, the reason and what follows; nothing of what people wrote. */
  warn(sentence: string): void;
}

/** Chats that are kept. */
export interface KeptChats {
  /** Resolves when everything until now is on disk, or could not be written. */
  flush(): Promise<void>;
  /** Keeps nothing from now on, and flushes. */
  close(): Promise<void>;
}

/**
 * Lets the chats of a Telegram outlive its process, however it ends: puts those of the last run into a
 * new Telegram, and from then on writes every change to the file.
 *
 * The server of this Telegram answers, and its webhook delivers, only when the file has what they tell. So
 * a bot may remember message numbers in a database of its own: after a crash they mean the same.
 *
 * A file that cannot be used is renamed to `<file>.broken`, and the chats begin empty.
 */
export async function keepChats(
  telegram: LocalTelegram,
  { file, warn }: KeepOptions,
): Promise<KeptChats> {
  await removeLeftovers(dirname(file), (name) => name === basename(file));
  await restore(telegram, file, warn);
  const written = new StateFile({ file, warn, state: () => JSON.stringify(snapshotOf(telegram)) });
  const stop = telegram.events.onChange(() => written.changed());
  const flush = () => written.flushed();
  telegram.kept = flush;
  return {
    flush,
    close: () => {
      stop();
      return flush();
    },
  };
}

async function restore(telegram: LocalTelegram, file: string, warn: KeepOptions["warn"]) {
  try {
    restoreSnapshot(telegram, parseSnapshot(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") await setAside(file, error, warn);
  }
}

async function setAside(file: string, error: unknown, warn: KeepOptions["warn"]): Promise<void> {
  const broken = `${file}.broken`;
  const where = await rename(file, broken).then(
    () => `it is ${broken} now`,
    () => `nor can it be renamed to ${broken}`,
  );
  warn(`${file} cannot be used (${(error as Error).message}); ${where}. The chats begin empty.`);
}
