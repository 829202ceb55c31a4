import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { chatAddress, type Product, runProduct } from "./product.ts";

/** Debian's Chromium; without it the browser tests are skipped. */
const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const hasChromium = existsSync(chromiumPath);
if (!hasChromium) console.warn(`No Chromium at ${chromiumPath}: the browser tests are SKIPPED`);

const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
}

/** Opens a page in a context of its own. `complaints` collects its errors and warnings. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints };
}

/**
 * Runs the product and a browser for the tests of a file.
 * @param env more settings
 * @returns opens the chat page in a new context
 */
export function productInBrowser(
  env: Record<string, string> = {},
): (options?: Parameters<Browser["newContext"]>[0]) => ReturnType<typeof openPage> {
  let product: Product;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    if (!hasChromium) return;
    product = runProduct({ PORT: "0", DATABASE_URL: "sqlite::memory:", ...env });
    [browser, url] = await Promise.all([startBrowser(), chatAddress(product)]);
  });
  afterAll(async () => {
    await browser?.close();
    product?.kill("SIGTERM");
  });
  return (options) => openPage(browser, url, options);
}
