import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
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
      if (item.isFile())
        await writeFile(join(copy, item.name), await readFile(join(dir, item.name)));
    await copyFolder(join(dir, language), join(copy, language), fileNames);
    for (const name of fileNames) {
      const text = files.get(name) ?? texts[name];
      if (text !== undefined) await writeFile(join(copy, language, name), text);
    }
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Copies files without their permissions: what is read-only there has to be removed here. */
async function copyFolder(from: string, to: string, except: readonly string[] = []): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name.startsWith(".") || except.includes(name)) continue;
    const [source, target] = [join(from, name), join(to, name)];
    if ((await stat(source)).isDirectory()) await copyFolder(source, target);
    else await writeFile(target, await readFile(source));
  }
}
