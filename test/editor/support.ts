import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { startApp } from "../../src/app/app.ts";
import { readConfig } from "../../src/config.ts";
import type { Changes, DraftEntry, EditorState } from "../../src/editor/protocol.ts";
import { silent } from "../support/bot.ts";

/** Registers what is to be done at the end of a test, or of several that share something. */
type AtEnd = (work: () => Promise<void>) => void;

/** A copy of a knowledge base that a test may change. */
export async function copyOf(fixture: string, atEnd: AtEnd = onTestFinished): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "editor-"));
  atEnd(() => rm(dir, { recursive: true }));
  await cp(join("test/fixtures", fixture), dir, { recursive: true });
  return dir;
}

/** One that the tests of a file share, which save nothing. @returns it, once they run */
export function sharedEditor(): () => Awaited<ReturnType<typeof startEditor>> {
  let editor: Awaited<ReturnType<typeof startEditor>>;
  const closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const atEnd = (close: () => Promise<void>) => void closers.unshift(close);
    editor = await startEditor(await copyOf("kettle", atEnd), atEnd);
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });
  return () => editor;
}

/** The product in local mode on a copy of a knowledge base, with the Knowledge tab's requests. */
export async function startEditor(dir: string, atEnd: AtEnd = onTestFinished) {
  const env = { PORT: "0", DATABASE_URL: "sqlite::memory:", FAQ_DIR: dir, LOG_LEVEL: "silent" };
  const serving = Promise.withResolvers<string>();
  const app = await startApp(readConfig(env), {
    log: silent,
    onServing: serving.resolve,
    onFatal: (why) => serving.reject(new Error(why)),
    signal: new AbortController().signal,
  });
  atEnd(() => app.stop());
  const url = await serving.promise;
  const headers = { "content-type": "application/json", origin: url };
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    fetch(url + path, {
      method: "POST",
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const state = async (language = "en"): Promise<EditorState> =>
    (await fetch(`${url}/editor/state?language=${language}`)).json() as Promise<EditorState>;
  return {
    url,
    app,
    dir,
    post,
    state,
    /** Asks about a draft: some changes to the files as they are on disk, or as `version` says. */
    async ask<T>(path: string, changes: Partial<Changes>, more: object = {}): Promise<T> {
      const { language, version } = await state();
      const body = { language, version, changes: changesOf(changes), ...more };
      const response = await post(`/editor/${path}`, body);
      return (await response.json()) as T;
    },
    read: (name: string) => readFile(join(dir, "en", name), "utf8"),
    write: (name: string, text: string) => writeFile(join(dir, "en", name), text),
    /** Asks the bot as the first person of the chat page. @returns the text of its answer */
    async asks(text: string): Promise<string> {
      const person = 1001;
      const chat = async () =>
        (await (await fetch(`${url}/local/state?person=${person}`)).json()) as {
          chats: {
            chat: { id: number };
            messages: { text?: string; from?: { is_bot: boolean } }[];
          }[];
        };
      const fromBot = async () =>
        (await chat()).chats
          .find((one) => one.chat.id === person)
          ?.messages.filter(({ from }) => from?.is_bot) ?? [];
      const before = (await fromBot()).length;
      await post("/local/send", { person, chat: person, text });
      for (;;) {
        const answers = await fromBot();
        if (answers.length > before) return answers.at(-1)?.text ?? "";
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

export function changesOf(changes: Partial<Changes>): Changes {
  const phrasings = { edited: [], removed: [], added: [] };
  return {
    entries: [],
    removed: [],
    ...changes,
    phrasings: { ...phrasings, ...changes.phrasings },
  };
}

/** An entry that the kettle's FAQ doesn't have. */
export const newEntry: DraftEntry = {
  id: "descale-how-often",
  section: "Care",
  question: "How often should I descale it?",
  answer: [{ type: "paragraph", html: "Every <b>three months</b>." }],
  related: [],
};

/** Phrasings that a draft adds. */
export const addedPhrasings = (phrasings: { text: string; id: string }[]) => ({
  edited: [],
  removed: [],
  added: phrasings,
});

/** An entry as the files have it. */
export async function entryOf(
  { state }: Pick<Awaited<ReturnType<typeof startEditor>>, "state">,
  id: string,
): Promise<DraftEntry> {
  const found = (await state()).entries.find((stored) => stored.entry.id === id);
  if (!found) throw new Error(`There's no ${id}`);
  return found.entry;
}
