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

/** What Telegram says of the webhook. */
export type WebhookInfo = z.infer<typeof infoSchema>;

/** More updates than these that wait are told. */
const manyWaiting = 100;

/** A failed delivery is told for so long, in milliseconds. */
const recent = 60 * 60 * 1000;

/** Whether Telegram calls the address that is configured, or none where the bot asks for updates itself. */
export async function checkWebhook(config: BotApiAccess & Config): Promise<Verdict<WebhookInfo>> {
  const { status, body } = await callOnce(config, "getWebhookInfo");
  const info = infoSchema.safeParse(body.result);
  if (!info.success) {
    return problem(`getWebhookInfo is refused (${status} ${body.description ?? "without words"}).`);
  }
  return config.mode === "webhook" ? wanted(config, info.data) : unwanted(info.data);
}

/** Whether Telegram calls the address that is wanted. */
function wanted({ url }: { url: URL }, info: WebhookInfo): Verdict<WebhookInfo> {
  if (info.url === url.href) return ok("Telegram calls WEBHOOK_URL", info);
  if (info.url === "") {
    return warning("is not set at Telegram yet: the bot sets it when it starts.", info);
  }
  return warning(
    `Telegram calls another address, at ${hostOf(info.url)}: start the bot again, and see that no other one uses this token.`,
    info,
  );
}

function unwanted(info: WebhookInfo): Verdict<WebhookInfo> {
  if (info.url === "") return ok("none is set, as long polling needs it", info);
  return warning(
    `Telegram delivers to ${hostOf(info.url)}, and the bot gets nothing by long polling (409) until it starts again and removes that: see that no other one uses this token.`,
    info,
  );
}

/** Whether Telegram gets its updates delivered. */
export function checkDeliveries(info: WebhookInfo, now: number): Verdict<undefined> {
  const { pending_update_count: waiting, last_error_date: failed } = info;
  const ago = failed === undefined ? Number.POSITIVE_INFINITY : now - failed * 1000;
  const count = `${waiting} ${waiting === 1 ? "update waits" : "updates wait"}`;
  if (info.url !== "" && ago < recent) {
    const says = `${count}; ${Math.round(ago / 60_000)} min ago a delivery failed (${info.last_error_message ?? "without words"}): see that WEBHOOK_URL leads to HOST and PORT of the running bot and that WEBHOOK_SECRET is the same.`;
    return waiting > 0 ? problem(says) : warning(says, undefined);
  }
  if (waiting <= manyWaiting) return ok(count, undefined);
  return warning(`${count}: see that the bot runs, and what it logs.`, undefined);
}

/** Whether Telegram sends the kinds of updates that the bot handles; it remembers what it was told last. */
export function checkKinds(info: WebhookInfo, allowed: readonly string[]): Verdict<undefined> {
  const told = info.allowed_updates;
  if (!told) return ok("Telegram was not told any: the bot does so when it starts", undefined);
  const missing = allowed.filter((kind) => !told.includes(kind));
  const surplus = told.filter((kind) => !allowed.includes(kind));
  if (missing.length + surplus.length === 0) return ok("as the bot handles them", undefined);
  const differences = [
    missing.length > 0 ? `not ${missing.join(", ")}` : "",
    surplus.length > 0 ? `also ${surplus.join(", ")}` : "",
  ].filter((words) => words !== "");
  return warning(
    `Telegram sends ${differences.join(" and ")}: start the bot again, it tells Telegram.`,
    undefined,
  );
}

/** The path may be a secret, or hold a token. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an address that is none";
}
