import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasChromium } from "../../support/browser.ts";
import { entries, form, openEntry, productWithFiles, status } from "./support.ts";

const { dir, open } = productWithFiles();

describe.skipIf(!hasChromium)("the Knowledge tab: removing entries", () => {
  it("asks before it removes an entry, and says what goes with it", async () => {
    const { page, complaints } = await open({ viewport: { width: 1280, height: 800 } });
    await openEntry(page, "How do I remove limescale?");
    await form(page).getByRole("button", { name: "Remove entry" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove “How do I remove limescale?”?" });
    await dialog.getByText("Goes with it: 5 phrasings.").waitFor();
    await dialog.getByText("How do I boil water?").waitFor();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await entries(page).getByRole("button", { name: "limescale" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Save" }).click();
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    expect(await readFile(join(dir, "en/faq.json"), "utf8")).not.toContain("clean-limescale");
    expect(complaints).toEqual([]);
  });

  it("removes an entry that only a scrape has, and says that the next scrape brings it back", async () => {
    const { page, complaints } = await open({ viewport: { width: 1280, height: 800 } });
    await openEntry(page, "Why is the manual so long?");
    await form(page).getByRole("button", { name: "Remove entry" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove “Why is the manual so long?”?" });
    await dialog.getByText("The next scrape of its page brings it back").waitFor();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await entries(page).getByRole("button", { name: "manual" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Save 1 change" }).click();
    await status(page).getByText("Saved. The bot answers with it now.").waitFor();
    expect(await readFile(join(dir, "en/official.json"), "utf8")).not.toContain("very-long");
    expect(complaints).toEqual([]);
  });
});
