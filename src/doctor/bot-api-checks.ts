import { z } from "zod";
import { type Answer, type BotApiAccess, callOnce } from "./bot-api.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";

/** Longest good response time, in milliseconds: people wait for every reply that much longer. */
const goodResponseTime = 2000;

/** How far the clocks may be apart, in milliseconds. */
const maxClockDifference = 60_000;

/** Whether the Bot API answers at all, and how fast. */
export async function checkBotApi(access: BotApiAccess): Promise<Verdict<Answer>> {
  const answer = await callOnce(access, "getMe");
  const { host } = new URL(access.apiRoot);
  const message = `${host} answers in ${Math.round(answer.took)} ms, connecting included`;
  if (answer.status >= 500) {
    return problem(
      `${host} has an internal error (${answer.status} ${answer.body.description ?? ""}): try again later.`,
    );
  }
  if (answer.took <= goodResponseTime) return ok(message, answer);
  return warning(`${message}: replies will be slow; check the network.`, answer);
}

/** Whether this machine's clock is right, compared with the Bot API's. */
export function checkClock({ date }: Answer, now: number): Verdict<undefined> {
  if (date === undefined) return warning("the Bot API sends no time", undefined);
  const difference = now - date;
  if (Math.abs(difference) <= maxClockDifference) return ok("agrees with the Bot API's", undefined);
  const seconds = Math.round(Math.abs(difference) / 1000);
  const direction = difference > 0 ? "fast" : "slow";
  return warning(`is ${seconds} s ${direction}: let NTP set it.`, undefined);
}

const meSchema = z.object({ username: z.string() });

/** Whether Telegram accepts the token. The value is the bot's username. */
export function checkToken({ status, body }: Answer): Verdict<string> {
  if (status === 401 || status === 404) {
    return problem(`Telegram does not know this BOT_TOKEN (${status}): copy it from @BotFather.`);
  }
  const me = meSchema.safeParse(body.result);
  if (me.success) return ok(`belongs to @${me.data.username}`, me.data.username);
  return problem(
    `Telegram refuses getMe (${status} ${body.description ?? "no reason given"}): try again later.`,
  );
}

/**
 * Whether another process asks for the same bot's updates. Only asking too can show that, so this interrupts a running bot
 * for a moment; no update gets lost, since none is confirmed.
 */
export async function checkReceivers(access: BotApiAccess): Promise<Verdict<undefined>> {
  const { status, body } = await callOnce(access, "getUpdates", { timeout: "5", limit: "1" });
  if (status === 409) {
    return problem(
      "another process receives this bot's updates (409): stop it, or give this bot its own token. If this bot is running now, it is that process.",
    );
  }
  const waiting = Array.isArray(body.result) && body.result.length > 0;
  if (waiting) return warning("cannot be checked while updates wait: run the bot first", undefined);
  if (body.ok) return ok("no other process receives this bot's updates", undefined);
  return problem(
    `Telegram refuses getUpdates (${status} ${body.description ?? "no reason given"}).`,
  );
}
