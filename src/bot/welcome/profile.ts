import type { Api } from "grammy";
import type { BotCommand, LanguageCode } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { Signal } from "../../telegram/signal.ts";
import type { Locale, Locales } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import { languageName } from "../texts/wording.ts";

/**
 * Whose menu it is, and what is on it. Administrators of a group see that of all its members. What is `quiet` in a group
 * is shown to the bot only, with its answer to whoever sent it; a server that does not know that forgets it, and is told
 * at every start.
 */
const menus = [
  {
    scope: { type: "default" },
    names: [
      "start",
      "troubleshoot",
      "faq",
      "search",
      "ask",
      "language",
      "privacy",
      "forget",
      "help",
      "cancel",
    ],
    quiet: [],
  },
  {
    scope: { type: "all_group_chats" },
    names: ["ask", "search", "faq", "troubleshoot", "language", "help"],
    quiet: ["search", "faq", "language", "help"],
  },
] as const satisfies Menu[];

type Name = keyof Texts["profile"]["commands"];

interface Menu {
  scope: { type: string };
  names: readonly Name[];
  quiet: readonly Name[];
}

/** Of one language, as Telegram wants it: English is for everybody who has none of their own. */
interface Profile {
  texts: Texts;
  description: string;
  code: { language_code?: LanguageCode };
}

type Tell = (api: Api, all: readonly Profile[], signal: Signal) => Promise<void>;

/**
 * Tells Telegram in every language how the bot presents itself: the menus of commands, the descriptions and the name.
 * Limits on this last for hours, so only what Telegram has otherwise is set, and what is refused is logged once: the
 * bot can do without. It never rejects. @param signal ends it
 */
export async function publishProfile(
  api: Api,
  locales: Locales,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const spoken = locales.all.filter(({ language, texts }) => language === texts.language);
  const all = spoken.map((locale) => ({
    texts: locale.texts,
    description: descriptionOf(locale),
    code: codeOf(locale.texts),
  }));
  const ending = signal as Signal;
  const told = [tellMenus, tellDescriptions, tellShortDescriptions, tellNames].map((tell) =>
    tell(api, all, ending),
  );
  const failed = (await Promise.allSettled(told)).filter(({ status }) => status === "rejected");
  const [first] = failed as PromiseRejectedResult[];
  if (!first || signal.aborted) return;
  log.warn({ err: first.reason }, "the bot's menu, description or name could not be set now");
}

/** Whoever is invited to ask has to know in which language. */
function descriptionOf({ texts, knowledge, borrowed }: Locale): string {
  if (!borrowed) return texts.profile.description;
  const language = languageName(texts.language, knowledge.language);
  return `${texts.profile.description}\n\n${texts.welcome.understands(language)}`;
}

/** Telegram takes codes of two letters. */
function codeOf({ language }: Texts): Profile["code"] {
  return language === "en"
    ? {}
    : { language_code: new Intl.Locale(language).language as LanguageCode };
}

const tellMenus: Tell = async (api, all, signal) => {
  for (const { scope, names, quiet } of menus) {
    const isQuiet = (name: Name) => quiet.some((other) => other === name);
    for (const { texts, code } of all) {
      const where = { scope, ...code };
      const commands = names.map((name) => ({
        command: name,
        description: texts.profile.commands[name],
        ...(isQuiet(name) ? { is_ephemeral: true } : {}),
      }));
      const known = await api.getMyCommands(where, signal);
      if (!isSame(known, commands)) await api.setMyCommands(commands, where, signal);
    }
  }
};

function isSame(some: readonly BotCommand[], others: readonly BotCommand[]): boolean {
  const words = (menu: readonly BotCommand[]) =>
    JSON.stringify(
      menu.map(({ command, description, is_ephemeral = false }) => [
        command,
        description,
        is_ephemeral,
      ]),
    );
  return words(some) === words(others);
}

const tellDescriptions: Tell = async (api, all, signal) => {
  for (const { description, code } of all) {
    const known = await api.getMyDescription(code, signal);
    if (known.description !== description) await api.setMyDescription(description, code, signal);
  }
};

const tellShortDescriptions: Tell = async (api, all, signal) => {
  for (const { texts, code } of all) {
    const { short_description } = await api.getMyShortDescription(code, signal);
    if (short_description !== texts.profile.shortDescription)
      await api.setMyShortDescription(texts.profile.shortDescription, code, signal);
  }
};

/**
 * The name is its operator's, who gave it at @BotFather: it is never changed. If it is the one that the bot
 * has in English, it is translated where nobody has translated it otherwise: Telegram gives the English one then.
 */
const tellNames: Tell = async (api, all, signal) => {
  const { name: given } = await api.getMyName({}, signal);
  if (!all.some(({ texts, code }) => !code.language_code && texts.profile.name === given)) return;
  for (const { texts, code } of all) {
    if (!code.language_code) continue;
    const { name } = await api.getMyName(code, signal);
    if (name === given && texts.profile.name !== given)
      await api.setMyName(texts.profile.name, code, signal);
  }
};
