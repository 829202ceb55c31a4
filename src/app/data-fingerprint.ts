import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { aboutFile, knowledgeFiles, languageFolders } from "../faq/data-files.ts";

/** The code that says what valid data is, and what is made of it. */
const code = [
  "load-languages.ts",
  "pack-languages.ts",
  "../faq",
  "../flows",
  "../files",
  "../match/words",
];

/**
 * A hash of everything that loading the languages of a folder depends on: the contents of their files, which of them there
 * are, and the code that checks them. Undefined where a file can't be read.
 */
export async function dataFingerprint(faqDir: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for (const path of code) addAll(hash, join(import.meta.dirname, path));
    for (const language of await languageFolders(faqDir)) {
      hash.update(`${language}\0`);
      const names = new Set(readdirSync(join(faqDir, language)));
      for (const name of [...knowledgeFiles, aboutFile])
        if (names.has(name)) addAll(hash, join(faqDir, language, name));
    }
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

/** Adds the name and the content of a file, or of the files in a folder. */
function addAll(hash: Hash, path: string): void {
  if (!statSync(path).isDirectory()) {
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
    return;
  }
  for (const name of readdirSync(path).sort()) addAll(hash, join(path, name));
}
