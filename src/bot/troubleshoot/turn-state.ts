import type { Flow } from "../../flows/flow.ts";
import type { BotContext, Services } from "../context.ts";
import type { DialogState } from "./dialog-state.ts";

/** What dialogs need. */
export type TurnServices = Pick<Services, "log" | "metrics" | "now" | "monotonicNow">;

/** What a turn of a dialog works with: the update, the flow, and where the person is in it. */
export interface DialogTurn {
  ctx: BotContext;
  flow: Flow;
  state: DialogState;
  services: TurnServices;
}
