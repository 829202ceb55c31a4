import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../../src/app/load-languages.ts";
import { answerView } from "../../../src/bot/ask/entry-view.ts";
import { groupViews } from "../../../src/bot/ask/group-views.ts";
import { withoutMentions } from "../../../src/bot/html.ts";
import type { LanguageData, Locale } from "../../../src/bot/locales.ts";
import { linksTo } from "../../../src/bot/start-links.ts";
import { en } from "../../../src/bot/texts/en.ts";
import type { View } from "../../../src/bot/view.ts";
import type { FaqEntry } from "../../../src/faq/knowledge.ts";
import { shownAs } from "../../support/shown.ts";

const [kettle] = (await loadLanguages("test/fixtures/kettle")) as [LanguageData];
const locale = {
  ...kettle,
  texts: en,
  links: linksTo("helper_bot"),
  language: "en",
} as unknown as Locale;
const entryOf = (id: string) => kettle.knowledge.entry(id) as FaqEntry;
const group = groupViews(undefined);

const textOf = ({ html }: View) => shownAs(html);
const labelsOf = ({ keyboard }: View) =>
  keyboard.inline_keyboard.filter((row) => row.length).map((row) => row.map(({ text }) => text));

describe("an answer for a platform", () => {
  const boil = entryOf("boil-water");

  it("has its steps first, the warning to all, and the other steps folded", async () => {
    const { text, entities } = await textOf(answerView(boil, locale, { platform: "android" }));
    expect(text).toBe(
      "How do I boil water?\n\nFill it, close the lid and press On.\n\nAndroid\n1. Open the menu.\n" +
        "2. Choose Boil.\n\nNever boil it empty.\n\niPhone and iPad\n1. Open the Kettle app.\n2. Tap Boil > Now.",
    );
    const [fold] = entities.filter(({ type }) => type === "expandable_blockquote");
    expect(text.slice(fold?.offset)).toMatch(/^iPhone and iPad/);
  });

  it("is unfolded in a group, with its steps first", async () => {
    const { text, entities } = await textOf(group.answer(boil, locale, { platform: "android" }));
    expect(text.indexOf("Android")).toBeLessThan(text.indexOf("iPhone"));
    expect(entities.map(({ type }) => type)).not.toContain("expandable_blockquote");
  });

  it("keeps the platform on the buttons that lead to the same answer", async () => {
    const long = { ...boil, answer: Array(3).fill({ type: "paragraph", html: "w ".repeat(1600) }) };
    const { keyboard } = answerView(long, locale, { platform: "ios" });
    const [[next] = []] = keyboard.inline_keyboard;
    expect(next).toMatchObject({ text: "Next › 2/3", callback_data: `e.${boil.key}.1.i` });
  });
});

describe("an excerpt of an answer", () => {
  const lid = entryOf("lid-stuck");
  const excerpt = {
    blocks: [{ type: "paragraph" as const, html: "Turn it <b>left</b>." }],
    note: "1 < 2",
  };

  it("shows its blocks and the note, and leads to the whole answer", async () => {
    const view = answerView(lid, locale, { excerpt });
    expect((await textOf(view)).text).toBe(
      "The lid is stuck, what do I do?\n\nTurn it left.\n\n1 < 2",
    );
    expect(labelsOf(view)).toEqual([["Full answer"], ["Fix it together, step by step"]]);
  });

  it("leads into the private chat from a group", async () => {
    const view = group.answer(lid, locale, { excerpt });
    expect((await textOf(view)).text).toMatch(/Turn it left\.\n\n1 < 2$/);
    expect(labelsOf(view)).toEqual([[en.dialog.fix], [en.groups.more]]);
  });
});

describe("a name with @ in a title", () => {
  it.each([
    ["@Tea_Service, what is it?", "@\u2060Tea_Service, what is it?"],
    ["Who is @a and @b?", "Who is @\u2060a and @\u2060b?"],
    ["Tea @ five", "Tea @ five"],
  ])("is no link: %s", async (title, shown) => {
    expect(withoutMentions(title)).toBe(shown);
    expect((await shownAs(withoutMentions(title))).entities).toEqual([]);
  });

  it("is none above an answer, in private and in groups, nor in what is shared", async () => {
    const entry = { ...entryOf("colours"), question: "What does @tea_service do?" };
    for (const view of [answerView(entry, locale), group.answer(entry, locale)]) {
      expect((await textOf(view)).text).toContain("@\u2060tea_service");
      expect((await textOf(view)).entities.map(({ type }) => type)).not.toContain("mention");
    }
    expect(JSON.stringify(answerView(entry, locale).keyboard)).toContain(
      encodeURIComponent("@\u2060tea"),
    );
  });
});
