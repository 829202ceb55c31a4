import type { BotCommand } from "grammy/types";
import { z } from "zod";
import { lengthOf } from "../entities.ts";
import { badRequest } from "../errors.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import { inLanguage, type Profile } from "../profile.ts";
import type { LocalTelegram } from "../telegram.ts";
import { type Method, method } from "./method.ts";

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

const whose = { scope: scope.optional(), language_code: text.optional() };

const MOST_COMMANDS = 100;

/** What the bot says about itself: menus, name, descriptions. */
export const profileMethods = {
  getMe: method({}, (telegram) => telegram.bot),

  setMyCommands: method({ ...whose, commands: json(z.array(command)) }, (telegram, params) => {
    const commands = params.commands.map((each) => checkedCommand(each, telegram.version));
    if (commands.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    const [where, language] = [scopeKey(telegram, params.scope), languageOf(params)];
    telegram.profile.setCommands(where, language, commands);
    telegram.emit({ type: "commands" });
    return true;
  }),

  getMyCommands: method(whose, (telegram, params) =>
    telegram.profile.commands(scopeKey(telegram, params.scope), languageOf(params)),
  ),

  deleteMyCommands: method(whose, (telegram, params) => {
    telegram.profile.setCommands(scopeKey(telegram, params.scope), languageOf(params), []);
    telegram.emit({ type: "commands" });
    return true;
  }),

  ...texts("Name", "name", 64, "names"),
  ...texts("Description", "description", 512, "descriptions"),
  ...texts("ShortDescription", "short_description", 120, "shortDescriptions"),
};

/** The pair of methods that set and get one text of the profile. */
function texts(
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
      telegram.emit({ type: "commands" });
      return true;
    },
  );
  const get = method({ language_code: text.optional() }, (telegram, params) => ({
    [field]: textOf(telegram, where, languageOf(params)),
  }));
  return { [`setMy${name}`]: set, [`getMy${name}`]: get };
}

/** A name always exists; a description that was never set is empty. */
function textOf(telegram: LocalTelegram, where: keyof Profile & `${string}s`, language: string) {
  const kept = telegram.profile[where];
  if (!(kept instanceof Map)) return "";
  return inLanguage(kept, language) || (where === "names" ? telegram.bot.first_name : "");
}

/** `is_ephemeral` came with Bot API 10.2. */
function checkedCommand(
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

/** A two-letter code, or none. */
function languageOf({ language_code = "" }: { language_code?: string | undefined }): string {
  if (!/^([a-z]{2})?$/.test(language_code)) throw badRequest("LANG_CODE_INVALID");
  return language_code;
}

/** A scope as one string, the chat and the person in it checked. */
function scopeKey(telegram: LocalTelegram, scope: z.output<typeof whose.scope>): string {
  if (!scope) return "default";
  const { type, chat_id, user_id } = scope;
  if (!type.startsWith("chat")) return type;
  if (chat_id === undefined) throw badRequest("chat_id is empty");
  const chat = telegram.room(chat_id).chat.id;
  if (type !== "chat_member") return `${type}:${chat}`;
  if (user_id === undefined) throw badRequest("invalid user_id specified");
  return `${type}:${chat}:${user_id}`;
}
