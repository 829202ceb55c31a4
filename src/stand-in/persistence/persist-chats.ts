import { readFile, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { removeLeftovers } from "../../files/atomic-write.ts";
import { StateFile } from "../../files/state-file.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { createSnapshot, parseSnapshot, restoreSnapshot } from "./snapshot.ts";

/** Where chats are stored, and who is warned if that fails. */
export interface PersistOptions {
  file: string;
  /** Called with a sentence that names file, reason and consequence, but nothing that people wrote. */
  warn(sentence: string): void;
}

/** Chats that follow their file. */
export interface PersistedChats {
  /** Resolves when everything so far is on disk, or the write has failed. */
  flush(): Promise<void>;
  /** Stops following and flushes. */
  close(): Promise<void>;
}

/**
 * Lets the chats of a Telegram outlive its process: loads those of the last run into a new Telegram and
 * from then on writes every change to the file.
 *
 * The server answers, and the webhook delivers, only when the file contains everything that they tell.
 * So a bot may store message numbers in its own database: after a crash they mean the same.
 *
 * An unusable file is renamed to `<file>.broken`, and the chats start empty.
 */
export async function persistChats(
  { state: telegram }: { state: TelegramState },
  { file, warn }: PersistOptions,
): Promise<PersistedChats> {
  await removeLeftovers(dirname(file), (name) => name === basename(file));
  await restore(telegram, file, warn);
  const state = () => JSON.stringify(createSnapshot(telegram));
  const stateFile = new StateFile({ file, warn, state });
  const unsubscribe = telegram.events.onChange(() => stateFile.schedule());
  const flush = () => stateFile.flush();
  telegram.persisted = flush;
  return {
    flush,
    close: () => {
      unsubscribe();
      return flush();
    },
  };
}

async function restore(telegram: TelegramState, file: string, warn: PersistOptions["warn"]) {
  try {
    restoreSnapshot(telegram, parseSnapshot(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") await setAside(file, error, warn);
  }
}

async function setAside(file: string, error: unknown, warn: PersistOptions["warn"]): Promise<void> {
  const broken = `${file}.broken`;
  const outcome = await rename(file, broken).then(
    () => `it is now ${broken}`,
    () => `nor can it be renamed to ${broken}`,
  );
  warn(`${file} cannot be used (${(error as Error).message}); ${outcome}. The chats start empty.`);
}
