import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasChromium } from "../../support/browser.ts";
import { lastShows, log, write } from "../../support/chat-page.ts";
import { begin, entries, form, openEntry, productWithFiles, status, tab } from "./support.ts";

const { dir, open } = productWithFiles();

describe.skipIf(!hasChromium)("the Knowledge tab: files that change or can't be read", () => {
  it("refuses to overwrite files that have changed on disk, and loads them again", async () => {
    const { page } = await open();
    await openEntry(page, "How do I boil water?");
    const file = join(dir, "en/faq.json");
    const before = await readFile(file, "utf8");
    await writeFile(file, before.replace("How do I remove limescale?", "How do I get rid of it?"));
    await form(page).getByRole("textbox", { name: "Question" }).fill("How do I make water hot?");
    await page.getByText("The files have changed on disk").waitFor();
    await page.getByRole("button", { name: "Save 1 change" }).click();
    await page.getByRole("button", { name: "Load them again" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard and load" }).click();
    await form(page).getByRole("heading", { name: "How do I boil water?" }).waitFor();
    await entries(page).getByRole("button", { name: "How do I get rid of it?" }).waitFor();
    await writeFile(file, before);
  });

  it("says which phrasing is for no entry, and removes it", async () => {
    const file = join(dir, "en/phrasings.jsonl");
    const before = await readFile(file, "utf8");
    await writeFile(file, `${before}{"text":"x y z","id":"nope"}\n`);
    const { page } = await open();
    await openEntry(page, "How do I boil water?");
    const line = before.split("\n").length;
    const banner = page.getByRole("alert");
    await banner.getByText(`phrasings.jsonl, line ${line}: “x y z” is for "nope"`).waitFor();
    await form(page).getByRole("textbox", { name: "Short title" }).fill("Boil it");
    await page.keyboard.press("Control+s");
    await status(page).getByText("“x y z”").waitFor();
    await form(page).getByRole("heading", { name: "How do I boil water?", level: 2 }).waitFor();
    await banner.getByRole("button", { name: "Remove this phrasing" }).click();
    await banner.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Save 2 changes" }).click();
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it("offers nothing that needs the files while they can't be read", async () => {
    const file = join(dir, "en/faq.json");
    const before = await readFile(file, "utf8");
    await writeFile(file, "{");
    const { page, complaints } = await open();
    await tab(page, "Knowledge").click();
    const banner = page.getByRole("alert");
    await banner.getByText(`npm run check:data -- --data ${dir}`).waitFor();
    const inView = page.locator("#knowledge");
    const buttons = ["New entry", "Check the effect", "Try it", "Save"];
    for (const name of buttons)
      expect(await inView.getByRole("button", { name, exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Discard changes" }).isVisible()).toBe(false);
    await page.getByRole("textbox", { name: "What somebody writes" }).fill("hello");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+s");
    expect(complaints.filter((text) => !text.includes("409"))).toEqual([]);
    await writeFile(file, before);
    await banner.getByRole("button", { name: "Try again" }).click();
    await entries(page).getByRole("button", { name: "How do I boil water?" }).waitFor();
    for (const name of buttons)
      expect(await inView.getByRole("button", { name, exact: true }).isDisabled()).toBe(false);
  });

  it("stays in its language if another one can't be read", async () => {
    const german = join(dir, "de");
    await cp(join(dir, "en"), german, { recursive: true });
    await writeFile(join(german, "faq.json"), "{");
    const { page } = await open();
    await openEntry(page, "How do I boil water?");
    const language = page.getByLabel("Language of the entries");
    await language.selectOption("de");
    await page.getByRole("alert").getByText("faq.json is wrong").waitFor();
    expect(await language.inputValue()).toBe("en");
    await form(page).getByRole("heading", { name: "How do I boil water?", level: 2 }).waitFor();
    await rm(german, { recursive: true });
  });

  it("the chat stands where it stood", async () => {
    const { page, complaints } = await open();
    await begin(page);
    await write(page, "/start");
    await lastShows(page, "What would you like to know?");
    await tab(page, "Knowledge").click();
    await page.goBack();
    await log(page).getByText("/start").first().waitFor();
    expect(complaints).toEqual([]);
  });
});
