import type { InlineKeyboard } from "grammy";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import {
  answerKeyboard,
  excerptKeyboard,
  moreKeyboard,
  type Place,
} from "../../src/bot/ask/answer-buttons.ts";
import { groupViews } from "../../src/bot/ask/group-views.ts";
import { othersView, suggestView, unknownView } from "../../src/bot/ask/suggestion-views.ts";
import { sectionsView, sectionView } from "../../src/bot/browse/section-views.ts";
import { fitLabel, labelLength, longestLabels } from "../../src/bot/labels.ts";
import { createLocales, type Locale, type Locales } from "../../src/bot/locales.ts";
import { labelOf } from "../../src/bot/shared-buttons.ts";
import { type Texts, texts } from "../../src/bot/texts/texts.ts";
import type { FaqEntry } from "../../src/faq/knowledge.ts";

let locales: Locales;
beforeAll(async () => {
  const languages = await loadLanguages("faq-data");
  // No message is matched here.
  const trained = languages.map((data) => ({
    ...data,
    matcher: { hasEntry: () => true } as never,
  }));
  locales = createLocales(trained, "helper_bot");
});

const localeOf = ({ language }: Texts, hasStaff = false): Locale => {
  return { ...locales.of(language), hasStaff };
};

/** The labels that a phone would cut off: too long for their row, or in a row of more than three. */
function tooLong(keyboards: InlineKeyboard[]): string[] {
  const rows = keyboards.flatMap(({ inline_keyboard }) => inline_keyboard);
  const long = rows.flatMap((row) => {
    const most = longestLabels[row.length - 1] ?? 0;
    return row.map(({ text }) => text).filter((text) => labelLength(text) > most);
  });
  return [...new Set(long)];
}

/** The keyboards under every answer, wherever it stands, and those behind them. */
function underAnswers(locale: Locale): InlineKeyboard[] {
  const standings: Place[] = ["own", "browse", "official"];
  return locale.knowledge.entries.flatMap((entry) => {
    const withOfficial: FaqEntry = { ...entry, official: entry.answer };
    const help = { offered: [entry], offersStaff: true };
    const parts = [excerptKeyboard(entry, locale, {}), excerptKeyboard(entry, locale, help)];
    const whole = standings.flatMap((standing) => {
      const buttons = { standing, page: 1, pages: 9, vote: "missed" as const };
      return [entry, withOfficial].flatMap((shown) => [
        answerKeyboard(shown, locale, buttons),
        answerKeyboard(shown, locale, { ...buttons, vote: "helped" }),
        moreKeyboard(shown, locale, buttons),
      ]);
    });
    return [...parts, ...whole];
  });
}

describe("no button's label is longer than a phone shows", () => {
  const languages = texts.map((own): [string, Texts] => [own.language, own]);

  it.each(languages)("under answers, in %s", (_, own) => {
    expect(tooLong(underAnswers(localeOf(own)))).toEqual([]);
  });

  it.each(languages)("under suggestions and where there is no answer, in %s", (_, own) => {
    const locale = localeOf(own, true);
    const views = locale.knowledge.entries.flatMap((entry) => [
      suggestView([entry], locale, 1),
      othersView([entry], entry, locale),
    ]);
    expect(tooLong([...views, unknownView(locale)].map(({ keyboard }) => keyboard))).toEqual([]);
  });

  it.each(languages)("in groups, in %s", (_, own) => {
    const locale = localeOf(own);
    const { answer, suggest, unknown } = groupViews({ asker: 1, update: 1 });
    const views = locale.knowledge.entries.flatMap((entry) => [
      answer(entry, locale, { place: "browse" }),
      suggest([entry], locale),
    ]);
    expect(tooLong([...views, unknown(locale)].map(({ keyboard }) => keyboard))).toEqual([]);
  });

  it.each(languages)("in /faq, in %s", (_, own) => {
    const { sections } = localeOf(own).knowledge;
    const pages = sections.flatMap((section) => [0, 1, 2].map((n) => sectionView(section, n, own)));
    const views = [sectionsView(localeOf(own)), ...pages];
    expect(tooLong(views.map(({ keyboard }) => keyboard))).toEqual([]);
  });

  it.each(languages)("under what inline mode sends, in %s", (_, own) => {
    const { buttons, groups, inline } = own;
    const labels = [buttons.website, groups.more, inline.ask];
    expect(labels.filter((label) => labelLength(label) > longestLabels[1])).toEqual([]);
  });
});

describe("under an answer there are three rows at most", () => {
  it("besides the pages, the way to the whole answer and the way back", () => {
    const [own] = texts as [Texts];
    const rowsUnder = (standing: Place) =>
      localeOf(own).knowledge.entries.map(
        (entry) =>
          answerKeyboard(entry, localeOf(own), {
            standing,
            page: 0,
            pages: 1,
          }).inline_keyboard.filter((row) => row.length > 0).length,
      );
    expect(Math.max(...rowsUnder("own"))).toBe(3);
    expect(Math.max(...rowsUnder("official"))).toBe(3);
    expect(Math.max(...rowsUnder("browse"))).toBe(4);
  });
});

describe("an entry's label", () => {
  it("is its short title where it has one", () => {
    expect(labelOf({ short: "Log out", question: "How do I log out of all devices?" })).toBe(
      "Log out",
    );
  });

  it.each([
    ["How do I log out?", "How do I log out?"],
    ["Thirty-four letters fit on a phone", "Thirty-four letters fit on a phone"],
    ["Telegram uses the camera or microphone", "Telegram uses the camera or…"],
    ["How do I find the way, and where to?", "How do I find the way, and where…"],
    ["A comma at the end of the cut, it goes", "A comma at the end of the cut, it…"],
    ["Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellschaf…"],
  ])("is cut between words where it can be: %s", (question, label) => {
    expect(labelOf({ question })).toBe(label);
    expect(labelLength(label)).toBeLessThanOrEqual(34);
  });

  it("never ends in half a visible character", () => {
    expect(fitLabel("👨‍👩‍👧‍👦".repeat(9))).toMatch(/^(👨‍👩‍👧‍👦)+…$/u);
  });
});

it("a joiner doesn't make a label longer", () => {
  expect(labelLength("وب‌سایت")).toBe(6);
});
