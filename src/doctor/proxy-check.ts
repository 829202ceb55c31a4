import type { HttpProxy } from "../proxy/proxy.ts";
import { tryProxy } from "./bot-api.ts";
import { ok, type Verdict } from "./examination.ts";

/** Whether the proxy leads to the Bot API's server. */
export async function checkProxy<T extends { apiRoot: string }>(
  access: T,
  proxy: HttpProxy,
): Promise<Verdict<T>> {
  const took = await tryProxy(access.apiRoot, proxy);
  const { host } = new URL(access.apiRoot);
  return ok(
    `${proxy.host} (${proxy.variable}) leads to ${host}, in ${Math.round(took)} ms`,
    access,
  );
}
