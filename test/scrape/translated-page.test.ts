import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { Reader } from "../../src/scrape/process/reader.ts";
import { type RefusedError, scrape } from "../../src/scrape/scrape.ts";

/** A question with its anchor and its answer. */
type Item = readonly [anchor: string, question: string, answer: string];
type Sections = Record<string, readonly Item[]>;

const english: Sections = {
  Boiling: [
    [
      "boil",
      "How do I boil water?",
      "Fill in 500 ml, close the lid and press the button. It takes 3 minutes.",
    ],
    [
      "how-hot",
      "How hot does it get?",
      "Up to 100 °C, or 80 °C for green tea. You choose that on the handle before you begin.",
    ],
    [
      "loud",
      "Why is it so loud?",
      "Limescale makes it loud. See <a href='#limescale'>how to remove it</a>.",
    ],
    [
      "empty",
      "Can I boil it empty?",
      "No. It switches off after 15 seconds, and you have to wait for it to cool down. After that it works as before, but its floor may have got stains that don't go away.",
    ],
  ],
  Cleaning: [
    [
      "limescale",
      "How do I remove limescale?",
      "With vinegar, or with <a href='https://shop.kettle.example/p/77'>our descaler</a>. Leave it for 40 minutes.",
    ],
    ["dishwasher", "May it go into the dishwasher?", "No."],
    [
      "filter",
      "How do I change the filter?",
      "Order an <a href='https://shop.kettle.example/p/12'>AquaPure</a> every 60 days, pull out the old one and push in the new one until it clicks.",
    ],
  ],
  Warranty: [
    ["warranty", "How long is the warranty?", "24 months from the day of purchase."],
    [
      "repair",
      "Where is it repaired?",
      "Write to <a href='https://kettle.example/repair'>our workshop</a> or call +49 30 5550199. We'll send you a label.",
    ],
    [
      "parts",
      "Are there spare parts?",
      "For 10 years, at <a href='https://shop.kettle.example/'>our shop</a>: lids, filters, cables and handles in all colours.",
    ],
  ],
};

const german: Sections = {
  Kochen: [
    [
      "kochen",
      "Wie koche ich Wasser?",
      "500 ml einfüllen, den Deckel schließen und die Taste drücken. Es dauert 3 Minuten.",
    ],
    [
      "wie-heiss",
      "Wie heiß wird er?",
      "Bis zu 100 °C, oder 80 °C für grünen Tee. Das stellst du am Griff ein, bevor du anfängst.",
    ],
    [
      "laut",
      "Warum ist er so laut?",
      "Kalk macht ihn laut. Siehe <a href='#kalk'>wie man ihn entfernt</a>.",
    ],
    [
      "leer",
      "Kann ich ihn leer kochen lassen?",
      "Nein. Er schaltet sich nach 15 Sekunden ab und muss abkühlen. Danach geht er wieder wie vorher, aber der Boden kann Flecken haben, die nicht mehr weggehen.",
    ],
  ],
  Reinigung: [
    [
      "kalk",
      "Wie entferne ich Kalk?",
      "Mit Essig oder <a href='https://shop.kettle.example/de/p/77'>unserem Entkalker</a>. 40 Minuten stehen lassen.",
    ],
    ["spuelmaschine", "Darf er in die Spülmaschine?", "Nein."],
    [
      "filter",
      "Wie wechsle ich den Filter?",
      "Bestell alle 60 Tage einen <a href='https://shop.kettle.example/de/p/12'>AquaPure</a>, zieh den alten heraus und drück den neuen hinein, bis es klickt.",
    ],
  ],
  Garantie: [
    ["garantie", "Wie lange gilt die Garantie?", "24 Monate ab dem Kaufdatum."],
    [
      "reparatur",
      "Wo wird er repariert?",
      "Schreib an <a href='https://kettle.example/de/repair'>unsere Werkstatt</a> oder ruf an: +49 30 5550199. Wir schicken dir ein Etikett.",
    ],
    [
      "teile",
      "Gibt es Ersatzteile?",
      "10 Jahre lang, in <a href='https://shop.kettle.example/'>unserem Laden</a>: Deckel, Filter, Kabel und Griffe in allen Farben.",
    ],
  ],
};

/** What the German entries are in English. */
const right = Object.fromEntries(
  Object.values(german).flatMap((items, i) =>
    items.map(([anchor], j) => [anchor, Object.values(english)[i]?.[j]?.[0]]),
  ),
);

function pageOf(sections: Sections, lang: string): string {
  const body = Object.entries(sections).map(([title, items]) => {
    const entries = items.map(
      ([id, question, answer]) => `<h3 id=${id}>${question}</h3><p>${answer}</p>`,
    );
    return `<h2>${title}</h2>${entries.join("")}`;
  });
  return `<html lang=${lang}><title>Kettle</title><h1>Kettle</h1>${body.join("")}`;
}

const reader = new Reader();
afterAll(() => reader[Symbol.dispose]());

const addresses: Record<string, string> = {
  en: "https://kettle.example/faq",
  de: "https://kettle.example/de/faq",
};

/** A knowledge base with the scraped English page, unless other files are given. */
async function setUp(files?: Record<string, unknown>) {
  const data = mkdtempSync(join(tmpdir(), "translated-"));
  const put = (name: string, content: unknown) => {
    mkdirSync(dirname(join(data, name)), { recursive: true });
    writeFileSync(join(data, name), JSON.stringify(content));
  };
  for (const [name, content] of Object.entries(files ?? {})) put(name, content);
  const run = async (sections: Sections, options: Partial<ScrapeOptions> = {}) => {
    const { language = "de" } = options;
    const input = join(data, `${language}.html`);
    writeFileSync(input, pageOf(sections, language));
    const url = addresses[language];
    const result = await scrape({ inputs: [input], data, language, url, reader, ...options });
    if (result.kind !== "scraped") throw new Error("not scraped");
    return result;
  };
  if (!files) await run(english, { language: "en" });
  const hashOf = (id: string): string => {
    const { entries } = JSON.parse(readFileSync(join(data, "en/official.json"), "utf8"));
    return entries.find((entry: { id: string }) => entry.id === id).hash;
  };
  return { data, put, run, hashOf };
}

/** By the anchor that its address has, the id of each entry. */
function idsByAnchor({ official }: { official: { entries: { id: string; url: string }[] } }) {
  return Object.fromEntries(official.entries.map(({ id, url }) => [url.split("#")[1], id]));
}

const without = (sections: Sections, ...anchors: string[]): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([title, items]) => [
      title,
      items.filter(([anchor]) => !anchors.includes(anchor)),
    ]),
  );

const inOrder = (sections: Sections, ...titles: string[]): Sections =>
  Object.fromEntries(titles.map((title) => [title, sections[title] ?? []]));

describe("the entries of a translated page", () => {
  test("get the lender's ids and keep their own addresses", async () => {
    const { run } = await setUp();
    const result = await run(german);
    expect(idsByAnchor(result)).toEqual(right);
    expect(result.official.entries[0]?.url).toBe("https://kettle.example/de/faq#kochen");
    expect(result.details.translation).toMatchObject({
      lender: "en",
      against: expect.stringMatching(/en\/official.json$/),
      byAnchor: ["filter"],
      byPosition: expect.arrayContaining([{ from: "kalk", to: "limescale" }]),
      unmatched: [],
      lacking: [],
    });
    expect(result.report).toContain(
      `Matched with the 10 entries of ${result.details.translation?.against}: 1 by anchor, 9 by position.`,
    );
  });

  test("are still matched where some are missing, and one is only there", async () => {
    const { run } = await setUp();
    const page = without(german, "laut", "reparatur");
    const added: Item = [
      "app",
      "Gibt es eine App?",
      "Ja, für iOS 17 und Android 12: <a href='https://apps.kettle.example/'>BoilMate</a>. Sie zeigt die Temperatur an, weckt dich mit heißem Wasser und meldet, wenn der Filter nach 1.200 Litern verbraucht ist. Ein Konto brauchst du nicht.",
    ];
    const result = await run({ ...page, Reinigung: [...(page.Reinigung ?? []), added] });
    const { laut, reparatur, ...rest } = right;
    expect(idsByAnchor(result)).toEqual({ ...rest, app: "app" });
    expect(result.details.translation).toMatchObject({
      unmatched: ["app"],
      lacking: ["loud", "repair"],
    });
    const lines = result.report.join("\n");
    expect(lines).toContain(
      "1 of the page match none and keep their own ids:\n  app  Gibt es eine App?",
    );
    expect(lines).toContain(
      '2 of "en" aren\'t on the page:\n  loud  Why is it so loud?\n  repair  Where is it repaired?',
    );
  });

  test("are matched where a section stands elsewhere", async () => {
    const { run } = await setUp();
    const result = await run(inOrder(german, "Garantie", "Kochen", "Reinigung"));
    expect(idsByAnchor(result)).toEqual(right);
  });

  test("are never matched wrongly where a section has another order", async () => {
    const { run } = await setUp();
    const [first, second, third, fourth] = german.Kochen ?? [];
    const Kochen = [first, fourth, third, second].flatMap((item) => (item ? [item] : []));
    const result = await run({ ...german, Kochen });
    const ids = idsByAnchor(result);
    expect(new Set(Object.values(ids)).size).toBe(10);
    for (const [anchor, id] of Object.entries(ids)) expect([right[anchor], anchor]).toContain(id);
    expect(ids).toMatchObject({ kochen: "boil", kalk: "limescale", teile: "parts" });
  });

  test("are matched by numbers in other digits", async () => {
    const { run } = await setUp();
    const digits = (text: string) =>
      text.replace(/(?<![\w/+-])\d+(?! ?°)/g, (number) =>
        number.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
      );
    const persian = Object.fromEntries(
      Object.entries(german).map(([title, items]) => [
        title,
        items.map(([id, question, answer]): Item => [id, question, digits(answer)]),
      ]),
    );
    expect(idsByAnchor(await run(persian, { language: "fa", url: addresses.de }))).toEqual(right);
  });

  test("are matched with the answers of the lender where no scrape of its page is there", async () => {
    const entries = Object.entries(english).flatMap(([section, items]) =>
      items.map(([id, question, html]) => ({
        id,
        section,
        question,
        answer: [{ type: "paragraph", html: html.replaceAll("'", '"') }],
        source: { url: `${addresses.en}#${id}`, hash: "0" },
      })),
    );
    const { run } = await setUp({ "en/faq.json": { entries } });
    const result = await run(german);
    expect(idsByAnchor(result)).toEqual(right);
    expect(result.details.translation?.against).toMatch(/en\/faq.json$/);
  });
});

test("a broken scrape of the lender's page is said, and its answers are used", async () => {
  const { run, data } = await setUp();
  const { official } = await run(english, { language: "en" });
  const entries = official.entries.map(({ hash, url, ...entry }) => ({
    ...entry,
    source: { url, hash },
  }));
  writeFileSync(join(data, "en/faq.json"), JSON.stringify({ entries }));
  writeFileSync(join(data, "en/official.json"), "{");
  const result = await run(german);
  expect(result.report[0]).toMatch(/en\/official.json is broken .*goes on without it/);
  expect(idsByAnchor(result)).toEqual(right);
});

test("the lender's own page is matched with nothing", async () => {
  const { run } = await setUp();
  expect((await run(english, { language: "en" })).details).not.toHaveProperty("translation");
});

test("another FAQ keeps its own ids", async () => {
  const { run } = await setUp();
  const tea: Sections = {
    Tee: [
      [
        "sorten",
        "Welche Sorten gibt es?",
        "Grünen, schwarzen und weißen Tee, lose oder in Beuteln zu 20 Stück.",
      ],
      ["versand", "Was kostet der Versand?", "4,90 €, ab 35 € nichts."],
      [
        "abo",
        "Gibt es ein Abo?",
        "Ja: <a href='https://tee.example/abo'>hier</a> bestellst du es. Es kommt alle 8 Wochen, und du kannst es jederzeit beenden, auch ohne Grund und ohne anzurufen.",
      ],
      ["zahlung", "Wie kann ich bezahlen?", "Mit Karte."],
    ],
  };
  const result = await run(tea, { url: "https://tee.example/fragen" });
  expect(idsByAnchor(result)).toEqual({
    sorten: "sorten",
    versand: "versand",
    abo: "abo",
    zahlung: "zahlung",
  });
  expect(result.details).not.toHaveProperty("translation");
});

test("a page with the address of the lender's is warned of", async () => {
  const { run } = await setUp();
  const { report } = await run(german, { url: addresses.en });
  expect(report).toContain(
    'The page has the same address as that of "en": give its own with --url.',
  );
  expect((await run(german, { out: "-" })).report.join("\n")).not.toContain("same address");
});

describe("answers of a translation", () => {
  /** Answers in German, with the source that the English ones have. */
  async function withAnswers(own: Record<string, { url: string; hash: string }> = {}) {
    const base = await setUp();
    const ids = Object.values(english).flatMap((items) => items.map(([id]) => id));
    base.put("de/faq.json", {
      entries: ids.map((id) => ({
        id,
        section: "Fragen",
        question: `Frage nach ${id}`,
        answer: [{ type: "paragraph", html: "So." }],
        source: own[id] ?? { url: `${addresses.en}#${id}`, hash: base.hashOf(id) },
      })),
    });
    return base;
  }

  const changed = {
    ...german,
    Garantie: [["garantie", "Wie lange gilt die Garantie?", "36 Monate ab dem Kaufdatum."] as Item],
  };

  test("aren't due for review because their hash is that of the lender's text", async () => {
    const { run } = await withAnswers();
    const { reviews, comparison, report } = await run(german);
    expect(reviews).toEqual({ outdated: [], removed: [] });
    expect(comparison).toMatchObject({
      added: [],
      changed: [],
      moved: [],
      renamed: [],
      removed: [],
    });
    expect(report.join("\n")).not.toContain("another FAQ");
  });

  test("are due where the page has changed since its last scrape, or lacks the entry", async () => {
    const { run } = await withAnswers();
    await run(german);
    const { reviews, report, details } = await run(changed);
    expect(reviews.outdated.map(({ id }) => id)).toEqual(["warranty"]);
    expect(reviews.removed.map(({ id }) => id)).toEqual(["repair", "parts"]);
    expect(details.comparison).toMatchObject({ outdated: ["warranty"], gone: ["repair", "parts"] });
    expect(report.join("\n")).toContain("1 due for review, the page has changed:\n  warranty");
    expect((await run(changed)).reviews).toEqual({ outdated: [], removed: [] });
  });

  test("are due, too, where the last scrape had the page's own ids", async () => {
    const { run, data } = await withAnswers();
    const { official } = await run(german);
    const entries = official.entries.map((entry) => ({ ...entry, id: entry.url.split("#")[1] }));
    writeFileSync(join(data, "de/official.json"), JSON.stringify({ ...official, entries }));
    expect((await run(changed)).reviews.outdated.map(({ id }) => id)).toEqual(["warranty"]);
  });

  test("are compared by hash where they were written from the translated page itself", async () => {
    const old = { url: `${addresses.de}#leer`, hash: "0000000000000000" };
    const { run } = await withAnswers({ empty: old });
    expect((await run(german)).reviews.outdated.map(({ id }) => id)).toEqual(["empty"]);
  });

  test("keep a page with few of them from being written, by the lender's ids", async () => {
    const { run, data } = await withAnswers();
    const few = without(
      german,
      ...Object.keys(right).filter((anchor) => !/kochen|kalk|teile/.test(anchor)),
    );
    const refused = await run(few).catch((error: RefusedError) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/de\.html has 3 of the 10 entries of .*de\/faq\.json/),
      details: { result: "refused", translation: { lender: "en" } },
    });
    expect(existsSync(join(data, "de/official.json"))).toBe(false);
  });
});
