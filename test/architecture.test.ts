import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The layers of the product from the top down. What a line names may import what is named on later lines, and nothing on
 * its own line but itself. A file belongs to the most specific name that it is under.
 */
const layers: readonly (readonly string[])[] = [
  ["scripts"],
  ["src/main.ts"],
  ["src/app"],
  ["src/doctor"],
  ["src/config.ts"],
  ["src/settings"],
  ["src/editor"],
  ["src/bot/start-bot.ts"],
  ["src/bot/bot.ts"],
  ["src/bot/staff/gate.ts"],
  [
    "src/bot/staff/cases",
    "src/bot/staff/lessons",
    "src/bot/staff/reload",
    "src/bot/staff/statistics",
  ],
  ["src/bot/staff"],
  ["src/bot/staff/texts"],
  [
    "src/bot/account",
    "src/bot/browse",
    "src/bot/distress",
    "src/bot/groups",
    "src/bot/guards",
    "src/bot/inline",
    "src/bot/search",
    "src/bot/troubleshoot",
    "src/bot/welcome",
  ],
  ["src/bot/ask"],
  ["src/bot"],
  ["src/bot/texts"],
  ["src/http"],
  ["src/inbox"],
  ["src/metrics"],
  ["src/telegram"],
  ["src/store"],
  ["src/stand-in"],
  ["src/scrape"],
  ["src/flows"],
  ["src/conversation"],
  ["src/distress"],
  ["src/match"],
  ["src/faq"],
  ["src/privacy"],
  ["src/files"],
  ["src/limits"],
  ["src/proxy"],
  ["src/log.ts"],
];

/** Every file of src and scripts, with the files and packages that it imports; type-only imports count. */
const imports = new Map(
  ["src", "scripts"].flatMap(filesIn).map((file) => [file, importsOf(file)] as const),
);

function filesIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).map((file) => join(dir, file));
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, name = ""]) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );
}

function isUnder(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

/** The layer of a file, and the most specific name there that it is under. */
function placeOf(file: string): { layer: number; place: string } {
  const places = layers.flatMap((names, layer) => names.map((place) => ({ layer, place })));
  const [found] = places
    .filter(({ place }) => isUnder(file, place))
    .sort((a, b) => b.place.length - a.place.length);
  return found ?? { layer: -1, place: "" };
}

/** The imports of files that match, as "file → module". */
function importing(from: RegExp, what: (module: string, file: string) => boolean): string[] {
  return [...imports].flatMap(([file, modules]) =>
    from.test(file)
      ? modules.filter((module) => what(module, file)).map((module) => `${file} → ${module}`)
      : [],
  );
}

/** Groups of files that import each other (Tarjan's strongly connected components). */
function cycles(): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file) as number);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next))
        low.set(file, Math.min(low.get(file) as number, low.get(next) as number));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group);
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return found;
}

describe("data flows one way", () => {
  it("every file has its layer", () => {
    expect(imports.size).toBeGreaterThan(300);
    expect([...imports.keys()].filter((file) => placeOf(file).layer < 0)).toEqual([]);
  });

  it("no file imports one of a layer above its own, or of a neighbour in its layer", () => {
    const upward = importing(/./, (module, file) => {
      const [from, to] = [placeOf(file), placeOf(module)];
      return to.layer >= 0 && from.place !== to.place && to.layer <= from.layer;
    });
    expect(upward).toEqual([]);
  });

  it("no files import each other in a circle", () => expect(cycles()).toEqual([]));

  it.each<[string, RegExp, RegExp]>([
    [
      "files and words in, values out: these know nothing of Telegram",
      /^src\/(faq|match|flows|scrape|privacy|files|limits|store)\//,
      /^(grammy|@grammyjs)/,
    ],
    ["the store knows nothing of the product", /^src\/store\//, /^src\/(?!store|files|limits|log)/],
    [
      "the scraper knows only the knowledge base",
      /^src\/scrape\//,
      /^src\/(?!scrape|faq|files|limits|proxy)/,
    ],
    [
      "the stand-in knows nothing of the product",
      /^src\/stand-in\//,
      /^src\/(?!stand-in|files|limits)/,
    ],
    ["only one file loads PostgreSQL's driver", /^src\/(?!store\/postgres\/)/, /^pg$/],
  ])("%s", (_, from, forbidden) => {
    expect(importing(from, (module) => forbidden.test(module))).toEqual([]);
  });

  it("the page takes nothing from the server but the types of what they say to each other", () => {
    const page = "src/stand-in/page";
    const scripts = readdirSync(page, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".js"),
    );
    const taken = scripts.flatMap((file) => {
      const text = readFileSync(join(page, file), "utf8");
      const found = text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g);
      return Array.from(found, ([, name = ""]) => normalize(join(page, dirname(file), name)));
    });
    const outside = new Set(taken.filter((module) => !isUnder(module, page)));
    expect([...outside].sort()).toEqual([
      "src/editor/protocol.ts",
      "src/stand-in/http/page-protocol.ts",
    ]);
  });

  it("the stand-in has one door", () => {
    const door = "src/stand-in/index.ts";
    const isInside = (module: string) => isUnder(module, "src/stand-in") && module !== door;
    const outside = [...imports.keys(), ...filesIn("test")].filter(
      (file) => !isUnder(file, "src/stand-in"),
    );
    const others = outside.flatMap((file) =>
      importsOf(file)
        .filter(isInside)
        .map((module) => `${file} → ${module}`),
    );
    expect(others).toEqual([]);
  });
});

describe("what only one place does", () => {
  const sources = [...imports.keys()].filter((file) => file.startsWith("src/"));
  const containing = (pattern: RegExp) =>
    sources.filter((file) => pattern.test(readFileSync(file, "utf8")));

  it("no folder is made in a way that hangs in /proc", () =>
    expect(containing(/mkdir(Sync)?\([^;]*recursive/)).toEqual([]));

  it("only main.ts reads the environment", () =>
    expect(containing(/process\.env/)).toEqual(["src/main.ts"]));
});
