import type { BotCommand } from "grammy/types";
import type { MenuCommand } from "./protocol.ts";

type Texts = Map<string, string>;

/**
 * What the bot says about itself: its command menus, name and descriptions, each in as many languages as
 * it likes. "" is the language of everybody who has none of their own.
 */
export class Profile {
  readonly names: Texts = new Map();
  readonly descriptions: Texts = new Map();
  readonly shortDescriptions: Texts = new Map();
  readonly #menus = new Map<string, BotCommand[]>();

  setCommands(scope: string, language: string, commands: BotCommand[]): void {
    if (commands.length > 0) this.#menus.set(key(scope, language), commands);
    else this.#menus.delete(key(scope, language));
  }

  commands(scope: string, language: string): BotCommand[] {
    return this.#menus.get(key(scope, language)) ?? [];
  }

  /** The menu that a person sees: the narrowest scope first, in each their language before no language. */
  menu(scopes: readonly string[], language: string): MenuCommand[] {
    const own = base(language);
    for (const scope of scopes) {
      const menu = this.#menus.get(key(scope, own)) ?? this.#menus.get(key(scope, ""));
      if (menu) return menu;
    }
    return [];
  }
}

const key = (scope: string, language: string) => `${scope} ${language}`;

/** The scopes that count in a private chat, narrowest first. */
export function scopesOfPrivateChat(chat: number): string[] {
  return [`chat:${chat}`, "all_private_chats", "default"];
}

/** The scopes that count for one person in a group, narrowest first. */
export function scopesOfGroup(chat: number, person: number, isAdministrator: boolean): string[] {
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

/** A text in somebody's language, or in no language. */
export function inLanguage(texts: Texts, language: string): string {
  return texts.get(base(language)) ?? texts.get("") ?? "";
}

/** "pt-br" reads what there is for "pt". */
function base(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
