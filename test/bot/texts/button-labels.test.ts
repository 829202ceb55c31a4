import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../../src/app/load-languages.ts";
import { de } from "../../../src/bot/texts/de.ts";
import { type Texts, texts } from "../../../src/bot/texts/texts.ts";
import { repliesTo } from "../../../src/flows/flow.ts";

/** At least one word that a screen reader can read. */
const readable = /\p{L}{2}/u;

/** The labels of buttons in one language. */
function onButtons(own: Texts): string[] {
  const { all, fix, works, still, back, stop, read, copy, again } = own.dialog;
  return [
    ...Object.values(own.buttons),
    ...[all, fix, works, still, back, stop, read, copy, again],
    ...[own.account.language.likeTelegram, own.account.language.choosePrivately, own.groups.more],
    ...[own.inline.troubleshoot, own.inline.nothing, own.inline.ask],
    ...[own.feedback.helped, own.feedback.missed, own.share.share, own.share.copyLink],
    own.account.privacy.forget,
  ];
}

describe("every button's label has words", () => {
  it.each(texts.map((own): [string, Texts] => [own.language, own]))("in %s", (_, own) => {
    const labels = onButtons(own);
    expect(labels.length).toBe(onButtons(de).length);
    expect(labels.filter((label) => !readable.test(label))).toEqual([]);
  });

  it("in the shipped data", async () => {
    const languages = await loadLanguages("faq-data");
    const labels = languages.flatMap(({ knowledge, flows }) => [
      ...knowledge.sections.map(({ title }) => title),
      ...knowledge.entries.map(({ question }) => question),
      ...flows.all.map(({ title }) => title),
      ...flows.all.flatMap(({ nodes }) =>
        [...nodes.values()].flatMap((node) => repliesTo(node).flatMap(({ label }) => label ?? [])),
      ),
    ]);
    expect(labels.length).toBeGreaterThan(300);
    expect(labels.filter((label) => !readable.test(label))).toEqual([]);
  });
});
