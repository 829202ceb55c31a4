import { z } from "zod";
import type { TelegramState } from "../state/telegram-state.ts";
import { parseParams } from "./params.ts";

/** A method of the Bot API: its parameters and its effect. */
export interface Method {
  parameters: z.ZodObject;
  /** The version of the Bot API that brought it, if that matters here. */
  since?: number;
  call(telegram: TelegramState, params: Record<string, unknown>, signal?: AbortSignal): unknown;
}

/**
 * Defines a method. Parameters are parsed strictly: the real server ignores a name that it doesn't know,
 * this one refuses it, so that a typing error in a bot shows at once.
 */
export function method<S extends z.ZodRawShape>(
  shape: S,
  run: (
    telegram: TelegramState,
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
