import { z } from "zod";
import type { Config } from "../config.ts";
import { type BotApiAccess, callOnce } from "./bot-api.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";

const infoSchema = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
  allowed_updates: z.array(z.string()).optional(),
});

/** What Telegram says about the webhook. */
export type WebhookInfo = z.infer<typeof infoSchema>;

/** How many updates may wait without a warning. */
const maxWaiting = 100;

/** For how long a failed delivery counts, in milliseconds. */
const failureMemory = 60 * 60 * 1000;

/** Whether Telegram calls the configured address, or none for long polling. */
export async function checkWebhook(config: BotApiAccess & Config): Promise<Verdict<WebhookInfo>> {
  const { status, body } = await callOnce(config, "getWebhookInfo");
  const info = infoSchema.safeParse(body.result);
  if (!info.success) {
    return problem(
      `Telegram refuses getWebhookInfo (${status} ${body.description ?? "no reason given"}).`,
    );
  }
  return config.mode === "webhook" ? checkAddress(config, info.data) : checkUnset(info.data);
}

function checkAddress({ url }: { url: URL }, info: WebhookInfo): Verdict<WebhookInfo> {
  if (info.url === url.href) return ok("Telegram calls WEBHOOK_URL", info);
  if (info.url === "") {
    return warning("is not set at Telegram yet: the bot sets it when it starts.", info);
  }
  return warning(
    `Telegram calls another address, at ${hostOf(info.url)}: restart the bot, and make sure that no other bot uses this token.`,
    info,
  );
}

function checkUnset(info: WebhookInfo): Verdict<WebhookInfo> {
  if (info.url === "") return ok("none is set, as long polling requires", info);
  return warning(
    `Telegram delivers to ${hostOf(info.url)}, so long polling gets nothing (409): restart the bot, which removes the webhook, and make sure that no other bot uses this token.`,
    info,
  );
}

/** Whether Telegram can deliver its updates. */
export function checkDeliveries(info: WebhookInfo, now: number): Verdict<undefined> {
  const { pending_update_count: waiting, last_error_date: failed } = info;
  const ago = failed === undefined ? Number.POSITIVE_INFINITY : now - failed * 1000;
  const count = `${waiting} ${waiting === 1 ? "update waits" : "updates wait"}`;
  if (info.url !== "" && ago < failureMemory) {
    const message = `${count}; ${Math.round(ago / 60_000)} min ago a delivery failed (${info.last_error_message ?? "no reason given"}): check that WEBHOOK_URL leads to HOST and PORT of the running bot and that WEBHOOK_SECRET is the same.`;
    return waiting > 0 ? problem(message) : warning(message, undefined);
  }
  if (waiting <= maxWaiting) return ok(count, undefined);
  return warning(`${count}: check that the bot is running, and what it logs.`, undefined);
}

/** Whether Telegram sends the kinds of updates that the bot handles; it keeps to what was set last. */
export function checkKinds(
  info: WebhookInfo,
  allowedUpdates: readonly string[],
): Verdict<undefined> {
  const current = info.allowed_updates;
  if (!current) return ok("not set at Telegram yet: the bot sets them when it starts", undefined);
  const missing = allowedUpdates.filter((kind) => !current.includes(kind));
  const surplus = current.filter((kind) => !allowedUpdates.includes(kind));
  if (missing.length + surplus.length === 0) return ok("those that the bot handles", undefined);
  const differences = [
    missing.length > 0 ? `doesn't send ${missing.join(", ")}` : "",
    surplus.length > 0 ? `needlessly sends ${surplus.join(", ")}` : "",
  ].filter((difference) => difference !== "");
  return warning(
    `Telegram ${differences.join(" and ")}: restart the bot, which corrects that.`,
    undefined,
  );
}

/** Without the path, which may be a secret or hold a token. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an invalid address";
}
