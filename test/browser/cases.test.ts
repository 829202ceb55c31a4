import type { Message } from "grammy/types";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { en as staffTexts } from "../../src/bot/staff/texts/en.ts";
import { type Person, startLocalTelegram } from "../../src/stand-in/index.ts";
import { hasChromium, openPage, startBrowser } from "../support/browser.ts";
import {
  lastMessage,
  lastShows,
  log,
  messageBox,
  openChat,
  picture,
  write,
} from "../support/chat-page.ts";
import { withStaff } from "../support/staff.ts";

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The bot, its staff and people who ask, with a chat page that shows what each of them sees. */
async function withPage() {
  const world = await withStaff();
  const { bot, telegram } = world;
  const server = await startLocalTelegram({ telegram });
  onTestFinished(() => server.close());
  const open = async (viewport: { width: number; height: number }) => {
    const { page, complaints } = await openPage(browser, server.url, { viewport });
    onTestFinished(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });
    return page;
  };
  const addPerson = (first_name: string) => telegram.addPerson({ first_name, language_code: "en" });
  const asksStaff = async (question: string, person: Person = world.ann) => {
    await bot.asks("can I talk to a person?", person);
    await bot.asks(question, person);
  };
  return { ...world, open, addPerson, asksStaff, page: await open({ width: 1180, height: 900 }) };
}

async function openTopic(page: Page, name: RegExp): Promise<void> {
  await openChat(page, "Staff");
  await page.getByRole("navigation", { name: "Topics" }).getByRole("button", { name }).click();
}

const articles = (page: Page, words: string): Locator =>
  log(page).getByRole("article").filter({ hasText: words });

async function edit(page: Page, from: string, to: string): Promise<void> {
  await articles(page, from).hover();
  await articles(page, from).getByRole("button", { name: "Edit" }).click();
  await messageBox(page).fill(to);
  await page.keyboard.press("Enter");
}

describe.skipIf(!hasChromium)("people and staff", () => {
  it("see each other's albums, quotes and reactions", async () => {
    const { asksStaff, open, bot, ann, bob, staff, chat } = await withPage();
    await asksStaff(
      "My cat knocked the kettle over, and now the handle wobbles. Is it still safe?",
    );
    const caption = "The handle, and the screw that fell out";
    ann.sendAlbum([{ kind: "photo", text: caption }, { kind: "photo" }]);
    await bot.settled();
    await staff.send(
      "Good pictures, thank you! Does the lid still close? And where is that screw now?",
    );
    const quote = "where is that screw now?";
    ann.send("It does. The screw is on my desk", { replyTo: bot.last(), quote });
    await bot.settled();
    const copy = staff.messages.at(-1) as Message;
    bob.react(copy, "👍", chat);
    const advice = "Perfect! Turn it in by hand until it stops, and the kettle is safe again.";
    await staff.send(advice, { replyTo: copy, quote: "The screw is on my desk" });

    const team = await open({ width: 1080, height: 1310 });
    await openTopic(team, /knocked/);
    await lastShows(team, advice);
    const reply = articles(team, "It does.").first();
    await reply.locator("blockquote", { hasText: quote }).waitFor();
    await reply.getByRole("img", { name: "Bob reacted with 👍" }).waitFor();
    await log(team).getByRole("img", { name: "Photo" }).nth(1).waitFor();
    await picture(team.getByRole("main"), "case-topic");

    const phone = await open({ width: 390, height: 602 });
    await lastShows(phone, advice);
    await lastMessage(phone).getByText("Our helper (a human)").waitFor();
    const own = articles(phone, "It does.").first();
    await own.getByRole("img", { name: "reacted with 👍" }).waitFor();
    await picture(phone, "case-phone");
  });

  it("have a note that becomes an answer, and an answer that becomes a note", async () => {
    const { page, asksStaff } = await withPage();
    await asksStaff("It whistles in the middle of the night, all by itself");
    await openTopic(page, /whistles/);
    await write(page, "// Is it the one with the timer? Look under its base");
    await articles(page, "// Is it the one").waitFor();
    await openChat(page, "Ann");
    expect(await articles(page, "Is it the one").count()).toBe(0);

    await openTopic(page, /whistles/);
    await edit(page, "Is it the one", "Is it the one with the timer? Look under its base, please");
    await openChat(page, "Ann");
    await lastShows(page, "Look under its base, please");

    await openTopic(page, /whistles/);
    await edit(page, "Is it the one", "// I shouldn't have sent that");
    await lastShows(page, "This is a note now: I've deleted it for the person.");
    await openChat(page, "Ann");
    await articles(page, "Look under its base").waitFor({ state: "detached" });
  });

  it("have a pinned list of the open cases, whose numbers lead to their topics", async () => {
    const { open, eve, addPerson, asksStaff, staff, clock } = await withPage();
    const wait = (minutes: number) => {
      clock.time += minutes * 60_000;
    };
    const [clara, diego, mei] = ["Clara", "Diego", "Mei"].map(addPerson);
    await asksStaff("Whose invoice is this?");
    await staff.send("Sorry, that's a neighbour's! Yours is on its way.");
    wait(25);
    await asksStaff("Can I boil soup in it?", clara);
    await staff.send("/take", { who: eve });
    wait(75);
    await asksStaff("Two kettles came, not one", diego);
    wait(15);
    await asksStaff("Do you ship to Iceland?", mei);

    const page = await open({ width: 1360, height: 560 });
    await openChat(page, "Staff");
    await page.getByRole("button", { name: /^Pinned message/ }).waitFor();
    const list = articles(page, "4 open cases");
    await list.waitFor();
    const numbers = list.getByRole("link");
    expect(await numbers.allTextContents()).toEqual(["2", "3", "4", "1"]);
    const links = await numbers.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const topics = [1, 2, 3, 0].map((index) => staff.topics[index]?.message_thread_id);
    expect(links.map((link) => Number(link?.split("/").at(-1)))).toEqual(topics);
    await picture(page.getByRole("main"), "open-cases");
  });

  it("go on in a new topic with a summary if somebody has deleted the old one", async () => {
    const { page, asksStaff, staff, telegram, chat } = await withPage();
    await asksStaff("My parrot imitates the kettle. How do I tell them apart?");
    const [topic] = staff.topics;
    await telegram.call("deleteForumTopic", {
      chat_id: chat,
      message_thread_id: topic?.message_thread_id,
    });
    await openChat(page, "Ann");
    await write(page, "Hello? The parrot is getting better at it");
    await openTopic(page, /parrot/);
    await lastShows(page, "The parrot is getting better at it");
    await articles(page, staffTexts.cases.topicRecreated(1)).waitFor();
    await articles(page, "How do I tell them apart?").first().waitFor();
  });
});
