import type { BotCommand } from "grammy/types";

/** Texts by language; "" is the text for everybody whose language has none. */
type Texts = Map<string, string>;

/** A command of the menu, already chosen for the person's language and chat. */
export interface MenuCommand {
  command: string;
  description: string;
  /** When sent in a group, only its sender and the bot see it. */
  is_ephemeral?: boolean;
}

/** What the bot says about itself: command menus, name and descriptions, each in any number of languages. */
export class BotProfile {
  readonly names: Texts = new Map();
  readonly descriptions: Texts = new Map();
  readonly shortDescriptions: Texts = new Map();
  readonly #menus = new Map<string, BotCommand[]>();

  /** An empty list deletes the menu. */
  setCommands(scope: string, language: string, commands: BotCommand[]): void {
    if (commands.length > 0) this.#menus.set(menuKey(scope, language), commands);
    else this.#menus.delete(menuKey(scope, language));
  }

  commands(scope: string, language: string): BotCommand[] {
    return this.#menus.get(menuKey(scope, language)) ?? [];
  }

  /** The menu that a person sees: the narrowest scope wins and, within it, the person's language. */
  menu(scopes: readonly string[], language: string): MenuCommand[] {
    const own = baseLanguage(language);
    for (const scope of scopes) {
      const menu = this.#menus.get(menuKey(scope, own)) ?? this.#menus.get(menuKey(scope, ""));
      if (menu) return menu;
    }
    return [];
  }
}

const menuKey = (scope: string, language: string) => `${scope} ${language}`;

/** The scopes of a private chat, narrowest first. */
export function privateChatScopes(chat: number): string[] {
  return [`chat:${chat}`, "all_private_chats", "default"];
}

/** The scopes of one person in a group, narrowest first. */
export function groupScopes(chat: number, person: number, isAdministrator: boolean): string[] {
  const [here, everywhere] = isAdministrator
    ? [[`chat_administrators:${chat}`], ["all_chat_administrators"]]
    : [[], []];
  return [
    `chat_member:${chat}:${person}`,
    ...here,
    `chat:${chat}`,
    ...everywhere,
    "all_group_chats",
    "default",
  ];
}

/** The text in this language, or the one for all languages; "" if there is neither. */
export function textIn(texts: Texts, language: string): string {
  return texts.get(baseLanguage(language)) ?? texts.get("") ?? "";
}

/** "pt-br" uses the texts for "pt". */
function baseLanguage(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
