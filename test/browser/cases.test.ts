import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
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
    ann.sendAlbum([
      { kind: "photo", text: "The handle, and the screw that fell out" },
      { kind: "photo" },
    ]);
    await bot.settled();
    await staff.send(
      "Good pictures, thank you! Does the lid still close? And do you have the screw?",
    );
    ann.send("It does. The screw is on my desk", {
      replyTo: bot.last(),
      quote: "do you have the screw?",
    });
    await bot.settled();
    const copy = staff.messages.at(-1);
    bob.react(copy?.message_id ?? 0, "👍", chat);
    const advice = "Turn it in by hand until it stops. Then the kettle is safe again.";
    await staff.send(advice, { replyTo: copy, quote: "on my desk" });

    const team = await open({ width: 1180, height: 1120 });
    await openTopic(team, /knocked/);
    await lastShows(team, advice);
    expect(
      await articles(team, "on my desk").first().getByText("do you have the screw?").count(),
    ).toBe(2);
    await articles(team, "The screw is on")
      .getByRole("img", { name: "Bob reacted with 👍" })
      .waitFor();
    await team.getByRole("img", { name: "Photo" }).nth(1).waitFor();
    await picture(team, "case-topic");

    const phone = await open({ width: 390, height: 780 });
    await lastShows(phone, advice);
    await lastMessage(phone).getByText("Our helper (a human)").waitFor();
    await articles(phone, "The screw is on")
      .first()
      .getByRole("img", { name: "reacted with 👍" })
      .waitFor();
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
    const { page, eve, addPerson, asksStaff, staff, clock } = await withPage();
    const minutes = (count: number) => {
      clock.time += count * 60_000;
    };
    const [clara, diego, mei] = ["Clara", "Diego", "Mei"].map(addPerson) as [
      Person,
      Person,
      Person,
    ];
    await asksStaff("The kettle arrived with somebody else's name on the invoice");
    await staff.send("We'll send you a new invoice today.");
    minutes(25);
    await asksStaff("Can I boil soup in it?", clara);
    await staff.send("/take", { who: eve });
    minutes(90);
    await asksStaff("Two kettles came, I ordered one", diego);
    minutes(12);
    await asksStaff("Do you ship to Iceland?", mei);
    await openChat(page, "Staff");
    await articles(page, "4 open cases").waitFor();
    await picture(page, "open-cases");
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
    await articles(page, "The topic of case 1 is gone, but the case is still open").waitFor();
    await articles(page, "How do I tell them apart?").first().waitFor();
  });
});
