import { z } from "zod";
import { type Hours, readHours } from "./cases/hours.ts";

const port = z.coerce.number().int().min(0).max(65535);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, "looks like no token")
    .optional(),
  TELEGRAM_API_ROOT: address.default("https://api.telegram.org"),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, "has an unsuited form")
    .optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(3000),
  OPERATIONS_HOST: z.string().optional(),
  OPERATIONS_PORT: port.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/, "is no database")
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
  STATS_TOKEN: z
    .string()
    .regex(/^[\w-]{16,256}$/, "has an unsuited form")
    .optional(),
  STAFF_HOURS: z
    .string()
    .transform(readHours)
    .refine((hours) => hours !== undefined)
    .optional(),
  STAFF_REMINDER_MINUTES: z.coerce.number().int().min(1).max(10_000).default(60),
  STAFF_SEES_NAMES: z.enum(["true", "false"]).default("false"),
  LOG_LEVEL: z.enum(levels).optional(),
});

type Level = (typeof levels)[number];

/** Where the bot's own HTTP server listens. */
interface Listening {
  host: string;
  port: number;
}

interface Common extends Listening {
  /** Where the bot remembers: `sqlite:<file>`, `sqlite::memory:`, or `postgres://…`. */
  database: string;
  faqDir: string;
  /** Who may manage the bot: people by their numbers, and the members of a group. */
  staff: { admins: ReadonlySet<number>; chat: number | undefined };
  /** What opens the pages of statistics; there are none without it. */
  statsToken: string | undefined;
  /** How people help, in the staff's group: when, after how many minutes they are reminded, whether they see names. */
  help: { hours: Hours | undefined; minutes: number; seesNames: boolean };
  logLevel: Level;
}

/** What a bot at Telegram needs beyond that. */
interface Online extends Common {
  /** Where `/readyz` and `/metrics` are served, if not beside the webhook. */
  operations: Listening | undefined;
  token: string;
  apiRoot: string;
}

/** How to run: without a token on this machine alone, with one by long polling or by webhook. */
export type Config =
  | ({ mode: "local" } & Common)
  | ({ mode: "polling" } & Online)
  | ({ mode: "webhook"; url: URL; secret: string } & Online);

/** A setting is wrong. The message names every wrong variable with the cure, one a line. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const cures: Record<string, string> = {
  BOT_TOKEN:
    "copy the token from @BotFather, such as 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11; leave it out for local mode",
  TELEGRAM_API_ROOT: "give the address of a Bot API server, such as https://api.telegram.org",
  WEBHOOK_URL:
    "give the public address that Telegram shall call, such as https://bot.example.org/telegram",
  WEBHOOK_SECRET: "choose 16 to 256 characters of A-Z, a-z, 0-9, _ and -",
  PORT: "give a port number from 0 to 65535",
  OPERATIONS_PORT: "give a port number from 0 to 65535, or leave it out",
  DATABASE_URL:
    "give sqlite: and the path of a file, such as sqlite:data/bot.sqlite, or postgres://user:password@host/database",
  ADMIN_IDS:
    "give the numbers of the people who may manage the bot, such as 12345678,87654321 (@userinfobot tells yours)",
  STAFF_CHAT_ID: "give the number of your staff's group, such as -1001234567890",
  STATS_TOKEN: "choose 16 to 256 characters of A-Z, a-z, 0-9, _ and -, or leave it out",
  STAFF_HOURS:
    "give days, times and a time zone, such as Mon-Fri 09:00-18:00, Sat 10:00-14:00 Europe/Berlin",
  STAFF_REMINDER_MINUTES: "give a number of minutes from 1 to 10000",
  STAFF_SEES_NAMES: "give true or false",
  LOG_LEVEL: `give one of ${levels.join(", ")}`,
};

/**
 * Turns environment variables into a Config. An empty variable counts as absent, as in a copied
 * `.env.example`. @throws ConfigError naming everything that is wrong.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    throw new ConfigError(
      [...names].map((name) => `${name} is not usable: ${cures[name]}.`).join("\n"),
    );
  }
  return toConfig(parsed.data);
}

function toConfig(env: z.infer<typeof environment>): Config {
  const logLevel = env.LOG_LEVEL ?? (env.BOT_TOKEN ? "info" : "warn");
  const common = {
    host: env.HOST,
    port: env.PORT,
    database: env.DATABASE_URL,
    faqDir: env.FAQ_DIR,
    staff: { admins: new Set(env.ADMIN_IDS), chat: env.STAFF_CHAT_ID },
    statsToken: env.STATS_TOKEN,
    help: {
      hours: env.STAFF_HOURS,
      minutes: env.STAFF_REMINDER_MINUTES,
      seesNames: env.STAFF_SEES_NAMES === "true",
    },
    logLevel,
  };
  if (!env.BOT_TOKEN) return localOnly({ mode: "local", ...common });
  const online = {
    ...common,
    operations: operationsOf(env),
    token: env.BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT,
  };
  if (!env.WEBHOOK_URL) return { mode: "polling", ...online };
  if (!env.WEBHOOK_SECRET) {
    throw new ConfigError(`WEBHOOK_URL needs WEBHOOK_SECRET with it: ${cures.WEBHOOK_SECRET}.`);
  }
  const url = webhookAddress(env.WEBHOOK_URL);
  return { mode: "webhook", url, secret: env.WEBHOOK_SECRET, ...online };
}

/** What the bot itself serves beside the webhook. */
const ownPaths = ["/healthz", "/readyz", "/metrics", "/stats", "/stats.csv", "/stats.json"];

function webhookAddress(address: string): URL {
  const url = new URL(address);
  const taken = ownPaths.find((path) => path === url.pathname.replace(/\/+$/, ""));
  if (!taken) return url;
  throw new ConfigError(
    `WEBHOOK_URL leads to ${taken}, which is the bot's own: ${cures.WEBHOOK_URL}.`,
  );
}

function operationsOf({ HOST, PORT, ...env }: z.infer<typeof environment>): Listening | undefined {
  if (env.OPERATIONS_PORT === undefined) return undefined;
  const host = env.OPERATIONS_HOST ?? HOST;
  if (env.OPERATIONS_PORT !== PORT || PORT === 0 || host !== HOST)
    return { host, port: env.OPERATIONS_PORT };
  throw new ConfigError(
    "OPERATIONS_PORT is the same as PORT: give another, or leave it out to serve both on one.",
  );
}

function localOnly(config: Config): Config {
  if (/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(config.host)) return config;
  throw new ConfigError(
    "Without BOT_TOKEN the bot runs on this machine alone, without passwords: leave HOST out, or set BOT_TOKEN to serve Telegram.",
  );
}
