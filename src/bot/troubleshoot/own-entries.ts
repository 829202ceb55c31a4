import { nodeAt } from "../../flows/runner.ts";
import type { DialogTurn } from "./turn-state.ts";

/** Whether an entry is what the dialog is about anyway: its flow is offered by it, or its current step is from it. */
export function isOwn(entry: string, { flow, state }: Pick<DialogTurn, "flow" | "state">): boolean {
  return flow.entries.includes(entry) || nodeAt(flow, state.path).source === entry;
}
