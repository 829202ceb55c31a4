import type { GrammyError, HttpError } from "grammy";
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

export type { Logger };

const botToken = /\d{5,}:[\w-]{20,}/g;

/**
 * Creates the log: JSON lines for tools, or readable lines for a terminal. It names updates and entries by their ids.
 * People's words and the bot's token never reach it: errors are logged without the payload of the call, and anything
 * that looks like a token is blotted out of every line.
 */
export function createLog(level: string, destination: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    hooks: { streamWrite: (line) => line.replace(botToken, "[token]") },
  };
  return pino(options, destination);
}

/** A destination with readable lines, for a terminal. `why`, which may have several lines, stands under the message. */
export async function terminalDestination(): Promise<DestinationStream> {
  const { default: pretty } = await import("pino-pretty");
  const messageFormat = ({ msg, why }: Record<string, unknown>) =>
    why === undefined ? `${msg}` : `${msg}\n${why}`;
  return pretty({
    sync: true,
    ignore: "pid,hostname,why",
    messageFormat,
    translateTime: "HH:MM:ss",
  });
}

/** An error without the payload that grammY's errors carry: it holds people's words. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  if (isGrammyError(error)) {
    const { method, error_code, description } = error;
    return { type: "GrammyError", method, error_code, description, stack: framesOf(error) };
  }
  const cause = isHttpError(error) ? error.error : error.cause;
  return {
    type: error.name,
    message: error.message,
    stack: framesOf(error),
    ...(cause ? { cause: describeError(cause) } : {}),
  };
}

/** They're told by their names: this file, which nearly everything needs, would load all of grammY. */
function isGrammyError(error: Error): error is GrammyError {
  return error.name === "GrammyError";
}

function isHttpError(error: Error): error is HttpError {
  return error.name === "HttpError";
}

function framesOf(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).join("\n");
}
