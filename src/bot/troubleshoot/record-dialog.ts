import type { DialogEvent } from "../../metrics/labels.ts";
import type { BotContext, Parts } from "../context.ts";
import { record } from "../events.ts";

/** Counts that a dialog has begun or ended. @param node where it ended, if there is one */
export function noteDialog(
  ctx: BotContext,
  flow: string,
  event: DialogEvent,
  { metrics }: Pick<Parts, "metrics">,
  node?: string,
): void {
  metrics.dialogs.inc({ flow, event });
  record(ctx, "dialog", { flow, event, ...(node === undefined ? {} : { node }) });
}
