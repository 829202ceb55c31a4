import type { Hours } from "./bot/staff/cases/hours.ts";
import { isLoopback } from "./http/addresses.ts";
import type { OperationsAddress } from "./http/operations.ts";
import {
  cures,
  type levels,
  type SettingName,
  type Settings,
  settings,
  settingsIn,
} from "./settings/schema.ts";
import { refusalOf } from "./settings/webhook-address.ts";

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
  /** Where `/readyz`, `/metrics` and `/stats` are served; undefined: on `host` and `port`, beside the rest. */
  operations: OperationsAddress | undefined;
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

/**
 * Where operations are served unless a setting says otherwise: on this machine alone, at the port at which Prometheus
 * looks for what has no port of its own.
 */
const usualOperations = { host: "127.0.0.1", port: 9464 };

/**
 * Turns environment variables into a Config. An empty variable counts as absent, as in a copied
 * `.env.example`. @throws ConfigError naming everything that is wrong.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = settingsIn(env);
  const parsed = settings.safeParse(given);
  const unusable = new Set(parsed.error?.issues.map(({ path }) => path[0] as SettingName));
  const problems = [
    ...Array.from(unusable, (name) => `${name} is not usable: ${cures[name]}.`),
    ...conflictsIn(given, unusable),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join("\n"));
  return toConfig(parsed.data);
}

type Given = ReturnType<typeof settingsIn>;

/** What is wrong with settings that are usable one by one. */
function conflictsIn(given: Given, unusable: ReadonlySet<SettingName>): string[] {
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
  const refusal = refusalOf(new URL(given.WEBHOOK_URL), given.TELEGRAM_API_ROOT);
  if (refusal) conflicts.push(`WEBHOOK_URL ${refusal}: ${cures.WEBHOOK_URL}.`);
  return conflicts;
}

function toConfig(env: Settings): Config {
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
    logLevel: env.LOG_LEVEL ?? (env.BOT_TOKEN ? "info" : "warn"),
  };
  if (!env.BOT_TOKEN) return { mode: "local", ...common };
  const online = {
    ...common,
    operations: operationsOf(env),
    token: env.BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT,
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
 * Where operations are served. They are not for the public, so beside the rest only where nobody else comes: on a
 * loopback address without a webhook, which a proxy would pass on; or where OPERATIONS_PORT says so by being PORT.
 */
function operationsOf(env: Settings): OperationsAddress | undefined {
  const { HOST, PORT, OPERATIONS_HOST, OPERATIONS_PORT } = env;
  if (OPERATIONS_HOST === undefined && OPERATIONS_PORT === undefined) {
    const alone = !env.WEBHOOK_URL && isLoopback(HOST);
    return alone ? undefined : { ...usualOperations, orAnyPort: true };
  }
  const beside = OPERATIONS_PORT === PORT && PORT !== 0 && (OPERATIONS_HOST ?? HOST) === HOST;
  if (beside) return undefined;
  const host = OPERATIONS_HOST ?? usualOperations.host;
  return { host, port: OPERATIONS_PORT ?? usualOperations.port, orAnyPort: false };
}
