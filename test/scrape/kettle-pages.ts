import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { scrape } from "../../src/scrape/scrape.ts";
import { reader } from "./shared-reader.ts";

/** A question with its anchor and its answer. */
export type Item = readonly [anchor: string, question: string, answer: string];
export type Sections = Record<string, readonly Item[]>;

export const english: Sections = {
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

export const german: Sections = {
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
export const right = Object.fromEntries(
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

export const addresses: Record<string, string> = {
  en: "https://kettle.example/faq",
  de: "https://kettle.example/de/faq",
};

/** A knowledge base with the scraped English page, unless other files are given. */
export async function setUp(files?: Record<string, unknown>) {
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
export function idsByAnchor({
  official,
}: {
  official: { entries: { id: string; url: string }[] };
}) {
  return Object.fromEntries(official.entries.map(({ id, url }) => [url.split("#")[1], id]));
}

export const without = (sections: Sections, ...anchors: string[]): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([title, items]) => [
      title,
      items.filter(([anchor]) => !anchors.includes(anchor)),
    ]),
  );

export const inOrder = (sections: Sections, ...titles: string[]): Sections =>
  Object.fromEntries(titles.map((title) => [title, sections[title] ?? []]));
