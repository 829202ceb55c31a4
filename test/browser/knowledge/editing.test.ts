import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium } from "../../support/browser.ts";
import { lastShows, write } from "../../support/chat-page.ts";
import { begin, entries, form, openEntry, productWithFiles, status, tab } from "./support.ts";

const { dir, open } = productWithFiles();

describe.skipIf(!hasChromium)("the Knowledge tab: writing", () => {
  it("adds an entry with phrasings, shows it as people see it, saves it, and the bot answers with it", async () => {
    const { page, complaints } = await open();
    await tab(page, "Knowledge").click();
    await page.getByRole("button", { name: "New entry" }).click();
    const dialog = page.getByRole("dialog", { name: "New entry" });
    await dialog.getByLabel("Question").fill("Can it make coffee?");
    await dialog.getByLabel("Section").fill("Using it");
    await dialog.getByRole("button", { name: "Create" }).click();

    await form(page).getByRole("heading", { name: "Can it make coffee?" }).waitFor();
    await page.keyboard.type("No, only water & tea.");
    await form(page).getByRole("button", { name: "Add list" }).click();
    await page.keyboard.type("green tea");
    await page.keyboard.press("Enter");
    await page.keyboard.type("black tea");
    await page.keyboard.press("Control+a");
    await form(page)
      .getByRole("group", { name: /^List/ })
      .getByRole("button", { name: "Bold" })
      .last()
      .click();
    const preview = page.getByRole("article");
    await preview.getByText("No, only water & tea.").waitFor();
    await preview.locator("strong", { hasText: "black tea" }).waitFor();
    await preview.getByText("Helped").waitFor();

    const another = form(page).getByRole("textbox", { name: "Another way to ask" });
    for (const phrasing of ["zorgblat espresso", "does it do cappuccino"]) {
      await another.fill(phrasing);
      await another.press("Enter");
    }
    await form(page).getByRole("heading", { name: "How people ask (2)" }).waitFor();

    await page.getByRole("textbox", { name: "What somebody writes" }).fill("zorgblat espresso");
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("The bot answers at once:").waitFor();

    await tab(page, "Chat").click();
    await begin(page);
    await tab(page, "Knowledge").click();
    await form(page).getByRole("heading", { name: "Can it make coffee?" }).waitFor();
    await page.getByRole("button", { name: "Save 3 changes" }).click();
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    expect(JSON.parse(await readFile(join(dir, "en/faq.json"), "utf8")).entries).toContainEqual({
      id: "can-it-make-coffee",
      section: "Using it",
      question: "Can it make coffee?",
      answer: [
        { type: "paragraph", html: "No, only water &amp; tea." },
        { type: "list", items: ["green tea", "<b>black tea</b>"] },
      ],
    });

    await tab(page, "Chat").click();
    await write(page, "zorgblat espresso");
    await lastShows(page, "No, only water & tea.");
    expect(complaints).toEqual([]);
  });

  it("by keyboard alone: finds an entry, breaks it, is led to the error, corrects it and saves", async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const };
    const { page, complaints } = await open(phone);
    await tab(page, "Knowledge").focus();
    await page.keyboard.press("Enter");
    await entries(page).getByRole("searchbox").focus();
    await page.keyboard.type("colour");
    await entries(page).getByRole("button", { name: "colour" }).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("H2");

    const question = form(page).getByRole("textbox", { name: "Question" });
    await question.focus();
    const before = await question.inputValue();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await form(page).getByText("Is empty: write the question").waitFor();
    expect(await question.getAttribute("aria-invalid")).toBe("true");
    expect(await describedBy(page)).toContain("Is empty: write the question");

    await form(page).getByRole("textbox", { name: "Another way to ask" }).focus();
    await page.keyboard.press("Control+s");
    await status(page).getByText("Not saved: correct 1 error first.").waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA"); // the question
    await page.keyboard.type(`${before} And sizes?`);
    await form(page).getByText("Is empty").waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    expect(await question.inputValue()).toBe(`${before} And sizes?`);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);

    await form(page).getByRole("button", { name: "All entries" }).focus();
    await page.keyboard.press("Enter");
    await entries(page).getByRole("button", { name: "And sizes?" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("says what's wrong with a phrasing before and after it refuses to save it", async () => {
    const { page, complaints } = await open();
    await openEntry(page, "How do I boil water?");
    const another = form(page).getByRole("textbox", { name: "Another way to ask" });
    for (const phrasing of ["brew a cuppa zorg", "brew a cuppa zorg"]) {
      await another.fill(phrasing);
      await another.press("Enter");
    }
    const error = form(page).locator(".phrasing-list .remark.error");
    await error.first().waitFor();
    const words = await error.allTextContents();
    await page.keyboard.press("Control+s");
    await status(page)
      .getByText(/^Not saved: correct \d errors? first\.$/)
      .waitFor();
    expect(await error.allTextContents()).toEqual(words);
    expect(await describedBy(page)).toContain("brew a cuppa zorg");
    expect(complaints).toEqual([]);
  });

  it("keeps the focus near what was removed, moved or added", async () => {
    const { page, complaints } = await open();
    await openEntry(page, "How do I boil water?");
    const parts = form(page).getByRole("group", { name: /, part \d of \d/ });
    const inFocus = () =>
      page.evaluate(
        "(document.activeElement.closest('[data-block]')?.getAttribute('aria-label') ?? '') + ' ' + (document.activeElement.getAttribute('aria-label') ?? '')",
      );
    await parts.first().getByRole("button", { name: "Move down" }).click();
    expect(await inFocus()).toBe("Paragraph, part 2 of 4 Move down");
    await parts.nth(1).getByRole("button", { name: "Remove paragraph" }).click();
    expect(await inFocus()).toBe("Steps, part 2 of 3 ");
    await form(page).getByRole("button", { name: "Add quote" }).click();
    expect(await inFocus()).toBe("Quote, part 4 of 4 ");
    await form(page)
      .getByRole("button", { name: /^Remove “how to boil”/ })
      .click();
    expect(await page.evaluate("document.activeElement.value")).toBe("water wont boil");
    await page.getByRole("button", { name: "Discard changes" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
    await expect.poll(() => parts.count()).toBe(4);
    expect(complaints).toEqual([]);
  });

  it("Enter begins a paragraph or an item, Shift+Enter a line, and pasted lines stay apart", async () => {
    const { page, complaints } = await open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tab(page, "Knowledge").click();
    await page.getByRole("button", { name: "New entry" }).click();
    const dialog = page.getByRole("dialog", { name: "New entry" });
    await dialog.getByLabel("Question").fill("How do I clean the lid?");
    await dialog.getByLabel("Section").fill("Care");
    await dialog.getByRole("button", { name: "Create" }).click();
    await form(page).getByRole("heading", { name: "How do I clean the lid?" }).waitFor();
    const paste = async (words: string) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(words)})`);
      await page.keyboard.press("Control+v");
    };
    await page.keyboard.type("Use water.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Then dry it,");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("then wait.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Never  boil it.");
    await page.keyboard.press("Home");
    await page.keyboard.type("Really: ");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await paste(" Why?\r\n\r\nIt <warps>\nand\tbreaks");
    await page.keyboard.type(" soon.");
    await form(page).getByRole("button", { name: "Add list" }).click();
    await paste("one\ntwo");
    await page.keyboard.press("Enter");
    await page.keyboard.type("three");
    await form(page).getByRole("button", { name: "Add quote" }).click();
    await page.keyboard.type("A word");
    await page.keyboard.press("Enter");
    await page.keyboard.type("after the quote");
    await page.keyboard.press("Control+s");
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    const { entries } = JSON.parse(await readFile(join(dir, "en/faq.json"), "utf8"));
    expect(
      entries.find(({ id }: { id: string }) => id === "how-do-i-clean-the-lid").answer,
    ).toEqual([
      { type: "paragraph", html: "Use water." },
      { type: "paragraph", html: "Then dry it,\nthen wait." },
      { type: "paragraph", html: "Really:" },
      { type: "paragraph", html: "Never  boil it. Why?" },
      { type: "paragraph", html: "It &lt;warps&gt;" },
      { type: "paragraph", html: "and breaks soon." },
      { type: "list", items: ["one", "two", "three"] },
      { type: "quote", html: "A word" },
      { type: "paragraph", html: "after the quote" },
    ]);
    expect(complaints).toEqual([]);
  });

  it("announces long phrasings in short, and counts those that aren't shown too", async () => {
    const file = join(dir, "en/phrasings.jsonl");
    const before = await readFile(file, "utf8");
    const many = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ text: `what of colour number ${i}`, id: "colours" }),
    );
    await writeFile(file, `${before}${many.join("\n")}\n`);
    const { page } = await open();
    await openEntry(page, "Which colours are there?");
    const another = form(page).getByRole("textbox", { name: "Another way to ask" });
    await another.fill("a".repeat(5000));
    await another.press("Enter");
    await status(page)
      .getByText(`Added “${"a".repeat(60)}…”.`)
      .waitFor();
    const heading = form(page).getByRole("heading", { name: /^How people ask/ });
    const count = Number(/\d+/.exec((await heading.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(60);
    await form(page).getByRole("button", { name: "Remove “aaaa" }).click();
    await status(page)
      .getByText(`Removed “${"a".repeat(60)}…”. ${count - 1} are left here.`)
      .waitFor();
    await writeFile(file, before);
  });

  it("every shipped text comes out of its box as it went in", async () => {
    const { page } = await open();
    const { entries } = JSON.parse(await readFile("faq-data/en/faq.json", "utf8"));
    const pieces = (entries as { answer: { html?: string; items?: string[] }[] }[])
      .flatMap(({ answer }) => answer)
      .flatMap(({ html, items = [] }) => [...(html === undefined ? [] : [html]), ...items]);
    const changed = await page.evaluate(`(async () => {
      const { toNodes, toHtml } = await import("/page/editor/inline-html.js");
      return ${JSON.stringify(pieces)}.filter((html) => {
        const box = document.createElement("div");
        box.append(...toNodes(html));
        return toHtml(box) !== html;
      });
    })()`);
    expect(pieces.length).toBeGreaterThan(400);
    expect(changed).toEqual([]);
  });
});

/** The description of what has the focus. */
function describedBy(page: Page): Promise<string> {
  return page.evaluate(
    "(document.activeElement.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ')",
  );
}
