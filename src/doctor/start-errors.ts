import { GrammyError, HttpError } from "grammy";
import { ConfigError } from "../config.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { settingsIn } from "../settings/schema.ts";
import { DatabaseError } from "../store/backend/errors.ts";
import { errorCode } from "../telegram/error-code.ts";
import { NoBotError } from "../telegram/who-am-i.ts";

type Environment = Record<string, string | undefined>;

/** Errors whose messages give cause and cure. */
const selfExplanatory = [ConfigError, DatabaseError, NoBotError];

/**
 * Explains why the bot did not start and what to do about it.
 * @param env the settings that it was started with
 */
export function explainStart(error: unknown, env: Environment = {}): string {
  if (error instanceof KnowledgeError) return shorten(error.message);
  if (selfExplanatory.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof GrammyError) return explainRefusal(error);
  if (error instanceof HttpError) {
    const reason = errorCode(error.error) ?? "no answer";
    return `Telegram is unreachable (${reason}): check the network, and TELEGRAM_API_ROOT if it is set.`;
  }
  const failure = listenFailureIn(error);
  if (failure) return explainListenFailure(failure, prefixFor(failure, settingsIn(env)));
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** How many problems are listed: a longer list would scroll its beginning away. */
const maxLines = 40;

function shorten(list: string): string {
  const lines = list.split("\n");
  const omitted = lines.length - maxLines;
  if (omitted <= 1) return list;
  return [
    ...lines.slice(0, maxLines),
    `  … and ${omitted} more. All of them: npm run check:data`,
  ].join("\n");
}

/** An address that the bot can't listen on, and why. */
export interface ListenFailure {
  code: string;
  host: string;
  port: number;
}

/** How the names of the settings begin that give an address: HOST and PORT, or OPERATIONS_HOST and OPERATIONS_PORT. */
export type SettingPrefix = "" | "OPERATIONS_";

/** Explains why the bot can't listen on an address and what to do about it. */
export function explainListenFailure({ code, port }: ListenFailure, prefix: SettingPrefix): string {
  const freePort = prefix ? 9465 : 3001;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: stop the program that listens there, or choose another with ${prefix}PORT, such as ${prefix}PORT=${freePort}.`;
  }
  return `The bot cannot listen on ${prefix}HOST and ${prefix}PORT (${code}): correct them, for example ${prefix}HOST=127.0.0.1 ${prefix}PORT=${freePort}.`;
}

/** Node's error of a server that can't listen; it has no port if the host's name is invalid. */
function listenFailureIn(error: unknown): ListenFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, address, hostname, port } = error as NodeJS.ErrnoException & ListenError;
  if (code && (syscall === "listen" || syscall === "getaddrinfo"))
    return { code, host: address ?? hostname ?? "", port: port ?? 0 };
  return listenFailureIn(error.cause);
}

interface ListenError {
  address?: string;
  hostname?: string;
  port?: number;
}

/** Which of its two addresses the bot can't listen on. */
function prefixFor(
  { host, port }: ListenFailure,
  given: ReturnType<typeof settingsIn>,
): SettingPrefix {
  const { HOST, PORT = "3000", OPERATIONS_HOST } = given;
  const isOtherPort = port !== 0 && port !== Number(PORT);
  const isOperations = isOtherPort || (host === OPERATIONS_HOST && host !== HOST);
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
