import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium } from "../../support/browser.ts";
import { entries, form, openEntry, productWithFiles, status } from "./support.ts";

const { dir, open } = productWithFiles();

/** Opens an entry and asks for its removal. @returns the dialog that asks back */
async function beginToRemove(page: Page, question: string): Promise<Locator> {
  await openEntry(page, question);
  await form(page).getByRole("button", { name: "Remove entry" }).click();
  return page.getByRole("dialog", { name: `Remove “${question}”?` });
}

/** Confirms the removal and saves it. @param name a part of the entry's question */
async function remove(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole("button", { name: "Remove" }).click();
  await entries(page).getByRole("button", { name }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Save( \d+ changes?)?$/ }).click();
  await status(page).getByText("Saved. The bot answers with it now.").waitFor();
}

describe.skipIf(!hasChromium)("the Knowledge tab: removing entries", () => {
  it("asks before it removes an entry, and says what goes with it", async () => {
    const { page, complaints } = await open();
    const dialog = await beginToRemove(page, "How do I remove limescale?");
    await dialog.getByText("Goes with it: 5 phrasings.").waitFor();
    await dialog.getByText("How do I boil water?").waitFor();
    await remove(page, dialog, "limescale");
    expect(await readFile(join(dir, "en/faq.json"), "utf8")).not.toContain("clean-limescale");
    expect(complaints).toEqual([]);
  });

  it("removes an entry that only a scrape has, and says that the next scrape brings it back", async () => {
    const { page, complaints } = await open();
    const dialog = await beginToRemove(page, "Why is the manual so long?");
    await dialog.getByText("The next scrape of its page brings it back").waitFor();
    await remove(page, dialog, "manual");
    expect(await readFile(join(dir, "en/official.json"), "utf8")).not.toContain("very-long");
    expect(complaints).toEqual([]);
  });
});
