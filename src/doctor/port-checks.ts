import { once } from "node:events";
import { createServer } from "node:net";
import { request } from "undici";
import { explainListening } from "../app/start-errors.ts";
import { urlOf } from "../http/addresses.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";

/** An address that the bot is to listen on. */
export interface Place {
  host: string;
  port: number;
  /** What the names of the settings that give it begin with. */
  prefix: "" | "OPERATIONS_";
  /** Whether the bot takes any free port where this one is taken. */
  orAnyPort?: boolean | undefined;
}

/**
 * Whether the bot can listen there; a bot that runs does so already, and that may be this one.
 * @param patience how long whoever has the port may take to say that it is a bot, in milliseconds
 */
export async function checkPort(
  { host, port, prefix, orAnyPort }: Place,
  patience = 2000,
): Promise<Verdict<undefined>> {
  if (port === 0) return ok(`any free one on ${host}`, undefined);
  const code = await tryToListen(host, port);
  if (code === undefined) return ok(`${port} on ${host} is free`, undefined);
  if (code !== "EADDRINUSE") return problem(explainListening({ code, host, port }, prefix));
  const name = `${prefix}PORT`;
  if (await isBot(host, port, patience)) {
    return ok(
      `a bot runs on ${port}: this one, if you have started it; if not, stop that one or choose another ${name}`,
      undefined,
    );
  }
  if (!orAnyPort) return problem(explainListening({ code, host, port }, prefix));
  return warning(
    `${port} is taken by another program, so the bot will choose a free one at every start: choose one for good with ${name}.`,
    undefined,
  );
}

/** Listens for a moment. @returns the code of the error that keeps it from listening, if there is one */
async function tryToListen(host: string, port: number): Promise<string | undefined> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "an error without a code";
  } finally {
    server.close();
  }
}

/** Whether a bot of this kind answers there: at `/healthz`, or in local mode with the chat page. */
async function isBot(host: string, port: number, patience: number): Promise<boolean> {
  // An address that stands for all of them is none to connect to everywhere.
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  try {
    const url = `${urlOf({ host: reached, port })}/healthz`;
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(patience) });
    const text = await body.text();
    return statusCode === 200 ? text === "ok" : isLocalMode(text);
  } catch {
    return false;
  }
}

/** The stand-in for Telegram refuses what it does not know as Telegram does. */
function isLocalMode(text: string): boolean {
  return text.startsWith('{"ok":false,"error_code":404');
}
