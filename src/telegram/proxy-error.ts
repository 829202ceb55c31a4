import { HttpError } from "grammy";
import { ProxyError } from "../proxy/failure.ts";

/** What the proxy has to do with the failure of a call; undefined if it has nothing to do with it. */
export function proxyErrorIn(error: unknown): ProxyError | undefined {
  return error instanceof HttpError && error.error instanceof ProxyError ? error.error : undefined;
}
