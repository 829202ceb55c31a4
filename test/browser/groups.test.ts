import { describe, expect, it } from "vitest";
import { hasChromium, productInBrowser } from "../support/browser.ts";
import {
  createGroup,
  lastMessage,
  lastShows,
  log,
  messageBox,
  openChat,
  results,
  setBotStatus,
  setLanguage,
  write,
  writeAs,
} from "../support/chat-page.ts";

const open = productInBrowser();

const wide = { viewport: { width: 1280, height: 800 } };

describe.skipIf(!hasChromium)("a group", () => {
  it("where several people write and the one who calls the bot is answered", async () => {
    const { page, complaints } = await open(wide);
    await createGroup(page, "Tea lovers");
    await log(page).getByText("You added FAQ bot").waitFor();
    await lastShows(page, "Otherwise I stay quiet");
    await write(page, "has anybody seen my kettle?");
    await writeAs(page, "Maria");
    await write(page, "no, but hey @faq_bot what is two step verification");
    await lastShows(page, "It adds a password of your own");
    const quote = lastMessage(page).getByRole("button", { name: /^Maria no, but hey/ });
    await quote.waitFor();
    const itsOwn = log(page).getByRole("article", { name: /^Bot/ });
    expect(await itsOwn.count()).toBe(2); // how it can be asked, and the answer

    await writeAs(page, "You");
    await log(page)
      .getByRole("article", { name: /^Maria/ })
      .waitFor();
    await setBotStatus(page, "Not in the group");
    await log(page).getByText("You removed FAQ bot").waitFor();
    await page.getByText("5 people without the bot").waitFor();
    expect(complaints).toEqual([]);
  });

  it("where somebody types to the bot, which need not be there, and sends what it found", async () => {
    const { page, complaints } = await open(wide);
    await createGroup(page, "Without a bot", { bot: false });
    await writeAs(page, "Maria");
    await messageBox(page).fill("@faq_bot telefono robado");
    await results(page)
      .getByRole("option", { name: /Me robaron el teléfono/ })
      .waitFor();
    await page.keyboard.press("Enter");
    await lastShows(page, "Me robaron el teléfono");
    await lastShows(page, "via @faq_bot");
    await writeAs(page, "You");
    await lastMessage(page).getByText("Maria").waitFor();
    expect(complaints).toEqual([]);
  });

  it("with topics, each with its own words and answers", async () => {
    const { page, complaints } = await open(wide);
    await createGroup(page, "Staff", { topics: true });
    const topics = page.getByRole("navigation", { name: "Topics" });
    await topics.getByRole("button", { name: "New topic" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Passwords");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await topics.getByRole("button", { name: "Passwords", pressed: true }).waitFor();
    await write(page, "hey @faq_bot what is two step verification");
    await lastShows(page, "It adds a password of your own");
    await topics.getByRole("button", { name: "General" }).click();
    await log(page).getByText("You made the group").waitFor();
    expect(await log(page).getByText("It adds a password").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(!hasChromium)("a person with another language", () => {
  it("reads from right to left, and keeps the language", async () => {
    const { page, complaints } = await open(wide);
    await openChat(page, "Maria");
    await setLanguage(page, "Persian");
    await page.getByRole("button", { name: "START" }).click();
    await log(page).getByRole("article", { name: /^Bot/ }).first().waitFor();
    await write(page, "سلام، حسابم را چطور حذف کنم؟");
    await log(page).getByText("حسابم را چطور حذف کنم؟").first().waitFor();
    await lastShows(page, "چطور حسابم را حذف کنم؟");
    for (const side of [".out", ".in"]) {
      const text = `[...document.querySelectorAll('${side} .text')].at(-1)`;
      expect(await page.evaluate(`getComputedStyle(${text}).direction`)).toBe("rtl");
    }
    await page.reload();
    const language = page.getByRole("combobox", { name: "Maria: Telegram in" });
    await expect.poll(() => language.inputValue(), { timeout: 30_000 }).toBe("fa");
    expect(complaints).toEqual([]);
  });
});
