import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../src/bot/ask/answer-pages.ts";
import { en } from "../../../src/bot/texts/en.ts";
import type { Block } from "../../../src/faq/schema.ts";
import { shownAs } from "../../support/shown.ts";

const words = (count: number, name = "word") => `${name} `.repeat(count).trim();
const paragraph = (html: string): Block => ({ type: "paragraph", html });
const steps = (platform: "ios" | "android" | null, ...items: string[]): Block => ({
  type: "steps",
  platform,
  items,
});

/** What is shown at once, and what is folded. */
async function shown(blocks: Block[], folded: Block[] = []) {
  const [page = ""] = pagesOf(blocks, en.platforms, { folds: true, folded });
  const { text, entities } = await shownAs(page);
  const fold = entities.find(({ type }) => type === "expandable_blockquote");
  if (!fold) return { open: text, fold: undefined };
  expect(fold.offset + fold.length).toBe(text.length);
  return { open: text.slice(0, fold.offset).trim(), fold: text.slice(fold.offset) };
}

describe("a long answer", () => {
  it("is whole up to 900 characters", async () => {
    const answer = [paragraph(words(90)), paragraph(words(90))];
    expect((await shown(answer)).fold).toBeUndefined();
  });

  it("keeps the blocks that fit and folds the rest", async () => {
    const answer = [
      paragraph("Do this."),
      steps(null, words(60, "first"), words(60, "then")),
      paragraph(words(100, "more")),
    ];
    expect(await shown(answer)).toEqual({
      open: `Do this.\n\n1. ${words(60, "first")}\n2. ${words(60, "then")}`,
      fold: words(100, "more"),
    });
  });

  it("is folded between items where a list is all there is", async () => {
    const items = Array.from({ length: 12 }, (_, i) => `${i} ${words(20)}`);
    const { open, fold } = await shown([paragraph("It can:"), { type: "list", items }]);
    expect(open).toMatch(/^It can:\n\n• 0 /);
    expect(open.length).toBeLessThan(550);
    expect(fold).toMatch(/^• \d+ /);
    expect(`${open}\n${fold}`.match(/•/g)).toHaveLength(12);
  });

  it.each(["<b>On the web</b>", "Or do this:"])(
    "never ends with what leads on: %s",
    async (lead) => {
      const answer = [paragraph(words(120)), paragraph(lead), steps(null, words(80), words(60))];
      expect((await shown(answer)).open).toBe(words(120));
    },
  );

  it("folds a quote as plain lines, since quotes can't stand in quotes", async () => {
    const quote: Block = { type: "quote", html: "<b>Never</b> boil it empty." };
    const [page = ""] = pagesOf(
      [paragraph(words(150)), paragraph(words(60)), quote],
      en.platforms,
      {
        folds: true,
      },
    );
    expect(page.match(/<blockquote/g)).toHaveLength(1);
    expect(page).toMatch(/\n\n<b>Never<\/b> boil it empty\.<\/blockquote>$/);
  });

  it("keeps its first block, however long that is", async () => {
    const { open, fold } = await shown([paragraph(words(180)), paragraph("The end.")]);
    expect(open).toBe(words(180));
    expect(fold).toBe("The end.");
  });

  it("is folded on its first page only", async () => {
    const answer = Array.from({ length: 9 }, () => paragraph(words(200)));
    const pages = pagesOf(answer, en.platforms, { folds: true });
    expect(pages.map((page) => page.includes("<blockquote expandable>"))).toEqual([
      true,
      ...pages.slice(1).map(() => false),
    ]);
  });
});

describe("the steps of other platforms", () => {
  const own = [paragraph("Yes."), steps("ios", "Gear.", "Tap.")];

  it("are one fold at the end, under their platform's name", async () => {
    expect(await shown(own, [steps("android", "Menu.")])).toEqual({
      open: "Yes.\n\niPhone and iPad\n1. Gear.\n2. Tap.",
      fold: "Android\n1. Menu.",
    });
  });

  it("of several platforms have all names above them", async () => {
    const others = [steps("android", "Menu."), steps("ios", "Gear.")];
    expect((await shown([paragraph("Yes.")], others)).fold).toBe(
      "Android · iPhone and iPad\nAndroid\n1. Menu.\n\niPhone and iPad\n1. Gear.",
    );
  });

  it("share the fold with the rest of a long answer", async () => {
    const answer = [paragraph(words(100)), paragraph(words(100, "more"))];
    const { open, fold } = await shown(answer, [steps("android", "Menu.")]);
    expect(open).toBe(words(100));
    expect(fold).toBe(`${words(100, "more")}\n\nAndroid\n1. Menu.`);
  });
});
