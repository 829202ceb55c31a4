import type { Api } from "grammy";
import type { Update } from "grammy/types";

/** The webhook that the configuration asks for. */
export interface WebhookRegistration {
  /** The public https address that Telegram calls. */
  url: string;
  /** What Telegram sends along with every update. */
  secret: string;
  /** The kinds of updates that Telegram delivers. */
  allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
}

/** How many updates Telegram delivers at the same time, 1 to 100. */
const maxConnections = 40;

/**
 * Makes Telegram's webhook what the configuration asks for; undefined is long polling, which needs none. It may be repeated
 * at will, and updates that wait are never dropped. Telegram doesn't tell which secret it has, so a webhook is always
 * set anew. @throws grammY's errors
 */
export async function syncWebhook(
  api: Api,
  wanted: WebhookRegistration | undefined,
): Promise<"set" | "removed" | "none"> {
  if (wanted) {
    await api.setWebhook(wanted.url, {
      secret_token: wanted.secret,
      allowed_updates: wanted.allowedUpdates,
      max_connections: maxConnections,
    });
    return "set";
  }
  const { url } = await api.getWebhookInfo();
  if (!url) return "none";
  await api.deleteWebhook();
  return "removed";
}
