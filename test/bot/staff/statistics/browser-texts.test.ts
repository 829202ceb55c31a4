import { afterEach, describe, expect, it } from "vitest";
import { preferredLanguages } from "../../../../src/bot/staff/statistics/site/browser-texts.ts";
import { staffTexts } from "../../../../src/bot/staff/texts/languages.ts";
import { directionOf } from "../../../../src/bot/texts/wording.ts";
import { pages, serve, token } from "./serve.ts";

describe("a browser prefers", () => {
  it.each<[header: string, languages: string[]]>([
    ["", []],
    ["de", ["de"]],
    ["de-AT,de;q=0.9,en;q=0.8", ["de-AT", "de", "en"]],
    ["en;q=0.5, fa, ru;q=0.8", ["fa", "ru", "en"]],
    ["fr;q=0, en", ["en"]],
  ])("by %j: %j", (header, languages) => expect(preferredLanguages(header)).toEqual(languages));
});

describe("statistics are read", () => {
  let site: Awaited<ReturnType<typeof serve>>;
  afterEach(() => site.close());
  const tagOf = async (response: Response) => /<html[^>]*>/.exec(await response.text())?.[0];
  const headers = (language: string) => ({
    authorization: `Bearer ${token}`,
    "accept-language": language,
  });

  it.each(staffTexts.map(({ language }) => language))(
    "in %s by those who read it",
    async (code) => {
      site = await serve("tea");
      const tag = `<html lang="${code}" dir="${directionOf(code)}">`;
      const preference = `tlh, ${code};q=0.8, en;q=0.2`;
      expect(await tagOf(await site.get("/stats", headers(preference)))).toBe(tag);
      expect(await tagOf(await site.get("/stats", { "accept-language": code }))).toBe(tag);
    },
  );

  it.each(["", "*", "tlh", ";;q=,"])("in English where the browser says %j", async (preference) => {
    site = await serve("tea");
    const page = await site.get("/stats", headers(preference));
    expect(await tagOf(page)).toBe('<html lang="en" dir="ltr">');
  });

  it("by programs in the same words, whatever the language", async () => {
    site = await serve("tea");
    for (const path of pages.slice(1)) {
      const [any, persian] = await Promise.all(
        ["", "fa"].map(async (preference) => (await site.get(path, headers(preference))).text()),
      );
      expect(persian).toBe(any);
    }
  });
});
