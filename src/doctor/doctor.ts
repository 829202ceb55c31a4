import type { Config } from "../config.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { excludedProxy } from "../settings/proxies.ts";
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
import { Examination, type Finding, noPrerequisite, ok, type Step } from "./examination.ts";
import { checkPort, type ListenAddress } from "./port-checks.ts";
import { checkProxy } from "./proxy-check.ts";
import { checkSettings } from "./settings-check.ts";
import { checkStaffGroup } from "./staff-check.ts";
import { explainStart } from "./start-errors.ts";
import { checkDeliveries, checkKinds, checkWebhook } from "./webhook-checks.ts";

export interface DoctorOptions {
  /** The environment that the bot is started with. The file's variables are added to it. */
  env: Record<string, string | undefined>;
  /** The file with more settings that the bot is started with. */
  envFile?: string | undefined;
  openDatabase(config: Config): Promise<Database>;
  /** The kinds of updates that the bot handles. */
  allowedUpdates: readonly string[];
  /** Whether to look for other receivers of the bot's updates, which interrupts a running bot for a moment. */
  receivers?: boolean | undefined;
  nodeVersion?: string;
  /** The clock, in milliseconds since 1970. */
  now?(): number;
}

type Online = Exclude<Config, { mode: "local" }>;

/**
 * Examines a deployment: whether a bot started in this environment can do its work and, if not, what to fix, the worst
 * first. It changes nothing except a table that it creates in the database and drops again.
 */
export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { env, envFile, openDatabase, nodeVersion = process.versions.node } = options;
  const examination = new Examination({ secrets: () => secretsIn(env), explain });
  await examination.check("Node", noPrerequisite, () => checkNode(nodeVersion));
  const settings = await examination.check("Settings", noPrerequisite, () =>
    checkSettings(env, envFile),
  );
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
  const address: ListenAddress = { ...passed.value.operations, prefix: "OPERATIONS_" };
  await examination.check("Operations port", config, () => checkPort(address));
}

async function examineTelegram(
  examination: Examination,
  configured: Step<Online>,
  { env, allowedUpdates, receivers, now = Date.now }: DoctorOptions,
): Promise<void> {
  const online = await examineProxy(examination, configured, env);
  const api = await examination.check("Bot API", online, checkBotApi);
  await examination.check("Clock", api, (answer) => checkClock(answer, now()));
  const token = await examination.check("Token", api, checkToken);
  const verified = token.passed ? online : { name: token.name };
  if (online.passed?.value.staff.chat !== undefined)
    await examination.check("Staff's group", verified, checkStaffGroup);
  const webhook = await examination.check("Webhook", verified, checkWebhook);
  await examination.check("Deliveries", webhook, (info) => checkDeliveries(info, now()));
  await examination.check("Kinds of updates", webhook, (info) => checkKinds(info, allowedUpdates));
  if (receivers) await examination.check("Other receivers", verified, checkReceivers);
}

/** Nothing is found where there is no proxy. What needs Telegram needs a proxy that works, if there is one. */
async function examineProxy(
  examination: Examination,
  online: Step<Online>,
  env: DoctorOptions["env"],
): Promise<Step<Online>> {
  if (!online.passed) return online;
  const { proxy, apiRoot } = online.passed.value;
  if (proxy) return examination.check("Proxy", online, (value) => checkProxy(value, proxy));
  const url = new URL(apiRoot);
  const excluded = excludedProxy(env, url);
  if (excluded === undefined) return online;
  return examination.check("Proxy", online, (value) =>
    ok(`none for ${url.host}, which NO_PROXY excludes from ${excluded}`, value),
  );
}

/** Without a token there is nothing to ask Telegram. */
function onlineOf({ name, passed }: Step<Config>): Step<Online> {
  if (!passed) return { name };
  const { value } = passed;
  return value.mode === "local" ? { name: "BOT_TOKEN" } : { name, passed: { value } };
}

function secretsIn(env: DoctorOptions["env"]): string[] {
  const { BOT_TOKEN, WEBHOOK_SECRET, STATS_TOKEN, ...addresses } = settingsIn(env);
  const { DATABASE_URL, TELEGRAM_API_ROOT, WEBHOOK_URL } = addresses;
  const proxies = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].map(
    (name) => env[name],
  );
  const passwords = [DATABASE_URL, TELEGRAM_API_ROOT, WEBHOOK_URL, ...proxies].flatMap(passwordIn);
  return [BOT_TOKEN, WEBHOOK_SECRET, STATS_TOKEN, ...passwords].filter(
    (secret) => secret !== undefined,
  );
}

/** The password in an address, as written and decoded. */
function passwordIn(address = ""): string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password]; // it contains a % that encodes nothing
  }
}

/** An error in one line; of an unexpected one without the stack. */
function explain(error: unknown): string {
  if (error instanceof UnreachableError) return error.message;
  if (error instanceof KnowledgeError) {
    const [first] = error.problems;
    const more = error.problems.length - 1;
    const rest = more > 0 ? ` (and ${more} more: npm run check:data)` : "";
    const place = first?.place ? ` · ${first.place}` : "";
    return `${first?.file ?? ""}${place}: ${first?.text ?? error.message}${rest}`;
  }
  return explainStart(error).replace(/\n\s+at [\s\S]*/, "");
}
