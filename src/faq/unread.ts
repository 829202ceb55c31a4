import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../files/did-you-mean.ts";
import { aboutFile, knowledgeFiles, languageFolders } from "./data-files.ts";

/** The names that are read in a language's folder. */
const readNames = [...knowledgeFiles, aboutFile];

/** Names of copies that an editor or a person keeps: nobody expects that they are read. */
const copies = /^\.|~$|\.(?:bak|old|orig|tmp|swp|save)$/i;

/** A line for each file of a language's folder that isn't read, though its name is nearly one that is. */
export async function unreadFiles(dir: string, language: string): Promise<string[]> {
  const names = await readdir(join(dir, language)).catch((): string[] => []);
  return names.sort().flatMap((name) => {
    const meant = copies.test(name) ? undefined : didYouMean(name, readNames);
    return meant === undefined ? [] : [`${name} isn't read: did you mean ${meant}?`];
  });
}

/** A line for each folder, and each file outside of any folder, that holds a knowledge base where none is read. */
export async function unreadFolders(dir: string): Promise<string[]> {
  const found = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const languages = new Set(await languageFolders(dir));
  const folders = found
    .filter((item) => item.isDirectory() && !languages.has(item.name) && !copies.test(item.name))
    .map(({ name }) => name);
  const notes: string[] = [];
  for (const folder of folders.sort()) {
    const names = await readdir(join(dir, folder)).catch((): string[] => []);
    if (!names.some((name) => readNames.includes(name))) continue;
    notes.push(`${folder}/ isn't read: ${cureFor(folder)}`);
  }
  const files = found.filter((item) => !item.isDirectory() && readNames.includes(item.name));
  return [
    ...notes,
    ...files.map(
      ({ name }) => `${name} isn't read here: put it in its language's folder, en/${name}`,
    ),
  ];
}

function cureFor(folder: string): string {
  const code = codeOf(folder);
  return code === undefined
    ? "a folder's name is the code of its language, such as en or pt-br"
    : `call it ${code}, the code of its language`;
}

/** The code of a language by its name in English or in itself: `english`, `deutsch`. */
function codeOf(name: string): string | undefined {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return codes.find((code) => {
    const own = english.of(code);
    if (own === undefined || Intl.getCanonicalLocales(code)[0] !== code) return false;
    const native = new Intl.DisplayNames(code, { type: "language" }).of(code);
    return [own, native].some((word) => word?.toLowerCase() === name.toLowerCase());
  });
}
