import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../src/bot/ask/answer-buttons.ts";
import { answerView } from "../../src/bot/ask/entry-view.ts";
import { withoutMentions } from "../../src/bot/html.ts";
import type { Locale } from "../../src/bot/locales.ts";
import { linksTo } from "../../src/bot/start-links.ts";
import { en } from "../../src/bot/texts/en.ts";
import { closedStepView, stepView } from "../../src/bot/troubleshoot/step-view.ts";
import type { View } from "../../src/bot/view.ts";
import { readInline } from "../../src/faq/inline-html.ts";
import type { FaqEntry } from "../../src/faq/knowledge.ts";
import { piecesOf } from "../../src/faq/plain-text.ts";
import type { Flow } from "../../src/flows/flow.ts";
import { pathsOf } from "../../src/flows/paths.ts";
import type { Path } from "../../src/flows/runner.ts";
import { type HandledBot, startHandledBot } from "./support/shipped.ts";

let bot: HandledBot;
beforeAll(async () => {
  bot = await startHandledBot("faq-data");
  await bot.after(() => bot.ann.send("/help"));
}, 120_000); // it trains the matcher
afterAll(() => bot[Symbol.asyncDispose]());

describe("every answer of the shipped FAQ is shown in full", () => {
  it("by its link, page by page", async () => {
    const incomplete: string[] = [];
    for (const { id, question, answer } of bot.knowledge.entries) {
      const pages = [await bot.after(() => bot.ann.send(`/start ${id}`))];
      for (let next = nextOf(pages.at(-1)); next; next = nextOf(pages.at(-1))) {
        const page = pages.at(-1) as Message;
        const button = next;
        pages.push(await bot.after(() => bot.ann.tap(page, button)));
      }
      const shown = pages.map(({ text }) => text).join("\n");
      const whole = textsIn(answer).every((text) => shown.includes(text));
      if (!whole || !shown.startsWith(withoutMentions(question))) incomplete.push(id);
    }
    expect(incomplete).toEqual([]);
    expect(bot.errors()).toEqual([]);
  });

  it("in every place where it can stand, the official text too", async () => {
    for (const entry of bot.knowledge.entries) {
      for (const place of ["own", "browse", ...(entry.official ? ["official"] : [])] as Place[]) {
        const blocks = place === "official" ? (entry.official ?? []) : entry.answer;
        const shown = await shownPages(entry, place);
        expect(textsIn(blocks).filter((text) => !shown.includes(text))).toEqual([]);
      }
    }
  });

  it("in the lists of sections, on every page", async () => {
    const found = new Set<string>();
    for (const { title, entries } of bot.knowledge.sections) {
      const list = await bot.after(() => bot.ann.send("/faq"));
      let page = await bot.after(() => bot.ann.tap(list, `${title} (${entries.length})`));
      for (;;) {
        for (const button of buttonsOf(page)) found.add(button);
        const next = nextOf(page);
        if (!next) break;
        page = await bot.after(() => bot.ann.tap(page, next));
      }
    }
    const missing = bot.knowledge.entries.filter(({ key }) => !found.has(`b.${key}.0`));
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(bot.errors()).toEqual([]);
  });

  it("by inline mode", async () => {
    const missing: string[] = [];
    for (const { key, question } of bot.knowledge.sections.flatMap(
      ({ entries }) => entries[0] ?? [],
    )) {
      const typed = bot.ann.queryInline(question);
      await bot.after(() => {});
      const { results } = await typed;
      if (!results.some(({ id }) => id === key)) missing.push(question);
    }
    expect(missing).toEqual([]);
    expect(bot.errors()).toEqual([]);
  });

  it("under a heading as long as a text", async () => {
    const [entry] = bot.knowledge.entries as [FaqEntry];
    const answer = [{ type: "paragraph" as const, html: "word ".repeat(690) }];
    await shownPages({ ...entry, question: "Why? ".repeat(200), answer }, "own");
  });
});

describe("every step of the shipped flows is shown in full", () => {
  it("on every way through them, with the longest text above it", async () => {
    const seen = new Set<string>();
    for (const flow of bot.flows.all) {
      for (const path of pathsInto(flow)) {
        const node = flow.nodes.get(path.at(-1)?.node ?? "");
        const text = readInline(node?.html ?? "").text;
        const view = stepView(flow, path, locale(), { person: 2 ** 52, preface: longestPreface });
        if (seen.has(view.html)) continue; // the same by another way
        seen.add(view.html);
        expect(squeezed((await accepted(view)).text)).toContain(squeezed(text));
        await accepted(closedStepView(flow, path, locale(), en.dialog.chosen("x".repeat(40))));
      }
    }
  });
});

/** The longest text that may stand above a step. */
const longestPreface = [en.dialog.unclear, en.dialog.changed, en.dialog.backTo].sort(
  (a, b) => b.length - a.length,
)[0] as string;

/** Every beginning of every path: each step with every way to it. */
function pathsInto(flow: Flow): Path[] {
  const places = new Map<string, Path>();
  for (const path of pathsOf(flow)) {
    for (const at of path.keys()) {
      const here = [...path.slice(0, at), { node: path[at]?.node ?? "" }];
      places.set(JSON.stringify(here), here);
    }
  }
  return [...places.values()];
}

function locale(): Locale {
  const { knowledge, flows } = bot;
  const shown = { language: "es", texts: en, links: linksTo("helper_bot") }; // with the line that names the language
  return { knowledge, flows, ...shown } as unknown as Locale;
}

/** All pages of an answer as Telegram shows them. */
async function shownPages(entry: FaqEntry, place: Place): Promise<string> {
  const shown: Message[] = [];
  do shown.push(await accepted(answerView(entry, locale(), { place, page: shown.length })));
  while (nextOf(shown.at(-1)));
  return shown.map(({ text }) => text).join("\n");
}

/** The message that a view becomes. The stand-in refuses what is beyond Telegram's limits. */
async function accepted({ html, keyboard }: View): Promise<Message> {
  const params = { chat_id: bot.ann.id, text: html, parse_mode: "HTML", reply_markup: keyboard };
  return (await bot.telegram.call("sendMessage", JSON.parse(JSON.stringify(params)))) as Message;
}

function textsIn(blocks: FaqEntry["answer"]): string[] {
  return blocks.flatMap(piecesOf).map((html) => readInline(html).text.trim());
}

/** With single spaces: Telegram drops some. */
function squeezed(text = ""): string {
  return text.replace(/\s+/g, " ").trim();
}

function buttonsOf(message: Message | undefined): string[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button) => ("callback_data" in button ? button.callback_data : []));
}

/** The label of the button that leads to the next page. */
function nextOf(message: Message | undefined): string | undefined {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find(({ text }) => text.startsWith(en.buttons.next))?.text;
}
