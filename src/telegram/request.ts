import { HttpError, type Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import type { Dispatcher } from "undici";
import { explainProxyFailure } from "../proxy/failure.ts";
import type { HttpProxy } from "../proxy/proxy.ts";

export interface RequestOptions {
  token: string;
  apiRoot: string;
  /** What leads to the Bot API, if anything does. */
  proxy?: HttpProxy | undefined;
}

/**
 * Makes the requests of calls, as the transformer next to the network: grammY's own client isn't used. Parameters go out as
 * JSON; files aren't uploaded.
 *
 * grammY's client never settles when a response breaks off in the middle, and it has an abort controller, a timer and
 * a race of promises for each call. Straight on undici's dispatcher a call costs half the processor time.
 *
 * @throws HttpError, as grammY does, if no answer of Telegram's came
 */
export function makeRequests(
  dispatcher: Dispatcher,
  { token, apiRoot, proxy }: RequestOptions,
): Transformer {
  const { origin, host, pathname } = new URL(apiRoot);
  const root = `${pathname.replace(/\/$/, "")}/bot${token}/`;
  return async (_client, method, payload, signal) => {
    const request: Dispatcher.DispatchOptions = {
      origin,
      path: root + method,
      method: "POST",
      headers,
      body: JSON.stringify(payload ?? {}),
    };
    try {
      const { status, body } = await responseTo(request, dispatcher, signal as AbortSignal);
      return parseAnswer(body, status);
    } catch (error) {
      const cause = proxy ? explainProxyFailure(error, proxy, host) : error;
      throw new HttpError(`Network request for '${method}' failed!`, cause);
    }
  };
}

const headers = { "content-type": "application/json" };

interface Response {
  status: number;
  body: string;
}

/** Rejects as soon as the signal aborts: by itself undici would first wait until it is connected, which may take 10 s. */
function responseTo(
  request: Dispatcher.DispatchOptions,
  dispatcher: Dispatcher,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const response = new ResponseReader(resolve, reject, signal);
    if (!signal?.aborted) dispatcher.dispatch(request, response);
  });
}

/** Collects a response. */
class ResponseReader implements Dispatcher.DispatchHandler {
  private readonly resolve: (response: Response) => void;
  private readonly reject: (error: unknown) => void;
  private readonly signal: AbortSignal | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private chunks: Buffer[] = [];

  constructor(
    resolve: (response: Response) => void,
    reject: (error: unknown) => void,
    signal: AbortSignal | undefined,
  ) {
    this.resolve = resolve;
    this.reject = reject;
    this.signal = signal;
    if (signal?.aborted) this.abort();
    else signal?.addEventListener("abort", this.abort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.signal?.aborted) this.abort();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.signal?.removeEventListener("abort", this.abort);
    this.resolve({ status: this.status, body: Buffer.concat(this.chunks).toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.signal?.removeEventListener("abort", this.abort);
    this.reject(error);
  }

  private readonly abort = () => {
    const reason = this.signal?.reason ?? new Error("The request was aborted");
    this.controller?.abort(reason);
    this.reject(reason);
  };
}

/** @throws SyntaxError if the body is not Telegram's but the page of something in between */
function parseAnswer<T>(body: string, status: number): ApiResponse<T> {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === "object" && answer !== null && "ok" in answer)
      return answer as ApiResponse<T>;
  } catch {
    // Reported below, without quoting the page.
  }
  throw new SyntaxError(`Not an answer from Telegram, but somebody's page with status ${status}`);
}
