import { describe, expect, it } from "vitest";
import { hasChromium, productInBrowser } from "../support/browser.ts";
import { lastMessage, log, messageBox, results, write } from "../support/chat-page.ts";

const open = productInBrowser();

describe.skipIf(!hasChromium)("the first minute of a newcomer", () => {
  it("opens, starts, asks with a typing error, reads, taps, browses, searches", async () => {
    const { page, complaints } = await open();
    await page.getByRole("button", { name: "START" }).click();
    await log(page).getByText("I'm an unofficial helper").waitFor();

    await write(page, "how do i hide my last sen time from evryone");
    await log(page).getByText("Can I hide my 'last seen' time?").first().waitFor();
    await log(page).getByText("Privacy and Security").first().waitFor();
    const website = lastMessage(page).getByRole("link", { name: /Website/ });
    expect(await website.getAttribute("href")).toBe(
      "https://telegram.org/faq#q-can-i-hide-my-last-seen-time",
    );
    await lastMessage(page).getByRole("button", { name: "Related" }).click();
    const related = lastMessage(page).getByRole("button", { name: "Who can see me 'online'?" });
    await related.click();
    await log(page).getByText("30 seconds").waitFor();

    await write(page, "/faq");
    await lastMessage(page)
      .getByRole("button", { name: /^Troubleshooting/ })
      .click();
    await lastMessage(page).getByRole("button", { name: "Login and SMS" }).click();
    await lastMessage(page).getByText("international format").waitFor();
    await lastMessage(page).getByRole("button", { name: /Back/ }).click();
    await lastMessage(page).getByRole("button", { name: "Notification problems" }).waitFor();

    await write(page, "/search delete account");
    await lastMessage(page).getByRole("button", { name: "How do I delete my account?" }).click();
    await log(page).getByText("deactivation page").last().waitFor();
    expect(complaints).toEqual([]);
  });

  it("works on a phone, in the dark, by keyboard alone", async () => {
    const phone = {
      viewport: { width: 360, height: 640 },
      colorScheme: "dark" as const,
      hasTouch: true,
    };
    const { page, complaints } = await open(phone);
    const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(wide).toBe(false);
    await lastMessage(page).waitFor();
    await page.keyboard.type("/he");
    await page
      .getByRole("listbox", { name: "Commands" })
      .getByRole("option", { name: /help/ })
      .waitFor();
    await page.keyboard.press("Enter");
    await log(page).getByText("Write your question as you would to a friend").last().waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows inline results as one types, for any chat", async () => {
    const { page, complaints } = await open();
    await messageBox(page).fill("@faq_bot stolen phone");
    await results(page)
      .getByRole("option", { name: /My phone was stolen/ })
      .click();
    await log(page).getByText("Sorry about your phone").last().waitFor();
    expect(complaints).toEqual([]);
  });

  it("lets several people chat side by side, each with an own conversation", async () => {
    const { page, complaints } = await open({
      viewport: { width: 1280, height: 800 },
    });
    const people = page.getByRole("complementary", { name: "People" });
    await people.getByRole("button", { name: /^Maria/ }).click();
    await page.getByRole("button", { name: "START" }).click();
    await log(page).getByText("¡Hola, Maria!").waitFor(); // her Telegram is in Spanish
    expect(await log(page).getByText("Hello, You!").count()).toBe(0);
    await page.getByRole("button", { name: "Clear the chat" }).click();
    await page.getByRole("button", { name: "START" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
