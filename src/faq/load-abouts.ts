import { join } from "node:path";
import { type About, type Abouts, aboutSchema } from "./about.ts";
import { aboutFile, languageFolders } from "./data-files.ts";
import { DataReader } from "./data-reader.ts";
import type { Knowledge } from "./knowledge.ts";
import { KnowledgeError } from "./problems.ts";

/**
 * Loads `<dir>/<language>/about.json` of every language, also of those without entries.
 *
 * @param knowledges the entries of all languages that have some, which examples are looked up in
 * @throws KnowledgeError with all problems at once
 */
export async function loadAbouts(dir: string, knowledges: readonly Knowledge[]): Promise<Abouts> {
  const reader = new DataReader();
  const abouts = new Map<string, About>();
  for (const language of await languageFolders(dir)) {
    const file = join(dir, language, aboutFile);
    const about = await reader.parse(file, aboutSchema);
    if (!about) continue;
    abouts.set(language.toLowerCase(), about);
    const own = knowledges.filter((knowledge) => knowledge.language === language);
    for (const id of unknownExamples(about, own.length > 0 ? own : knowledges)) {
      const text = `names "${id}", which is no entry: correct the id or drop it`;
      reader.problems.push({ file, place: "examples", text });
    }
  }
  if (reader.problems.length > 0) throw new KnowledgeError(reader.problems);
  return abouts;
}

/** Whether any language of a knowledge base names a contact. Mistakes in the files are for {@link loadAbouts} to report. */
export async function namesContact(dir: string): Promise<boolean> {
  const reader = new DataReader();
  for (const language of await languageFolders(dir)) {
    const about = await reader.parse(join(dir, language, aboutFile), aboutSchema);
    if (about?.contact) return true;
  }
  return false;
}

function unknownExamples({ examples = [] }: About, knowledges: readonly Knowledge[]): string[] {
  return examples.filter((id) => !knowledges.some((knowledge) => knowledge.entry(id)));
}
