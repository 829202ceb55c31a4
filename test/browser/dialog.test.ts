import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openPage, startBrowser } from "../support/browser.ts";
import { lastMessage, lastShows, log, messageBox, write } from "../support/chat-page.ts";
import { chatAddress, type Product, runProduct } from "../support/product.ts";

let dir: string;
let product: Product;
let browser: Browser;
let url: string;

/** Starts the product on the same database; after the first time on the same port too. */
async function start(port = "0") {
  product = runProduct({ PORT: port, DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}` });
  url = await chatAddress(product);
}

beforeAll(async () => {
  if (!hasChromium) return;
  dir = await mkdtemp(join(tmpdir(), "dialog-"));
  await start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  product?.kill("SIGTERM");
  await product?.exited;
  if (dir) await rm(dir, { recursive: true });
});

const tap = (page: Page, name: string | RegExp) =>
  lastMessage(page).getByRole("button", { name }).click();

describe.skipIf(!hasChromium)("a login code that does not come", () => {
  it("from the typed complaint to the end, through a reload and a kill of the process", async () => {
    const { page } = await openPage(browser, url);
    await page.getByRole("button", { name: "START" }).click();
    await write(page, "i dont get my login cod");
    await tap(page, "Fix it together, step by step");
    await lastShows(page, "The login code doesn't come");
    await tap(page, "No code comes");
    await lastShows(page, "Is Telegram still open with this number anywhere else");
    await write(page, "yes i have an ipad too");
    await lastShows(page, "find the chat named");
    await log(page).getByText("✓ Yes").waitFor();

    await page.reload();
    await lastShows(page, "find the chat named");
    await write(page, "nope nothing there");
    await lastShows(page, "It needs the international format");
    await log(page).getByText("✓ No code there").waitFor(); // else the kill may leave that step's buttons

    product.kill("SIGKILL");
    await product.exited;
    await start(new URL(url).port);
    await messageBox(page).focus();
    await write(page, "what is two step verification"); // a question in between
    await log(page).getByText("It adds a password of your own").waitFor();
    await lastShows(page, "Back to where we were");
    for (let step = 0; step < 12 && !(await isOver(page)); step++) await notYet(page);
    await lastShows(page, "Hello");
    await lastShows(page, /verified Telegram chat/);
    expect(await lastMessage(page).getByRole("button", { name: "Start again" }).count()).toBe(1);
    await expect.poll(() => log(page).getByRole("button", { name: "Stop" }).count()).toBe(0);
  });
});

const isOver = async (page: Page) =>
  (await lastMessage(page).getByRole("button", { name: "Start again" }).count()) > 0;

/** Replies that it did not help, or whatever the last option of a question is, and waits for what comes of it. */
async function notYet(page: Page) {
  const before = await lastMessage(page).getAttribute("data-id");
  const buttons = await lastMessage(page).getByRole("button").allTextContents();
  const replies = buttons.filter((text) => !/Read the full|Back|Stop/.test(text));
  await tap(page, replies.at(-1)?.trim() ?? "");
  await expect.poll(() => lastMessage(page).getAttribute("data-id")).not.toBe(before);
}
