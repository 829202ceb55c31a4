import { z } from "zod";
import { parseParams } from "../params.ts";
import type { LocalTelegram } from "../telegram.ts";

/** A method of the Bot API: what it takes, and what it does. */
export interface Method {
  parameters: z.ZodObject;
  /** The version of the Bot API that brought it, if that matters here. */
  since?: number;
  call(telegram: LocalTelegram, params: Record<string, unknown>, signal?: AbortSignal): unknown;
}

/**
 * Makes a method from its parameters and its effect. The parameters are checked first, strictly: the real
 * server ignores a name that it does not know, this one refuses it, so that a typing error in a bot is
 * found at once.
 */
export function method<S extends z.ZodRawShape>(
  shape: S,
  run: (
    telegram: LocalTelegram,
    params: z.output<z.ZodObject<S>>,
    signal: AbortSignal | undefined,
  ) => unknown,
): Method {
  const parameters = z.strictObject(shape);
  return {
    parameters,
    call: (telegram, params, signal) =>
      run(telegram, parseParams(parameters, params) as z.output<z.ZodObject<S>>, signal),
  };
}
