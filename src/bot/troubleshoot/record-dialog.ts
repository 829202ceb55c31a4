import type { DialogEvent } from "../../metrics/labels.ts";
import type { BotContext, Services } from "../context.ts";
import { record } from "../events.ts";

/** Records that a dialog began or ended. @param node where it ended, if it did at one */
export function recordDialog(
  ctx: BotContext,
  flow: string,
  event: DialogEvent,
  { metrics }: Pick<Services, "metrics">,
  node?: string,
): void {
  metrics.dialogs.inc({ flow, event });
  record(ctx, "dialog", { flow, event, ...(node === undefined ? {} : { node }) });
}
