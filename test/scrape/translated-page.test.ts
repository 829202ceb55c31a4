import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  addresses,
  english,
  german,
  type Item,
  idsByAnchor,
  inOrder,
  right,
  type Sections,
  setUp,
  without,
} from "./kettle-pages.ts";

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
