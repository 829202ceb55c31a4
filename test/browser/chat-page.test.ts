import type { Message } from "grammy/types";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type LocalServer,
  LocalTelegram,
  type Person,
  startLocalTelegram,
} from "../../src/stand-in/index.ts";
import { hasChromium, openPage, startBrowser } from "../support/browser.ts";
import {
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

/** What the page shows of what a bot may do; no bot runs here, each test calls the Bot API itself. */

let browser: Browser;
let server: LocalServer;
let telegram: LocalTelegram;
let ann: Person;
let chat: number;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  if (!hasChromium) return;
  telegram = new LocalTelegram();
  ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  ann.send("/start");
  chat = telegram.addGroup("Tea", [ann, telegram.addPerson({ first_name: "Bob" })]).id;
  server = await startLocalTelegram({ telegram });
  const options = { viewport: { width: 1280, height: 800 }, permissions: ["clipboard-write"] };
  ({ page, complaints } = await openPage(browser, server.url, options));
  await log(page).getByText("/start").waitFor();
});
afterEach(async () => {
  if (!hasChromium) return;
  await page.close();
  await server.close();
  expect(complaints).toEqual([]);
});

const pendingQuery = async () => {
  await telegram.until(() => telegram.updates.pending.at(-1)?.inline_query !== undefined);
  return telegram.updates.pending.at(-1)?.inline_query?.id;
};

describe.skipIf(!hasChromium)("the chat page", () => {
  it("shows an ephemeral message to its receiver only, and its edit and end", async () => {
    await openChat(page, "Tea");
    await setBotStatus(page, "Administrator");
    const ephemeral_message_parameters = { receiver_user_id: ann.id };
    const whisper = { chat_id: chat, text: "A hint", ephemeral_message_parameters };
    const { ephemeral_message_id } = (await telegram.call("sendMessage", whisper)) as Message;
    await lastMessage(page).getByText("Only you see this").waitFor();

    await telegram.call("sendMessage", { chat_id: chat, text: "For all" });
    await log(page).getByText("For all").waitFor();
    await writeAs(page, "Bob");
    expect(await log(page).getByText("A hint").count()).toBe(0);
    await writeAs(page, "Ann");

    const it = { chat_id: chat, receiver_user_id: ann.id, ephemeral_message_id };
    await telegram.call("editEphemeralMessageText", { ...it, text: "A better hint" });
    await log(page).getByText("A better hint").waitFor();
    expect(await lastMessage(page).textContent()).toContain("For all");
    await telegram.call("deleteEphemeralMessage", it);
    await log(page).getByText("A better hint").waitFor({ state: "detached" });
  });

  it("offers the button above inline results, which leads into the private chat, and more results", async () => {
    await openChat(page, "Tea");
    const article = (n: number) => ({
      type: "article",
      id: `${n}`,
      title: `Result ${n}`,
      description: `About ${n}`,
      input_message_content: { message_text: `Text ${n}` },
    });
    const page1 = Array.from({ length: 20 }, (_, n) => article(n));
    const button = { text: "Ask in private", start_parameter: "from-inline" };
    await messageBox(page).fill("@faq_bot tea");
    const first = { inline_query_id: await pendingQuery(), results: page1, next_offset: "20" };
    await telegram.call("answerInlineQuery", { ...first, button });
    await results(page).getByRole("option", { name: "Result 19" }).scrollIntoViewIfNeeded();
    await telegram.until(() => telegram.updates.pending.at(-1)?.inline_query?.offset === "20");
    const next = { inline_query_id: await pendingQuery(), results: [article(20)] };
    await telegram.call("answerInlineQuery", next);
    await results(page).getByRole("option", { name: "Result 20" }).waitFor();

    await results(page).getByRole("option", { name: "Ask in private" }).click();
    await log(page).getByText("/start from-inline").waitFor();
    await page.getByRole("heading", { name: "FAQ bot", level: 1 }).waitFor();
  });

  it("copies what a button is for, and offers the commands of one's language", async () => {
    const copy = { text: "Copy it", copy_text: { text: "https://telegram.org" } };
    const reply_markup = { inline_keyboard: [[{ ...copy, style: "primary" }]] };
    await telegram.call("sendMessage", { chat_id: ann.id, text: "Here", reply_markup });
    await page.getByRole("button", { name: "Copy it" }).click();
    await page.getByText("Copied to the clipboard.").waitFor();

    const menu = (description: string) => ({ commands: [{ command: "faq", description }] });
    await telegram.call("setMyCommands", menu("All questions"));
    await telegram.call("setMyCommands", { ...menu("Alle Fragen"), language_code: "de" });
    await setLanguage(page, "German");
    await telegram.until(() => ann.user.language_code === "de");
    await messageBox(page).fill("/");
    const commands = page.getByRole("listbox", { name: "Commands" });
    await commands.getByRole("option", { name: /Alle Fragen/ }).waitFor();
  });

  it("folds a long quote to three lines, which a click or Enter expands, and no short one", async () => {
    const fold = (lines: number) =>
      `<blockquote expandable>${Array(lines).fill("A line").join("\n")}</blockquote>`;
    const send = (text: string) =>
      telegram.call("sendMessage", { chat_id: ann.id, text, parse_mode: "HTML" });
    await send(`Steps\n\n${fold(9)}`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const quote = lastMessage(page).locator("blockquote");
      const height = async () => (await quote.boundingBox())?.height ?? 0;
      const folded = await height();
      await quote.getByRole("button", { name: "Show more" }).click();
      expect(await height()).toBeGreaterThan(folded + 100);
      await quote.getByRole("button", { name: "Show less" }).press("Enter");
      expect(await height()).toBe(folded);
    }
    await send(fold(2));
    await lastShows(page, "A line");
    await lastMessage(page).getByRole("button", { name: "Show more" }).waitFor({ state: "hidden" });
  });

  it("shows who called a guest, and asks where to type to the bot", async () => {
    const elsewhere = telegram.addGroup("Elsewhere", [ann], { bot: false }).id;
    await openChat(page, "Elsewhere");
    await write(page, "can you help, @faq_bot?");
    await telegram.until(() => telegram.updates.pending.at(-1)?.guest_message !== undefined);
    const { guest_query_id } = telegram.updates.pending.at(-1)?.guest_message ?? {};
    const reply_markup = { inline_keyboard: [[{ text: "Share", switch_inline_query: "tea" }]] };
    const input_message_content = { message_text: "I can" };
    const result = { type: "article", id: "1", title: "T", input_message_content, reply_markup };
    await telegram.call("answerGuestQuery", { guest_query_id, result });
    await lastMessage(page).getByText("a guest here, called by Ann").waitFor();

    await lastMessage(page).getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog", { name: "Send to" });
    await dialog.getByRole("button", { name: "Tea" }).click();
    await page.getByRole("heading", { name: "Tea", level: 1 }).waitFor();
    expect(await messageBox(page).inputValue()).toBe("@faq_bot tea");
    await pendingQuery();
    expect(telegram.messages(elsewhere)).toHaveLength(2);
  });

  it("lets people delete, and says so of a command that only the bot sees", async () => {
    const commands = [{ command: "ask", description: "Ask", is_ephemeral: true }];
    await telegram.call("setMyCommands", { commands });
    await openChat(page, "Tea");
    await write(page, "/ask");
    await lastMessage(page).getByText("Only the bot sees this").waitFor();
    await write(page, "a slip of the tongue");
    await lastShows(page, "a slip");
    await lastMessage(page).hover();
    await lastMessage(page).getByRole("button", { name: "Delete" }).click();
    await log(page).getByText("a slip").waitFor({ state: "detached" });
    expect(telegram.messages(chat)).toEqual([]);
  });

  it("opens at the end, shows albums and what else people send, reactions, and what is pinned", async () => {
    const first = ann.send("Read this first");
    for (let n = 0; n < 12; n += 1) ann.send("", { kind: "video" });
    ann.sendAlbum([{ kind: "photo", text: "From two sides" }, { kind: "photo" }]);
    ann.send("", { kind: "poll" });
    ann.send("", { kind: "contact" });
    const last = ann.send("what is that?", { replyTo: first, quote: "this" });
    ann.react(last, "👍");
    const eyes = { chat_id: ann.id, reaction: [{ type: "emoji", emoji: "👀" }] };
    await telegram.call("setMessageReaction", { ...eyes, message_id: last.message_id });
    const { message_id } = first;
    await telegram.call("pinChatMessage", { chat_id: ann.id, message_id });
    await page.reload();
    await lastMessage(page).getByText("FAQ bot pinned").waitFor();
    await page.getByRole("button", { name: "Scroll to the newest message" }).waitFor({
      state: "hidden",
    });
    expect(await log(page).locator("[data-joined]").count()).toBe(1);
    await log(page).getByText("Which tea?").waitFor();
    await log(page).getByText("Carol Grey").waitFor();
    await log(page).getByText("“this”").waitFor();
    await log(page).getByRole("img", { name: "Ann reacted with 👍" }).waitFor();
    await log(page).getByRole("img", { name: "The bot reacted with 👀" }).waitFor();
    await page.getByRole("button", { name: /^Pinned message/ }).click();
    expect(await page.evaluate("document.activeElement?.textContent")).toContain("Read this first");
    await telegram.call("unpinChatMessage", { chat_id: ann.id });
    await page.getByRole("button", { name: /^Pinned message/ }).waitFor({ state: "hidden" });
  });
});
