import type { Api } from "grammy";
import type { Update } from "grammy/types";

/** The webhook as the configuration wants it. */
export interface WantedWebhook {
  /** The public https address that Telegram calls. */
  url: string;
  /** What Telegram sends along with every update. */
  secret: string;
  /** The kinds of updates that Telegram delivers. */
  allowed: readonly Exclude<keyof Update, "update_id">[];
  /** How many updates Telegram delivers at the same time, 1 to 100. */
  maxConnections?: number;
}

/**
 * Makes Telegram's webhook what the configuration wants: the one that is given, or none where the bot asks
 * for updates itself. It may be repeated at will; updates that wait are never dropped. Telegram does not
 * tell which secret it has, so one that is wanted is always set. @throws grammY's errors
 */
export async function syncWebhook(
  api: Api,
  wanted: WantedWebhook | undefined,
): Promise<"set" | "removed" | "none"> {
  if (wanted) {
    await api.setWebhook(wanted.url, {
      secret_token: wanted.secret,
      allowed_updates: wanted.allowed,
      max_connections: wanted.maxConnections ?? 40,
    });
    return "set";
  }
  const { url } = await api.getWebhookInfo();
  if (!url) return "none";
  await api.deleteWebhook();
  return "removed";
}
