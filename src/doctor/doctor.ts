import { explainStart } from "../app/start-errors.ts";
import type { Config } from "../config.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { settingsIn } from "../settings/schema.ts";
import { UnreachableError } from "./bot-api.ts";
import { checkBotApi, checkClock, checkReceivers, checkToken } from "./bot-api-checks.ts";
import {
  checkConfiguration,
  checkDatabase,
  checkKnowledge,
  checkNode,
  type Database,
} from "./deployment-checks.ts";
import { Examination, type Finding, type Step, start } from "./examination.ts";
import { checkPort, type Place } from "./port-checks.ts";
import { checkSettings } from "./settings-check.ts";
import { checkStaffGroup } from "./staff-check.ts";
import { checkDeliveries, checkKinds, checkWebhook } from "./webhook-checks.ts";

export interface DoctorOptions {
  /** The environment that the bot is started with. What is in the file is added to it. */
  env: Record<string, string | undefined>;
  /** The file with more settings that the bot is started with. */
  envFile?: string | undefined;
  /** Opens the bot's database. */
  openDatabase(config: Config): Promise<Database>;
  /** The kinds of updates that the bot handles. */
  allowed: readonly string[];
  /** Whether to find out who else receives the bot's updates, which interrupts a running bot for a moment. */
  receivers?: boolean | undefined;
  nodeVersion?: string;
  /** The clock, in milliseconds since 1970. */
  now?(): number;
}

type Online = Exclude<Config, { mode: "local" }>;

/**
 * Examines a deployment: whether a bot started in this environment can do its work, and what to mend if not, the worst
 * first. It changes nothing but for a table that it makes in the database and takes away again.
 */
export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { env, envFile, openDatabase, nodeVersion = process.versions.node } = options;
  const examination = new Examination({ secrets: () => secretsIn(env), explain });
  await examination.check("Node", start, () => checkNode(nodeVersion));
  const settings = await examination.check("Settings", start, () => checkSettings(env, envFile));
  const config = await examination.check("Configuration", settings, () => checkConfiguration(env));
  await examinePorts(examination, config);
  await examination.check("Knowledge base", config, checkKnowledge);
  await examination.check("Database", config, (value) => checkDatabase(() => openDatabase(value)));
  await examineTelegram(examination, onlineOf(config), options);
  return examination.findings;
}

async function examinePorts(examination: Examination, config: Step<Config>): Promise<void> {
  await examination.check("Port", config, ({ host, port }) =>
    checkPort({ host, port, prefix: "" }),
  );
  const { passed } = onlineOf(config);
  if (!passed?.value.operations) return;
  const place: Place = { ...passed.value.operations, prefix: "OPERATIONS_" };
  await examination.check("Operations port", config, () => checkPort(place));
}

async function examineTelegram(
  examination: Examination,
  online: Step<Online>,
  { allowed, receivers, now = Date.now }: DoctorOptions,
): Promise<void> {
  const api = await examination.check("Bot API", online, checkBotApi);
  await examination.check("Clock", api, (answer) => checkClock(answer, now()));
  const token = await examination.check("Token", api, checkToken);
  const known = token.passed ? online : { name: token.name };
  if (online.passed?.value.staff.chat !== undefined)
    await examination.check("Staff's group", known, checkStaffGroup);
  const webhook = await examination.check("Webhook", known, checkWebhook);
  await examination.check("Deliveries", webhook, (info) => checkDeliveries(info, now()));
  await examination.check("Kinds of updates", webhook, (info) => checkKinds(info, allowed));
  if (receivers) await examination.check("Other receivers", known, checkReceivers);
}

/** Without a token nothing is to be asked of Telegram. */
function onlineOf({ name, passed }: Step<Config>): Step<Online> {
  if (!passed) return { name };
  const { value } = passed;
  return value.mode === "local" ? { name: "BOT_TOKEN" } : { name, passed: { value } };
}

function secretsIn(env: DoctorOptions["env"]): string[] {
  const { BOT_TOKEN, WEBHOOK_SECRET, STATS_TOKEN, ...addresses } = settingsIn(env);
  const { DATABASE_URL, TELEGRAM_API_ROOT, WEBHOOK_URL } = addresses;
  const passwords = [DATABASE_URL, TELEGRAM_API_ROOT, WEBHOOK_URL].flatMap(passwordIn);
  return [BOT_TOKEN, WEBHOOK_SECRET, STATS_TOKEN, ...passwords].filter((one) => one !== undefined);
}

/** The password in an address, as it is written there and as it is meant. */
function passwordIn(address = ""): string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password]; // a % that stands for itself
  }
}

/** An error in one line; of what nobody has foreseen the first is enough. */
function explain(error: unknown): string {
  if (error instanceof UnreachableError) return error.message;
  if (error instanceof KnowledgeError) {
    const [first] = error.problems;
    const more = error.problems.length - 1;
    const others = more > 0 ? ` (and ${more} more: npm run check:data)` : "";
    return `${first?.file ?? ""}: ${first?.text ?? error.message}${others}`;
  }
  return explainStart(error).replace(/\n\s+at [\s\S]*/, "");
}
