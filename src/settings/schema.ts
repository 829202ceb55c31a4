import { z } from "zod";
import { readHours } from "../bot/staff/cases/hours.ts";
import { texts } from "../bot/texts/texts.ts";
import { closestLanguage } from "../match/words/closest-language.ts";

const port = z.coerce.number().int().min(0).max(65535);
/** An IPv6 address may stand in brackets, as in a URL. */
const host = z.string().transform((text) => text.replace(/^\[(.*)\]$/, "$1"));
const url = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/+$/, ""));

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** The codes of the languages that the bot speaks. */
const languages = texts.map(({ language }) => language);

/** Every setting of the bot, by its name in the environment. */
export const settings = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/)
    .optional(),
  TELEGRAM_API_ROOT: url.default("https://api.telegram.org"),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  HOST: host.default("127.0.0.1"),
  PORT: port.default(3000),
  OPERATIONS_HOST: host.optional(),
  OPERATIONS_PORT: port.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/)
    .default("sqlite:data/bot.sqlite"),
  FAQ_DIR: z.string().default("faq-data"),
  ADMIN_IDS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .pipe(
      z.array(
        z
          .string()
          .regex(/^\d{1,16}$/)
          .transform(Number),
      ),
    )
    .default([]),
  STAFF_CHAT_ID: z
    .string()
    .regex(/^-\d{1,16}$/)
    .transform(Number)
    .optional(),
  STAFF_LANGUAGE: z
    .string()
    .transform((code) => closestLanguage(code, languages))
    .refine((language) => language !== undefined)
    .default("en"),
  STATS_TOKEN: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  STAFF_HOURS: z
    .string()
    .transform(readHours)
    .refine((hours) => hours !== undefined)
    .optional(),
  STAFF_REMINDER_MINUTES: z.coerce.number().int().min(1).max(10_000).default(60),
  STAFF_SEES_NAMES: z.enum(["true", "false"]).default("false"),
  LOG_LEVEL: z.enum(logLevels).optional(),
});

export type Settings = z.infer<typeof settings>;
export type LogLevel = (typeof logLevels)[number];
export type SettingName = keyof Settings;

export const settingNames = Object.keys(settings.shape) as SettingName[];

/** What to do about a setting that is not usable. */
export const cures: Record<SettingName, string> = {
  BOT_TOKEN:
    "copy the token from @BotFather, such as 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11; leave it out for local mode",
  TELEGRAM_API_ROOT: "give the address of a Bot API server, such as https://api.telegram.org",
  WEBHOOK_URL:
    "give the public address for Telegram to call, such as https://bot.example.org/telegram",
  WEBHOOK_SECRET: "choose 16 to 256 characters of A-Z, a-z, 0-9, _ and -",
  HOST: "give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
  PORT: "give a port number from 0 to 65535",
  OPERATIONS_HOST:
    "give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, or leave it out",
  OPERATIONS_PORT: "give a port number from 0 to 65535, or leave it out",
  DATABASE_URL:
    "give sqlite: and the path of a file, such as sqlite:data/bot.sqlite, or postgres://user:password@host/database",
  FAQ_DIR: "give a folder with en/faq.json in it, such as faq-data",
  ADMIN_IDS:
    "give the numbers of the people who may manage the bot, such as 12345678,87654321 (@userinfobot tells yours)",
  STAFF_CHAT_ID: "give the number of your staff's group, such as -1001234567890",
  STAFF_LANGUAGE: `give the code of one of the bot's languages: ${languages.join(", ")}`,
  STATS_TOKEN: "choose 16 to 256 characters of A-Z, a-z, 0-9, _ and -, or leave it out",
  STAFF_HOURS:
    "give days, times and a time zone, such as Mon-Fri 09:00-18:00, Sat 10:00-14:00 Europe/Berlin",
  STAFF_REMINDER_MINUTES: "give a number of minutes from 1 to 10000",
  STAFF_SEES_NAMES: "give true or false",
  LOG_LEVEL: `give one of ${logLevels.join(", ")}`,
};

/**
 * The settings in an environment, without the spaces and the pair of quotes around them that `docker run --env-file`
 * passes on. An empty one counts as absent, as in a copied `.env.example`.
 */
export function settingsIn(
  env: Record<string, string | undefined>,
): Partial<Record<SettingName, string>> {
  const given = settingNames.map((name) => [name, unquoted(env[name] ?? "")] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}

/** A value without the spaces and the pair of quotes around it. */
export function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
}
