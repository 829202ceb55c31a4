import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** This checkout of the project. */
export const root = resolve(import.meta.dirname, "../../..");

/** The knowledge base that comes with the bot. */
export const faqDir = join(root, "faq-data");

/** Copies the trained matchers of one data folder, which may not exist, to another. */
export function copyMatchers(from: string, to: string): void {
  if (!existsSync(from)) return;
  const isMatcher = (file: string) => file === from || /^matcher-.*\.bin$/.test(basename(file));
  cpSync(from, to, { recursive: true, filter: isMatcher });
}

/** Makes a folder in which `npm start` works as in this checkout, but with a data folder of its own. */
export function linkCheckout(dir: string): void {
  mkdirSync(dir);
  for (const name of ["package.json", "src", "faq-data", "node_modules"]) {
    symlinkSync(join(root, name), join(dir, name));
  }
}
