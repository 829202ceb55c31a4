import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openPage, startBrowser } from "../support/browser.ts";
import {
  lastMessage,
  lastShows,
  log,
  makeGroup,
  openChat,
  seatBot,
  write,
  writeAs,
} from "../support/chat-page.ts";
import { chatAddress, type Product, runProduct } from "../support/product.ts";

let product: Product;
let browser: Browser;
let url: string;
beforeAll(async () => {
  if (!hasChromium) return;
  const database = { PORT: "0", DATABASE_URL: "sqlite::memory:" };
  product = runProduct({ ...database, STAFF_CHAT_ID: "-1001000000001" }); // the first group's
  [browser, url] = await Promise.all([startBrowser(), chatAddress(product)]);
});
afterAll(async () => {
  await browser?.close();
  product?.kill("SIGTERM");
});

describe.skipIf(!hasChromium)("where the FAQ ends", () => {
  it("a person asks people, who answer in a topic, and says whether it helped", async () => {
    const { page, complaints } = await openPage(browser, url, {
      viewport: { width: 1280, height: 800 },
    });
    await makeGroup(page, "Staff", { topics: true });
    await seatBot(page, "Administrator");
    await openChat(page, "Maria");
    await page.getByRole("button", { name: "START" }).click();
    await log(page).getByRole("article", { name: /^Bot/ }).first().waitFor();
    await write(page, "¿quién ganó el partido de ayer?");
    const last = lastMessage(page);
    await last.getByRole("button", { name: "Preguntar a una persona" }).click();
    await lastShows(page, "Esto es lo que transmitiría");
    await last.getByRole("button", { name: "Transmitirlo" }).click();
    await lastShows(page, "Transmitido con el número 1");

    await openChat(page, "Staff");
    await page
      .getByRole("navigation", { name: "Topics" })
      .getByRole("button", { name: /^1 · / })
      .click();
    await log(page).getByText("Language: Spanish").waitFor();
    await writeAs(page, "You");
    await write(page, "El equipo de casa.");
    await write(page, "/close");
    await log(page).getByText("Case 1 was closed by You.").waitFor();

    await openChat(page, "Maria");
    await log(page).getByText("Soporte (una persona)").waitFor();
    await log(page).getByText("El equipo de casa.").waitFor();
    await last.getByRole("button", { name: "Sí" }).click();
    await lastShows(page, "¡Me alegro!");
    expect(complaints).toEqual([]);
  });
});
