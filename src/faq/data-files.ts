import { readdir } from "node:fs/promises";

/** What a language's folder holds where the bot is to answer in that language. */
export const knowledgeFiles = [
  "faq.json",
  "official.json",
  "phrasings.jsonl",
  "scenarios.jsonl",
  "slang.json",
  "small-talk.json",
  "other-topics.json",
  "dialog-words.json",
  "flows",
];

/** The file of a language's folder in which the knowledge base says whose it is. */
export const aboutFile = "about.json";

/** The folder of a language: `en`, `pt-br`. Others are ignored, such as `.git`, `images` or `en copy`. */
const languageFolder = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The folders of a knowledge base that are named like a language, sorted. */
export async function languageFolders(dir: string): Promise<string[]> {
  const found = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = found.filter((item) => item.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => languageFolder.test(name)).sort();
}
