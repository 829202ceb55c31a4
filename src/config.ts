import type { Hours } from "./bot/staff/cases/hours.ts";
import { isLoopback } from "./http/addresses.ts";
import type { OperationsAddress } from "./http/operations.ts";
import { type HttpProxy, ProxySettingError } from "./proxy/proxy.ts";
import { proxiesIn } from "./settings/proxies.ts";
import {
  cures,
  type LogLevel,
  type SettingName,
  type Settings,
  settings,
  settingsIn,
} from "./settings/schema.ts";
import { webhookUrlFault } from "./settings/webhook-url.ts";

interface CommonConfig {
  /** Where the bot's own HTTP server listens. */
  host: string;
  port: number;
  /** `sqlite:<file>`, `sqlite::memory:`, or `postgres://…`. */
  database: string;
  faqDir: string;
  /** Who may manage the bot: people by their numbers, and the members of a group; and the language of that group. */
  staff: { admins: ReadonlySet<number>; chat: number | undefined; language: string };
  /** Opens the pages of statistics; there are none without it. */
  statsToken: string | undefined;
  /** How staff answers cases: when, after how many minutes they are reminded, and whether they see names. */
  cases: { hours: Hours | undefined; reminderMinutes: number; seesNames: boolean };
  logLevel: LogLevel;
}

/** What a bot at Telegram needs as well. */
interface OnlineConfig extends CommonConfig {
  /** Where `/readyz`, `/metrics` and `/stats` are served; undefined: on `host` and `port`, beside the rest. */
  operations: OperationsAddress | undefined;
  token: string;
  apiRoot: string;
  /** What leads to `apiRoot`; undefined: it's reached directly. */
  proxy: HttpProxy | undefined;
}

/** How to run: without a token on this machine alone, with one by long polling or by webhook. */
export type Config =
  | ({ mode: "local" } & CommonConfig)
  | ({ mode: "polling" } & OnlineConfig)
  | ({ mode: "webhook"; url: URL; secret: string } & OnlineConfig);

/** A setting is wrong. The message names every wrong variable with the cure, one a line. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

type Environment = Record<string, string | undefined>;

/** On this machine alone, at the port where Prometheus looks for exporters without a port of their own. */
const defaultOperations = { host: "127.0.0.1", port: 9464 };

/**
 * Turns environment variables into a Config. An empty variable counts as absent, as in a copied `.env.example`.
 * @throws ConfigError naming everything that is wrong
 */
export function readConfig(env: Environment): Config {
  const given = settingsIn(env);
  const parsed = settings.safeParse(given);
  const unusable = new Set(parsed.error?.issues.map(({ path }) => path[0] as SettingName));
  const problems = [
    ...Array.from(unusable, (name) => `${name} is not usable: ${cures[name]}.`),
    ...conflictsIn(given, unusable),
    ...(parsed.success ? proxyFaults(parsed.data, env) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join("\n"));
  return configFrom(parsed.data, env);
}

type GivenSettings = ReturnType<typeof settingsIn>;

/** What is wrong with settings that are usable one by one. */
function conflictsIn(given: GivenSettings, unusable: ReadonlySet<SettingName>): string[] {
  if (!given.BOT_TOKEN) {
    if (isLoopback(settings.shape.HOST.parse(given.HOST))) return [];
    return [
      "Without BOT_TOKEN the bot runs on this machine alone, without passwords: leave HOST out, or set BOT_TOKEN to serve Telegram.",
    ];
  }
  if (!given.WEBHOOK_URL) return [];
  const conflicts: string[] = [];
  if (!given.WEBHOOK_SECRET)
    conflicts.push(`WEBHOOK_URL needs WEBHOOK_SECRET with it: ${cures.WEBHOOK_SECRET}.`);
  if (unusable.has("WEBHOOK_URL") || unusable.has("TELEGRAM_API_ROOT")) return conflicts;
  const fault = webhookUrlFault(new URL(given.WEBHOOK_URL), given.TELEGRAM_API_ROOT);
  if (fault) conflicts.push(`WEBHOOK_URL ${fault}: ${cures.WEBHOOK_URL}.`);
  return conflicts;
}

/** What is wrong with the proxy that leads to Telegram. */
function proxyFaults({ BOT_TOKEN, TELEGRAM_API_ROOT }: Settings, env: Environment): string[] {
  if (!BOT_TOKEN) return [];
  try {
    proxiesIn(env)(new URL(TELEGRAM_API_ROOT));
    return [];
  } catch (error) {
    if (error instanceof ProxySettingError) return [error.message];
    throw error;
  }
}

function configFrom(env: Settings, environment: Environment): Config {
  const common = {
    host: env.HOST,
    port: env.PORT,
    database: env.DATABASE_URL,
    faqDir: env.FAQ_DIR,
    staff: {
      admins: new Set(env.ADMIN_IDS),
      chat: env.STAFF_CHAT_ID,
      language: env.STAFF_LANGUAGE,
    },
    statsToken: env.STATS_TOKEN,
    cases: {
      hours: env.STAFF_HOURS,
      reminderMinutes: env.STAFF_REMINDER_MINUTES,
      seesNames: env.STAFF_SEES_NAMES === "true",
    },
    logLevel: env.LOG_LEVEL ?? (env.BOT_TOKEN ? "info" : "warn"),
  };
  if (!env.BOT_TOKEN) return { mode: "local", ...common };
  const online = {
    ...common,
    operations: operationsFrom(env),
    token: env.BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT,
    proxy: proxiesIn(environment)(new URL(env.TELEGRAM_API_ROOT)),
  };
  if (!env.WEBHOOK_URL || !env.WEBHOOK_SECRET) return { mode: "polling", ...online };
  return {
    mode: "webhook",
    url: new URL(env.WEBHOOK_URL),
    secret: env.WEBHOOK_SECRET,
    ...online,
  };
}

/**
 * Where operations are served. They are not for the public, so they share HOST and PORT only where the public can't come:
 * on a loopback address without a webhook (a proxy would pass everything on), or where OPERATIONS_PORT equals PORT.
 */
function operationsFrom(env: Settings): OperationsAddress | undefined {
  const { HOST, PORT, OPERATIONS_HOST, OPERATIONS_PORT } = env;
  if (OPERATIONS_HOST === undefined && OPERATIONS_PORT === undefined) {
    const isPrivate = !env.WEBHOOK_URL && isLoopback(HOST);
    return isPrivate ? undefined : { ...defaultOperations, anyPortIfTaken: true };
  }
  const isSameAddress =
    OPERATIONS_PORT === PORT && PORT !== 0 && (OPERATIONS_HOST ?? HOST) === HOST;
  if (isSameAddress) return undefined;
  const host = OPERATIONS_HOST ?? defaultOperations.host;
  return { host, port: OPERATIONS_PORT ?? defaultOperations.port, anyPortIfTaken: false };
}
