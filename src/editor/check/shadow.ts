import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Draft } from "../draft.ts";
import { fileNames } from "../files/snapshot.ts";

/**
 * Runs some work on a copy of the knowledge base in which a draft is saved, so that it's checked and loaded by the same
 * code as the real one. The copy holds one language and is gone when the work is done.
 *
 * @param dir the knowledge base
 */
export async function onDraft<T>(
  dir: string,
  { base, files }: Draft,
  work: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), "faq-draft-"));
  try {
    const { language, texts } = base;
    for (const item of await readdir(dir, { withFileTypes: true }))
      if (item.isFile()) await cp(join(dir, item.name), join(copy, item.name));
    await mkdir(join(copy, language));
    for (const name of await readdir(join(dir, language))) {
      if (fileNames.some((read) => read === name) || name.startsWith(".")) continue;
      await cp(join(dir, language, name), join(copy, language, name), { recursive: true });
    }
    for (const name of fileNames) {
      const text = files.get(name) ?? texts[name];
      if (text !== undefined) await writeFile(join(copy, language, name), text);
    }
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
