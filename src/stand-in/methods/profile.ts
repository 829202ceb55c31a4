import type { BotCommand } from "grammy/types";
import { z } from "zod";
import { findChat } from "../chats/access.ts";
import { type BotProfile, textIn } from "../state/bot-profile.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { lengthOf } from "../text/formatted-text.ts";
import { badRequest } from "../wire/errors.ts";
import { type Method, method } from "./method.ts";
import { chatId, flag, integer, json, text } from "./params.ts";

const scope = json(
  z.strictObject({
    type: z.enum([
      "default",
      "all_private_chats",
      "all_group_chats",
      "all_chat_administrators",
      "chat",
      "chat_administrators",
      "chat_member",
    ]),
    chat_id: chatId.optional(),
    user_id: integer.optional(),
  }),
);

const command = z.strictObject({
  command: text,
  description: text,
  is_ephemeral: flag.optional(),
});

type CommandInput = z.output<typeof command>;

const menuParameters = { scope: scope.optional(), language_code: text.optional() };

const MOST_COMMANDS = 100;

/** What the bot says about itself: menus, name, descriptions. */
export const profileMethods = {
  getMe: method({}, (telegram) => telegram.bot),

  setMyCommands: method(
    { ...menuParameters, commands: json(z.array(command)) },
    (telegram, params) => {
      const commands = params.commands.map((input) => validCommand(input, telegram.version));
      if (commands.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
      const { scope } = params;
      telegram.profile.setCommands(scopeKey(telegram, scope), languageOf(params), commands);
      telegram.events.emit({ type: "commands" });
      return true;
    },
  ),

  getMyCommands: method(menuParameters, (telegram, params) =>
    telegram.profile.commands(scopeKey(telegram, params.scope), languageOf(params)),
  ),

  deleteMyCommands: method(menuParameters, (telegram, params) => {
    telegram.profile.setCommands(scopeKey(telegram, params.scope), languageOf(params), []);
    telegram.events.emit({ type: "commands" });
    return true;
  }),

  ...textMethods("Name", "name", 64, "names"),
  ...textMethods("Description", "description", 512, "descriptions"),
  ...textMethods("ShortDescription", "short_description", 120, "shortDescriptions"),
};

/** The two methods that set and get one text of the profile. */
function textMethods(
  name: string,
  field: string,
  longest: number,
  where: "names" | "descriptions" | "shortDescriptions",
): Record<string, Method> {
  const set = method(
    { [field]: text.optional(), language_code: text.optional() } as Record<string, z.ZodType>,
    (telegram, params) => {
      const value = String(params[field] ?? "").trim();
      const language = languageOf(params as { language_code?: string });
      if (lengthOf(value) > longest) throw badRequest(`BOT_${field.toUpperCase()}_TOO_LONG`);
      if (value === "") telegram.profile[where].delete(language);
      else telegram.profile[where].set(language, value);
      telegram.events.emit({ type: "commands" });
      return true;
    },
  );
  const get = method({ language_code: text.optional() }, (telegram, params) => ({
    [field]: textOf(telegram, where, languageOf(params)),
  }));
  return { [`setMy${name}`]: set, [`getMy${name}`]: get };
}

/** The bot always has a name; a description that was never set is empty. */
function textOf(telegram: TelegramState, where: keyof BotProfile & `${string}s`, language: string) {
  const texts = telegram.profile[where];
  if (!(texts instanceof Map)) return "";
  return textIn(texts, language) || (where === "names" ? telegram.bot.first_name : "");
}

/** @throws ApiError. `is_ephemeral` came with Bot API 10.2. */
function validCommand(
  { command, description, is_ephemeral }: CommandInput,
  version: number,
): BotCommand {
  const name = command.trim().replace(/^\//, "");
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  const length = lengthOf(description.trim());
  if (length < 1 || length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  const ephemeral = is_ephemeral && version >= 10.2 ? { is_ephemeral } : {};
  return { command: name, description: description.trim(), ...ephemeral };
}

/** The two-letter language code, or "". @throws ApiError */
function languageOf({ language_code = "" }: { language_code?: string | undefined }): string {
  if (!/^([a-z]{2})?$/.test(language_code)) throw badRequest("LANG_CODE_INVALID");
  return language_code;
}

/** A scope as one string. @throws ApiError if it names no chat or person */
function scopeKey(telegram: TelegramState, scope: z.output<typeof menuParameters.scope>): string {
  if (!scope) return "default";
  const { type, chat_id, user_id } = scope;
  if (!type.startsWith("chat")) return type;
  if (chat_id === undefined) throw badRequest("chat_id is empty");
  const chat = findChat(telegram, chat_id).id;
  if (type !== "chat_member") return `${type}:${chat}`;
  if (user_id === undefined) throw badRequest("invalid user_id specified");
  return `${type}:${chat}:${user_id}`;
}
