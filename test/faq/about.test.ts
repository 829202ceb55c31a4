import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { createLocales } from "../../src/bot/locales.ts";
import { texts } from "../../src/bot/texts/texts.ts";
import type { About } from "../../src/faq/about.ts";
import { isButtonAddress } from "../../src/faq/button-address.ts";
import { languagesIn } from "../../src/faq/load.ts";
import { KnowledgeError } from "../../src/faq/problems.ts";
import { kettlesWith } from "../support/about.ts";

const problemsWith = async (about: object, language = "en"): Promise<string[]> => {
  const dir = await kettlesWith({ [language]: about });
  const error = await loadLanguages(dir).catch((error) => error);
  if (!(error instanceof KnowledgeError)) return [];
  return error.problems.map(({ file, place, text }) =>
    [file.slice(dir.length + 1), place, text].filter(Boolean).join(" · "),
  );
};

describe("a mistake in about.json is told with its place and its cure:", () => {
  it.each<[what: string, about: object, problem: string]>([
    ["a field that the bot doesn't know", { name: "x" }, 'has "name", which the bot doesn\'t know'],
    ["one within another", { profile: { title: "x" } }, 'profile · has "title", which the bot'],
    [
      "a sentence that it doesn't know",
      { sentences: { bye: "x" } },
      'sentences · has "bye", which',
    ],
    ["a number for text", { product: 5 }, "product · must be text between quotes"],
    ["text for yes or no", { official: "yes" }, "official · must be true or false, without quotes"],
    ["an empty text", { invitation: " " }, "invitation · is empty: write the text, or delete it"],
    [
      "a name too long for Telegram",
      { profile: { name: "x".repeat(65) } },
      "name · is too long: 64",
    ],
    ["a placeholder that is missing", { sharing: "Look!" }, "sharing · has no {question}: put it"],
    ["an unknown one", { who: "I'm {name}" }, "who · has {name}, which nothing is filled in for"],
    [
      "one of another field",
      { groupIntroduction: "{bot} {question}" },
      "only {bot} can stand here",
    ],
    ["half a contact", { contact: { name: "Us" } }, "contact, url · must be an address"],
    [
      "a contact on this machine",
      { contact: { name: "Us", url: "http://localhost:3000" } },
      "can't be opened from a button: give a whole public address",
    ],
    [
      "a contact without a scheme",
      { contact: { name: "Us", url: "kettle.example" } },
      "contact, url · can't be opened",
    ],
    [
      "a page in a language that is none",
      { pages: { Korean: "https://kettle.example/ko" } },
      'pages, Korean · is no code of a language: write it in small letters, such as "pt-br"',
    ],
    [
      "a page on this machine",
      { pages: { ko: "http://localhost/ko" } },
      "pages, ko · can't be opened from a button",
    ],
    ["a list of pages", { pages: [] }, "pages · must be addresses by language"],
    [
      "an example that is no entry",
      { examples: ["warranty", "roof"] },
      'examples · names "roof", which is no entry',
    ],
    ["a list for the whole", [], "must be fields between { and }"],
  ])("%s", async (_, about, problem) => {
    const [found, ...others] = await problemsWith(about);
    expect(found).toMatch(/^en\/about\.json · /);
    expect(found).toContain(problem);
    expect(others).toEqual([]);
  });

  it("in a folder of its own, too, with all others", async () => {
    const problems = await problemsWith({ product: 5, who: "" }, "de");
    expect(problems).toEqual([
      "de/about.json · product · must be text between quotes",
      expect.stringContaining("de/about.json · who · is empty"),
    ]);
  });
});

/** The languages of a folder, of which only the English one has a matcher. */
async function trained(dir: string) {
  const languages = await loadLanguages(dir);
  return languages.map((data) => {
    return { ...data, matcher: data.knowledge.language === "en" ? ({} as never) : undefined };
  });
}

describe("a folder with about.json alone", () => {
  it("is no language that the bot answers in, and its words are loaded", async () => {
    const dir = await kettlesWith({ de: { product: "Kessel", examples: ["warranty"] }, uk: {} });
    expect(await languagesIn(dir)).toEqual(["en"]);
    const languages = await loadLanguages(dir);
    expect(languages.map(({ knowledge }) => knowledge.language)).toEqual(["en"]);
    expect([...(languages[0]?.abouts ?? [])].map(([language]) => language)).toEqual(["de", "uk"]);
  });

  it("with anything else beside it is one, whose answers are lent by English", async () => {
    const dir = await kettlesWith({ de: {} }, { "de/phrasings.jsonl": "" });
    expect(await languagesIn(dir)).toEqual(["de", "en"]);
    const [german] = await loadLanguages(dir);
    expect(german?.knowledge.entries).toEqual([]);
    expect(createLocales(await trained(dir), "kettle_bot").of("de").knowledge.entries).toHaveLength(
      (await loadLanguages(dir))[1]?.knowledge.entries.length ?? 0,
    );
  });

  it("alone in the whole knowledge base is none to start with", async () => {
    const dir = await kettlesWith({ de: {} }, { en: undefined });
    await expect(languagesIn(dir)).rejects.toThrow("holds no language");
  });
});

it.each([
  ["https://example.org", true],
  ["http://example.org:8080/a?b#c", true],
  ["tg://resolve?domain=faq_bot", true],
  ["https://8.8.8.8/", true],
  ["ftp://example.org", false],
  ["mailto:a@example.org", false],
  ["example.org", false],
  ["https://intranet/help", false],
  ["http://localhost:3000", false],
  ["http://app.localhost", false],
  ["http://127.0.0.1", false],
  ["http://10.1.2.3", false],
  ["http://192.168.0.1", false],
  ["http://172.20.0.1", false],
  ["http://[::1]/", false],
  ["", false],
])("whether a button can lead to %j: %s", (address, expected) => {
  expect(isButtonAddress(address)).toBe(expected);
});

describe("the shipped knowledge base", () => {
  it("says in every language of the bot that it's about Telegram, in all sentences that can be", async () => {
    const languages = await loadLanguages("faq-data");
    const own = languages[0]?.abouts ?? new Map<string, About>();
    expect([...own.keys()].sort()).toEqual(texts.map(({ language }) => language).sort());
    const english = own.get("en");
    for (const [language, about] of own) {
      const { contact, profile, sentences } = about;
      expect([language, contact?.url]).toEqual([language, "https://telegram.org/support"]);
      expect(Object.keys(sentences ?? {})).toEqual(Object.keys(english?.sentences ?? {}));
      expect(Object.keys(profile ?? {})).toEqual(["name", "shortDescription", "description"]);
      const said = [
        ...Object.values(sentences ?? {}),
        about.introduction,
        about.who,
        about.sharing,
      ];
      const silent = said.filter((text) => !/telegram|تيليجرام|تلگرام/i.test(text ?? ""));
      expect([language, silent]).toEqual([language, []]);
    }
  });

  it("says what it is and what it isn't", async () => {
    const languages = await loadLanguages("faq-data");
    const english = languages.filter(({ knowledge }) => knowledge.language === "en");
    const trained = english.map((data) => ({ ...data, matcher: {} as never }));
    const { texts, about } = createLocales(trained, "faq_bot").of("en");
    expect(texts.welcome.introduction).toMatch(/^I'm an unofficial helper and know Telegram's FAQ/);
    expect(texts.conversation.who).toContain("I'm not Telegram");
    expect(texts.platforms.desktop).toBe("Computer (Telegram Desktop)");
    expect(texts.share.words("Why?")).toBe("An answer from Telegram's FAQ: Why?");
    expect(texts.welcome.help.at(-1)).toContain("I'm not Telegram");
    expect(about.official).toBe(false);
  });
});
