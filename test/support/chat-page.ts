import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** What users do on the chat page, found by accessible names. */

export const log = (page: Page) => page.getByRole("log", { name: "Messages" });

export const lastMessage = (page: Page) => log(page).getByRole("article").last();

export const messageBox = (page: Page) =>
  page.getByRole("textbox", { name: "Message", exact: true });

export const results = (page: Page) => page.getByRole("listbox", { name: "Results" });

export async function write(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await page.keyboard.press("Enter");
}

/** Resolves when the newest message shows these words. */
export async function lastShows(page: Page, text: string | RegExp): Promise<void> {
  await lastMessage(page).getByText(text).first().waitFor();
}

/** Creates a group of all people and opens it. */
export async function createGroup(
  page: Page,
  name: string,
  { bot = true, topics = false } = {},
): Promise<void> {
  await page.getByRole("button", { name: "New group" }).click();
  const dialog = page.getByRole("dialog", { name: "New group" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("checkbox", { name: "the bot" }).setChecked(bot);
  await dialog.getByRole("checkbox", { name: "with topics" }).setChecked(topics);
  await dialog.getByRole("button", { name: "Make" }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

/** In a group: switches to another person. */
export async function writeAs(page: Page, name: string): Promise<void> {
  const item = page.getByRole("menuitem", { name: new RegExp(`^${name}`) });
  await openSenderMenu(page);
  // A chat that has just opened may still move the focus to its text box, which closes the menu.
  await item.click({ timeout: 5000 }).catch(async () => {
    await openSenderMenu(page);
    await item.click();
  });
  await page.getByRole("button", { name: `Writing as ${name}` }).waitFor();
}

/** The button closes the menu if it's open already, as it may be where the machine is busy. */
async function openSenderMenu(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^Writing as/ });
  await button.waitFor();
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

/** Opens somebody's chat with the bot, or a group. */
export async function openChat(page: Page, name: string): Promise<void> {
  const people = page.getByRole("complementary", { name: "People" });
  await people.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

/** Sets the bot's status in the open group: "Member", "Administrator", "Not in the group". */
export async function setBotStatus(page: Page, status: string): Promise<void> {
  await page.getByRole("button", { name: "Group", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "What FAQ bot is here" }).selectOption(status);
  await dialog.getByRole("button", { name: "Done" }).click();
}

/** Sets the language of this person's Telegram, by its English name. */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await page.getByRole("combobox", { name: /Telegram in/ }).selectOption(language);
}

/** Takes a picture for the documentation, where `PICTURES` names a folder for them. */
export async function picture(shown: Page | Locator, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await shown.screenshot({ path: join(folder, `${name}.png`) });
}
