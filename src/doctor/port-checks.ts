import { once } from "node:events";
import { createServer } from "node:net";
import { request } from "undici";
import { urlOf } from "../http/addresses.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";
import { explainListenFailure, type SettingPrefix } from "./start-errors.ts";

/** An address that the bot should listen on. */
export interface ListenAddress {
  host: string;
  port: number;
  prefix: SettingPrefix;
  /** Whether the bot takes any free port if this one is taken. */
  anyPortIfTaken?: boolean | undefined;
}

/**
 * Whether the bot can listen on an address. A running bot listens there already, and it may be this one.
 * @param timeout how long a program that has the port may take to show that it's a bot, in milliseconds
 */
export async function checkPort(
  { host, port, prefix, anyPortIfTaken }: ListenAddress,
  timeout = 2000,
): Promise<Verdict<undefined>> {
  if (port === 0) return ok(`any free one on ${host}`, undefined);
  const code = await tryToListen(host, port);
  if (code === undefined) return ok(`${port} on ${host} is free`, undefined);
  if (code !== "EADDRINUSE") return problem(explainListenFailure({ code, host, port }, prefix));
  const name = `${prefix}PORT`;
  if (await isBot(host, port, timeout)) {
    return ok(
      `a bot is running on ${port}: this one, if you have started it; otherwise stop it or choose another ${name}`,
      undefined,
    );
  }
  if (!anyPortIfTaken) return problem(explainListenFailure({ code, host, port }, prefix));
  return warning(
    `${port} is taken by another program, so the bot will pick a free one at every start: set ${name} to choose one for good.`,
    undefined,
  );
}

/** Listens for a moment. @returns the code of the error, if there is one */
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
async function isBot(host: string, port: number, timeout: number): Promise<boolean> {
  // Not every system can connect to the address that stands for all of them.
  const reachableHost = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  try {
    const url = `${urlOf({ host: reachableHost, port })}/healthz`;
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(timeout) });
    const text = await body.text();
    return statusCode === 200 ? text === "ok" : isLocalMode(text);
  } catch {
    return false;
  }
}

/** In local mode the stand-in answers, which refuses unknown paths as Telegram does. */
function isLocalMode(text: string): boolean {
  return text.startsWith('{"ok":false,"error_code":404');
}
