import { GrammyError, HttpError } from "grammy";
import { ConfigError } from "./config.ts";
import { KnowledgeError } from "./faq/problems.ts";
import { DatabaseError } from "./store/errors.ts";

/** Why the bot did not start and what to do about it, for the person who started it. */
export function explainStart(error: unknown): string {
  if (error instanceof KnowledgeError) return briefly(error.message);
  const known = [ConfigError, DatabaseError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof GrammyError) return explainRefusal(error);
  if (error instanceof HttpError) {
    const why = codeOf(error.error) ?? "no answer";
    return `Telegram is out of reach (${why}): check the network, and TELEGRAM_API_ROOT if it is set.`;
  }
  if (codeOf(error) === "EADDRINUSE") {
    return "The port is taken: stop what listens there, or choose another with PORT, such as PORT=3001.";
  }
  if (codeOf(error) === "EADDRNOTAVAIL" || codeOf(error) === "EACCES") {
    return `HOST and PORT cannot be listened on (${codeOf(error)}): correct them, such as HOST=127.0.0.1 PORT=3000.`;
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
