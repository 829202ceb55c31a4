import { GrammyError, HttpError } from "grammy";
import { NoBotError } from "./bot/who-am-i.ts";
import { ConfigError } from "./config.ts";
import { KnowledgeError } from "./faq/problems.ts";
import { DatabaseError } from "./store/errors.ts";

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
  const code = codeOf(error);
  if (code === "EADDRINUSE" || code === "EADDRNOTAVAIL" || code === "EACCES") {
    return explainListening(code, portOf(error), env);
  }
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

/** Of the two addresses that it may listen on, the settings that name the one that failed. */
function explainListening(code: string, port: number | undefined, env: Environment): string {
  const isOperations = port !== Number(env.PORT || 3000) && port === Number(env.OPERATIONS_PORT);
  const prefix = isOperations ? "OPERATIONS_" : "";
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: stop what listens there, or choose another with ${prefix}PORT, such as ${prefix}PORT=3001.`;
  }
  return `${prefix}HOST and ${prefix}PORT cannot be listened on (${code}): correct them, such as ${prefix}HOST=127.0.0.1 ${prefix}PORT=3000.`;
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

function portOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("port" in error && typeof error.port === "number") return error.port;
  return portOf(error.cause);
}
