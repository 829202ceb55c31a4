import type { Api } from "grammy";
import type { BotCommand, LanguageCode } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { Signal } from "../../telegram/signal.ts";
import type { Locale, Locales } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import { isSameLanguage, languageName } from "../texts/wording.ts";

/**
 * The menus of commands by scope. Administrators of a group see that of all its members. `ephemeral` commands and their
 * answers are seen only by the bot and the person in a group; a server without ephemeral commands drops that mark, so
 * the menu is set again at every start.
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
    ephemeral: [],
  },
  {
    scope: { type: "all_group_chats" },
    names: ["ask", "search", "faq", "troubleshoot", "language", "help"],
    ephemeral: ["search", "faq", "troubleshoot", "language", "help"],
  },
] as const satisfies Menu[];

type Name = keyof Texts["profile"]["commands"];

interface Menu {
  scope: { type: string };
  names: readonly Name[];
  ephemeral: readonly Name[];
}

/** The profile in one language. For Telegram, English is that without a code: people see it who have no other. */
interface Profile {
  texts: Texts;
  /** Whether there are flows to go through. */
  hasFlows: boolean;
  /** The bot's name, if the knowledge base gives it one. */
  name: string | undefined;
  description: string;
  code: { language_code?: LanguageCode };
}

type Publish = (api: Api, all: readonly Profile[], signal: Signal) => Promise<void>;

/**
 * Sets how the bot presents itself at Telegram, in every language: the menus of commands, the descriptions and the
 * name. Flood waits on this last for hours, so only what differs is set, and failures are logged once: the bot can do
 * without. It never rejects.
 *
 * @param signal ends it
 */
export async function publishProfile(
  api: Api,
  locales: Locales,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const all = profilesOf(locales);
  const ending = signal as Signal;
  const parts = [publishMenus, publishDescriptions, publishShortDescriptions, publishNames];
  const published = parts.map((publish) => publish(api, all, ending));
  const failed = (await Promise.allSettled(published)).filter(
    ({ status }) => status === "rejected",
  );
  const [first] = failed as PromiseRejectedResult[];
  if (!first || signal.aborted) return;
  log.warn({ err: first.reason }, "the bot's menu, description or name could not be set now");
}

/** The profile in every language, for comparison with an earlier one. */
export function profileKey(locales: Locales): string {
  return JSON.stringify(profilesOf(locales).map(({ texts, ...rest }) => [texts.profile, rest]));
}

function profilesOf(locales: Locales): Profile[] {
  const spoken = locales.all.filter(({ language, texts }) => language === texts.language);
  return spoken.map((locale) => ({
    texts: locale.texts,
    hasFlows: locale.flows.all.length > 0,
    name: locale.about.profile?.name,
    description: descriptionOf(locale),
    code: codeOf(locale.texts),
  }));
}

/** The description, with the language to ask in if the entries are borrowed. */
function descriptionOf({ language: own, texts, knowledge }: Locale): string {
  if (isSameLanguage(knowledge.language, own)) return texts.profile.description;
  const language = languageName(texts.language, knowledge.language);
  return `${texts.profile.description}\n\n${texts.welcome.understands(language)}`;
}

/** Telegram accepts codes of two letters. */
function codeOf({ language }: Texts): Profile["code"] {
  return language === "en"
    ? {}
    : { language_code: new Intl.Locale(language).language as LanguageCode };
}

const publishMenus: Publish = async (api, all, signal) => {
  for (const { scope, names, ephemeral } of menus) {
    const isEphemeral = (name: Name) => ephemeral.some((other) => other === name);
    for (const { texts, hasFlows, code } of all) {
      const where = { scope, ...code };
      const shown = names.filter((name) => name !== "troubleshoot" || hasFlows);
      const commands = shown.map((name) => ({
        command: name,
        description: texts.profile.commands[name],
        ...(isEphemeral(name) ? { is_ephemeral: true } : {}),
      }));
      const current = await api.getMyCommands(where, signal);
      if (!isSame(current, commands)) await api.setMyCommands(commands, where, signal);
    }
  }
};

function isSame(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  const serialize = (menu: readonly BotCommand[]) =>
    JSON.stringify(
      menu.map(({ command, description, is_ephemeral = false }) => [
        command,
        description,
        is_ephemeral,
      ]),
    );
  return serialize(a) === serialize(b);
}

const publishDescriptions: Publish = async (api, all, signal) => {
  for (const { description, code } of all) {
    const current = await api.getMyDescription(code, signal);
    if (current.description !== description) await api.setMyDescription(description, code, signal);
  }
};

const publishShortDescriptions: Publish = async (api, all, signal) => {
  for (const { texts, code } of all) {
    const { short_description } = await api.getMyShortDescription(code, signal);
    if (short_description !== texts.profile.shortDescription)
      await api.setMyShortDescription(texts.profile.shortDescription, code, signal);
  }
};

/**
 * The operator gives the name at @BotFather, and it's never changed. Only if it's the English one of the knowledge base,
 * it is translated into the languages that have no name of their own, for which Telegram returns the English one.
 */
const publishNames: Publish = async (api, all, signal) => {
  const { name: given } = await api.getMyName({}, signal);
  if (!all.some(({ name, code }) => !code.language_code && name === given)) return;
  for (const { name: translated, code } of all) {
    if (!code.language_code || translated === undefined || translated === given) continue;
    const { name } = await api.getMyName(code, signal);
    if (name === given) await api.setMyName(translated, code, signal);
  }
};
