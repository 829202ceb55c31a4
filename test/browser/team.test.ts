import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium, productInBrowser } from "../support/browser.ts";
import { lastMessage, lastShows, log, openChat, picture, write } from "../support/chat-page.ts";

const open = productInBrowser();

const wide = { viewport: { width: 1180, height: 900 } };
const tap = (page: Page, name: string | RegExp) =>
  lastMessage(page).getByRole("button", { name }).click();

const topicOfCase = (page: Page) =>
  page.getByRole("navigation", { name: "Topics" }).getByRole("button", { name: /karaoke/ });

describe.skipIf(!hasChromium)("the staff", () => {
  const question = "how can i make my own sticker sing karaoke";

  it("makes a lesson of a miss, and undoes it", async () => {
    const { page, complaints } = await open(wide);
    await page.getByRole("button", { name: "START" }).click();
    await write(page, question);
    await lastShows(page, "I couldn't find that");

    await openChat(page, "Sam");
    await page.getByRole("button", { name: "START" }).click();
    await write(page, "/misses");
    await lastShows(page, question);
    await picture(page, "misses");
    await tap(page, "How do I create a bot?");
    await log(page).getByText("Lesson saved:").first().waitFor();

    await openChat(page, "You");
    await write(page, question);
    await log(page).getByRole("article").last().getByText("How do I create a bot?").waitFor();

    await openChat(page, "Sam");
    await write(page, "/lessons");
    await lastShows(page, question);
    await tap(page, "Undo");
    await openChat(page, "You");
    await write(page, question);
    await lastShows(page, "I couldn't find that");
    expect(complaints).toEqual([]);
  });

  it("answers a person in a topic of its group", async () => {
    const { page, complaints } = await open(wide);
    await openChat(page, "You");
    await write(page, question);
    await lastShows(page, "I couldn't find that");
    await tap(page, "Ask a person");
    await tap(page, "Pass it on");
    await log(page).getByText("Passed on as number").waitFor();

    await openChat(page, "Support team");
    await topicOfCase(page).click();
    await write(page, "Stickers are silent, but a video message can sing.");
    await openChat(page, "You");
    await lastShows(page, "Stickers are silent, but a video message can sing.");
    await write(page, "thank you, I will try that");
    await openChat(page, "Support team");
    await topicOfCase(page).click();
    await log(page).getByText("thank you, I will try that").waitFor();
    await write(page, "/close");
    await openChat(page, "You");
    await lastShows(page, "Did it help?");
    expect(complaints).toEqual([]);
  });
});
