import { z } from "zod";
import { type Answer, type BotApiAccess, callOnce } from "./bot-api.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";

/** An answer that takes longer, in milliseconds, is told: people wait for a reply that much longer. */
const slowAnswer = 2000;

/** How far the clocks may be apart, in milliseconds. */
const clockLimit = 60_000;

/** Whether the Bot API answers at all, and how fast. */
export async function checkBotApi(access: BotApiAccess): Promise<Verdict<Answer>> {
  const answer = await callOnce(access, "getMe");
  const { host } = new URL(access.apiRoot);
  const said = `${host} answers in ${Math.round(answer.took)} ms, with the time for connecting`;
  if (answer.status >= 500) {
    return problem(
      `${host} has trouble of its own (${answer.status} ${answer.body.description ?? ""}): try again later.`,
    );
  }
  if (answer.took <= slowAnswer) return ok(said, answer);
  return warning(`${said}: replies come late; look after the network.`, answer);
}

/** Whether this machine's clock goes right, by the clock of the Bot API. */
export function checkClock({ date }: Answer, now: number): Verdict<undefined> {
  if (date === undefined) return warning("the Bot API does not tell the time", undefined);
  const [apart, seconds] = [now - date, Math.round(Math.abs(now - date) / 1000)];
  if (Math.abs(apart) <= clockLimit) return ok("agrees with the Bot API's", undefined);
  const how = apart > 0 ? "fast" : "slow";
  return warning(`is ${seconds} s ${how}: let it be set by NTP.`, undefined);
}

const meSchema = z.object({ username: z.string() });

/** Whose token it is. The value is the bot's name. */
export function checkToken({ status, body }: Answer): Verdict<string> {
  if (status === 401 || status === 404) {
    return problem(`Telegram does not know this BOT_TOKEN (${status}): copy it from @BotFather.`);
  }
  const me = meSchema.safeParse(body.result);
  if (me.success) return ok(`is that of @${me.data.username}`, me.data.username);
  return problem(
    `getMe is refused (${status} ${body.description ?? "without words"}): try again later.`,
  );
}

/**
 * Whether another process asks for the same bot's updates. Telegram tells that only to one who asks too, so
 * this interrupts a bot that runs for a moment; no update gets lost, since none is confirmed.
 */
export async function checkReceivers(access: BotApiAccess): Promise<Verdict<undefined>> {
  const { status, body } = await callOnce(access, "getUpdates", { timeout: "5", limit: "1" });
  if (status === 409) {
    return problem(
      "another process receives this bot's updates (409): stop it, or give this bot its own token. If the bot itself runs now, it is that one.",
    );
  }
  const waiting = Array.isArray(body.result) && body.result.length > 0;
  if (waiting) return warning("cannot be told while updates wait: run the bot first", undefined);
  if (body.ok) return ok("no other process receives this bot's updates", undefined);
  return problem(`getUpdates is refused (${status} ${body.description ?? "without words"}).`);
}
