import { z } from "zod";
import { ApiError, badRequest } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { method } from "./method.ts";
import { flag, integer, json, text } from "./params.ts";

const kinds = json(z.array(z.string())).optional();

/** Receiving updates, by long polling or by a webhook but never both. */
export const updateMethods = {
  getUpdates: method(
    {
      offset: integer.optional(),
      limit: integer.optional(),
      timeout: integer.optional(),
      allowed_updates: kinds,
    },
    (telegram, { allowed_updates, ...poll }, signal) => {
      if (telegram.webhook.target) {
        throw new ApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      telegram.updates.allow(allowed_updates);
      return telegram.updates.poll({ ...poll, signal });
    },
  ),

  setWebhook: method(
    {
      url: text,
      certificate: z.unknown().optional(),
      ip_address: text.optional(),
      max_connections: integer.optional(),
      allowed_updates: kinds,
      drop_pending_updates: flag.optional(),
      secret_token: text.optional(),
    },
    (telegram, { url, allowed_updates, drop_pending_updates, certificate: _, ...options }) => {
      checkWebhook(url, options.secret_token);
      telegram.updates.allow(allowed_updates);
      if (drop_pending_updates) telegram.updates.drop();
      telegram.webhook.set(url === "" ? undefined : { url, ...options });
      if (url !== "") {
        telegram.updates.interrupt("Conflict: terminated by setWebhook request");
      }
      return true;
    },
  ),

  deleteWebhook: method(
    { drop_pending_updates: flag.optional() },
    (telegram, { drop_pending_updates }) => {
      if (drop_pending_updates) telegram.updates.drop();
      telegram.webhook.set(undefined);
      return true;
    },
  ),

  getWebhookInfo: method({}, (telegram) => {
    const { target, lastError } = telegram.webhook;
    return omitUndefined({
      url: target?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: telegram.updates.pending.length,
      ip_address: target?.ip_address,
      max_connections: target && (target.max_connections ?? 40),
      last_error_date: lastError?.date,
      last_error_message: lastError?.message,
      allowed_updates: telegram.updates.allowed,
    });
  }),
};

/** Requires HTTPS, except on this machine. @throws ApiError */
function checkWebhook(url: string, secret: string | undefined): void {
  if (url !== "" && !/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/i.test(url)) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (secret !== undefined && secret.length > 256) throw badRequest("secret token is too long");
  if (secret !== undefined && !/^[\w-]*$/.test(secret)) {
    throw badRequest("secret token contains unallowed characters");
  }
}
