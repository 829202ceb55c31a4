import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LanguageData } from "../bot/locales.ts";
import { removeLeftovers } from "../files/atomic-write.ts";
import { writeCacheFile } from "../files/cache-file.ts";
import { dataFingerprint } from "./data-fingerprint.ts";
import { packLanguages, unpackLanguages } from "./pack-languages.ts";

/** Several knowledge bases are kept: data is changed and changed back. */
const cacheFiles = { pattern: /^knowledge-.*\.bin$/, most: 4 };

/**
 * Loads languages as `loadLanguages` does. What was loaded and checked is kept in the cache, and taken from there as
 * long as neither the data nor the code that checks it changes: checking takes twenty times as long. A damaged file is
 * replaced; a cache that can't be written is ignored.
 *
 * @param cacheDir nothing is kept if not given
 * @throws KnowledgeError
 */
export async function loadCachedLanguages(
  faqDir: string,
  cacheDir: string | undefined,
): Promise<LanguageData[]> {
  const before = cacheDir === undefined ? undefined : await dataFingerprint(faqDir);
  if (cacheDir === undefined || before === undefined) return checkedLanguages(faqDir);
  const file = join(cacheDir, `knowledge-${before.slice(0, 16)}.bin`);
  const kept = await readKept(file);
  if (kept) return kept;
  const languages = await checkedLanguages(faqDir);
  const bytes = packLanguages(languages);
  const isUnchanged = (await dataFingerprint(faqDir)) === before;
  if (isUnchanged) await keep(file, cacheDir, bytes).catch(() => {});
  // As the next start has it.
  return unpackLanguages(bytes) ?? languages;
}

/** What checks the data is loaded only if there's something to check. */
async function checkedLanguages(faqDir: string): Promise<LanguageData[]> {
  const { loadLanguages } = await import("./load-languages.ts");
  return loadLanguages(faqDir);
}

async function readKept(file: string): Promise<LanguageData[] | undefined> {
  try {
    return unpackLanguages(await readFile(file));
  } catch {
    return undefined; // it isn't there, or can't be read
  }
}

async function keep(file: string, dir: string, bytes: Uint8Array): Promise<void> {
  await removeLeftovers(dir, (name) => cacheFiles.pattern.test(name));
  await writeCacheFile(file, bytes, cacheFiles);
}
