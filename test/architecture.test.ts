import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** Every file with the modules it imports: a path inside the project, or a package's name. */
const imports = importsUnder("src", "scripts");

function importsUnder(...dirs: string[]): Map<string, string[]> {
  const files = dirs
    .flatMap((dir) =>
      readdirSync(dir, { recursive: true, encoding: "utf8" }).map((f) => join(dir, f)),
    )
    .filter((file) => file.endsWith(".ts"));
  return new Map(files.map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, name = ""]) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );
}

/** The imports of the files under `from` that match `forbidden`, as "file → module". */
function crossings(from: string, forbidden: RegExp, except = /^$/): string[] {
  return [...imports]
    .filter(([file]) => file.startsWith(from))
    .flatMap(([file, names]) =>
      names
        .filter((name) => forbidden.test(name) && !except.test(name))
        .map((name) => `${file} → ${name}`),
    );
}

describe("data flows one way", () => {
  it.each([
    [
      "the knowledge base knows nothing of Telegram, matching or the bot",
      "src/faq/",
      /^(grammy|@grammyjs|src\/(?!faq\/))/,
    ],
    [
      "the matcher knows the knowledge base only",
      "src/match/",
      /^(grammy|@grammyjs|src\/(?!faq\/|match\/|files\/|store\/state\/lessons\.ts))/,
    ],
    ["what writes files knows nothing", "src/files/", /^(grammy|@grammyjs|src\/(?!files\/))/],
    [
      "flows know the knowledge base, and how the matcher reads words",
      "src/flows/",
      /^(grammy|@grammyjs|src\/(?!faq\/|flows\/|match\/(words|spelling)\.ts))/,
    ],
    [
      "the scraper knows the knowledge base only",
      "src/scrape/",
      /^(grammy|@grammyjs|src\/(?!faq\/|scrape\/|files\/))/,
    ],
    ["the store knows nothing", "src/store/", /^(grammy|@grammyjs|src\/(?!store\/|files\/))/],
    ["the stand-in does not know the bot", "src/stand-in/", /^src\/(?!stand-in\/|files\/)/],
    ["the inbox does not know the bot", "src/inbox/", /^src\/(bot|app|http)\//],
    [
      "serving HTTP does not know the bot",
      "src/http/",
      /^src\/(bot|app|inbox|telegram\/(?!webhook\.ts))/,
    ],
    ["the product does not import its command lines", "src/", /^scripts\//],
    ["nothing imports what starts it", "src/", /^src\/main\.ts/],
  ])("%s", (_, from, forbidden) => {
    expect(imports.size).toBeGreaterThan(30);
    expect(crossings(from, forbidden)).toEqual([]);
  });

  it("only src/stand-in/index.ts is imported from outside the stand-in", () => {
    const outside = [...imports, ...importsUnder("test")].filter(
      ([file]) => !file.startsWith("src/stand-in/"),
    );
    const behindTheDoor = outside.flatMap(([file, names]) =>
      names
        .filter((name) => /^src\/stand-in\/(?!index\.ts$)/.test(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(behindTheDoor).toEqual([]);
  });

  it("no folder is made in a way that hangs in /proc", () => {
    const makers = [...imports.keys()].filter(
      (file) =>
        file.startsWith("src/") && /mkdir(Sync)?\([^;]*recursive/.test(readFileSync(file, "utf8")),
    );
    expect(makers).toEqual([]);
  });

  it("only main.ts reads the environment", () => {
    const readers = [...imports.keys()].filter(
      (file) => file.startsWith("src/") && /process\.env/.test(readFileSync(file, "utf8")),
    );
    expect(readers).toEqual(["src/main.ts"]);
  });
});
