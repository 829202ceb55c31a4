import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { es } from "../../src/bot/texts/es.ts";
import { fa } from "../../src/bot/texts/fa.ts";
import { ru } from "../../src/bot/texts/ru.ts";
import type { Texts } from "../../src/bot/texts/texts.ts";
import { aboutSchema } from "../../src/faq/about.ts";
import { flowSchema } from "../../src/flows/schema.ts";
import { hasChromium, productInBrowser } from "../support/browser.ts";
import { lastMessage, lastShows, openChat, write } from "../support/chat-page.ts";

const open = productInBrowser();

/** Goes through the flow about login codes by its first replies until it's solved. */
async function solve(page: Page, { language, dialog }: Texts): Promise<void> {
  const file = `faq-data/${language}/flows/login-code.json`;
  const { start, nodes } = flowSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const tap = (name: string) =>
    lastMessage(page).getByRole("button", { name, exact: true }).click();
  for (let node = nodes[start]; node?.kind !== "solved"; ) {
    await lastShows(page, firstWords(node?.html ?? ""));
    if (node?.kind === "choice") {
      const [first] = node.options;
      await tap(first?.label ?? "");
      node = nodes[first?.next ?? ""];
    } else if (node?.kind === "step") {
      await tap(node.labels?.works ?? dialog.works);
      node = nodes[node.works];
    } else throw new Error("The first replies don't solve it.");
  }
}

/** What the bot says to thanks. */
async function thanksIn(language: string): Promise<string> {
  const about = aboutSchema.parse(
    JSON.parse(await readFile(`faq-data/${language}/about.json`, "utf8")),
  );
  return about.sentences?.thanks ?? "";
}

/** The first words of a text. */
function firstWords(html: string): string {
  return html.replace(/<.*/s, "").slice(0, 20);
}

describe.skipIf(!hasChromium)("people whose Telegram is in another language", () => {
  it.each([
    ["Maria", es, "no me llega el codigo pa entrar", "Inicio de sesión y SMS", "muchas gracias!!"],
    [
      "Иван",
      ru,
      "не приходит смс с кодом, не могу войти",
      "Проблемы со входом и SMS",
      "спасибо большое",
    ],
    ["سارا", fa, "کد ورود برام نمیاد", "ورود و پیامک", "مرسی"],
  ])(
    "ask, are answered, are led through a dialog, and thank in it: %s",
    async (name, texts, question, title, thanks) => {
      const { page, complaints } = await open({ viewport: { width: 1280, height: 900 } });
      await openChat(page, name);
      await page.getByRole("button", { name: "START" }).click();
      await lastShows(page, texts.welcome.examples);
      await write(page, question);
      await lastShows(page, title);
      await lastMessage(page).getByRole("button", { name: texts.dialog.fix }).click();
      await solve(page, texts);
      await write(page, thanks);
      await lastShows(page, await thanksIn(texts.language));
      expect(complaints).toEqual([]);
    },
  );
});
