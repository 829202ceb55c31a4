import { GrammyError, HttpError } from "grammy";
import { ConfigError } from "../config.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { settingsIn } from "../settings/schema.ts";
import { DatabaseError } from "../store/backend/errors.ts";
import { NoBotError } from "../telegram/who-am-i.ts";

type Environment = Record<string, string | undefined>;

/**
 * Why the bot did not start and what to do about it, for the person who started it.
 * @param env the settings that it was started with
 */
export function explainStart(error: unknown, env: Environment = {}): string {
  if (error instanceof KnowledgeError) return briefly(error.message);
  const known = [ConfigError, DatabaseError, NoBotError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof GrammyError) return explainRefusal(error);
  if (error instanceof HttpError) {
    const why = codeOf(error.error) ?? "no answer";
    return `Telegram is out of reach (${why}): check the network, and TELEGRAM_API_ROOT if it is set.`;
  }
  const listening = listeningOf(error);
  if (listening) return explainListening(listening, settingOf(listening, settingsIn(env)));
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The most lines of a list of problems that are told: a longer one hides how it begins. */
const mostLines = 40;

function briefly(list: string): string {
  const lines = list.split("\n");
  const rest = lines.length - mostLines;
  if (rest <= 1) return list;
  return [
    ...lines.slice(0, mostLines),
    `  … and ${rest} more. All of them: npm run check:data`,
  ].join("\n");
}

/** An address that cannot be listened on, and why. */
export interface Refused {
  code: string;
  host: string;
  port: number;
}

/**
 * Why an address cannot be listened on and what to do about it.
 * @param prefix what the names of the settings that give it begin with
 */
export function explainListening({ code, port }: Refused, prefix: "" | "OPERATIONS_"): string {
  const free = prefix ? 9465 : 3001;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: stop what listens there, or choose another with ${prefix}PORT, such as ${prefix}PORT=${free}.`;
  }
  return `${prefix}HOST and ${prefix}PORT cannot be listened on (${code}): correct them, such as ${prefix}HOST=127.0.0.1 ${prefix}PORT=${free}.`;
}

/** What Node says where a server cannot listen; a name that is no host's has no port with it. */
function listeningOf(error: unknown): Refused | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, address, hostname, port } = error as NodeJS.ErrnoException & Listener;
  if (code && (syscall === "listen" || syscall === "getaddrinfo"))
    return { code, host: address ?? hostname ?? "", port: port ?? 0 };
  return listeningOf(error.cause);
}

interface Listener {
  address?: string;
  hostname?: string;
  port?: number;
}

/** Of the two addresses that it may listen on, the settings that name the one that failed. */
function settingOf({ host, port }: Refused, given: ReturnType<typeof settingsIn>) {
  const { HOST, PORT = "3000", OPERATIONS_HOST } = given;
  const isOther = port !== 0 && port !== Number(PORT);
  const isOperations = isOther || (host === OPERATIONS_HOST && host !== HOST);
  return isOperations ? "OPERATIONS_" : "";
}

function explainRefusal({ error_code, description, method }: GrammyError): string {
  if (error_code === 401 || error_code === 404) {
    return `Telegram does not know this BOT_TOKEN (${error_code}): copy it again from @BotFather.`;
  }
  if (method === "setWebhook") {
    return `Telegram refuses WEBHOOK_URL (${description}): give a public https address.`;
  }
  return `Telegram refuses ${method} (${error_code}: ${description}).`;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
