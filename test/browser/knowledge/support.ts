import { mkdtempSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { productInBrowser } from "../../support/browser.ts";
import { messageBox } from "../../support/chat-page.ts";

/** A product for the tests of a file, whose knowledge base they may change. @returns its folder, and what opens the page */
export function productWithFiles() {
  const dir = mkdtempSync(join(tmpdir(), "knowledge-"));
  beforeAll(() => cp("test/fixtures/kettle", dir, { recursive: true }));
  const openAny = productInBrowser({ FAQ_DIR: dir });
  afterAll(() => rm(dir, { recursive: true }));
  const open = (options = { viewport: { width: 1280, height: 800 } }) => openAny(options);
  return { dir, open };
}

export const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
export const entries = (page: Page) => page.getByRole("region", { name: "Entries" });
export const form = (page: Page) => page.getByRole("region", { name: "Entry", exact: true });
export const status = (page: Page) => page.locator("#save-status");

export async function openEntry(page: Page, question: string): Promise<void> {
  await tab(page, "Knowledge").click();
  await entries(page).getByRole("button", { name: question }).click();
  await form(page).getByRole("heading", { name: question, level: 2 }).waitFor();
}

/** Begins the chat, unless an earlier test has. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "START" }).or(messageBox(page)).first().click();
  await messageBox(page).waitFor();
}
