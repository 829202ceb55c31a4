import type { Flow } from "../../flows/flow.ts";
import { stopAwaiting } from "../awaited.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { type Feature, on, onTap, pass } from "../phases.ts";
import { isFromProxy } from "../sender.ts";
import { beginFlow, openFlows } from "../shared-buttons.ts";
import { plainText } from "../view.ts";
import { act, beginDialog, type Read } from "./act.ts";
import { enterDialog, takeTurn } from "./conversation.ts";
import { flowsView } from "./flows-view.ts";
import { removeButtons } from "./messages.ts";
import { readMessage, readTap } from "./read-action.ts";
import { replyButton } from "./step-view.ts";
import type { TurnServices } from "./turn-state.ts";

/** Step-by-step help: `/troubleshoot`, offers under answers, start links, and the dialogs themselves. */
export function troubleshoot(services: TurnServices): Feature {
  const take = (ctx: BotContext, read: Read) =>
    takeTurn(ctx, (state) => act(ctx, state, read, services));
  const begin = async (ctx: BotContext, flow: Flow) => {
    await stopAwaiting(ctx, "question to staff"); // else the replies would be taken for the question
    const next = await take(ctx, () => ({ kind: "begins", flow }));
    if (next === undefined || next === "dropped")
      await enterDialog(ctx, await beginDialog(ctx, flow, services));
  };
  const showFlows = async (ctx: BotContext) => {
    if (!isFromProxy(ctx)) await deliver(ctx, flowsView(ctx.locale), "sender");
    else await deliver(ctx, plainText(ctx.locale.texts.groups.onBehalf), "everyone");
  };
  return {
    awaited: [
      on(["message", "edited_message"], async (ctx) => {
        if (!isPersonal(ctx)) return pass;
        const next = await take(ctx, readMessage);
        return next === "waits" || next === "over" ? undefined : pass;
      }),
    ],
    commands: { troubleshoot: showFlows },
    startLinks: {
      flows: async (ctx) => (isFromProxy(ctx) ? pass : showFlows(ctx)),
      async flow(ctx, { name }) {
        const flow = ctx.locale.flows.flow(name);
        if (!flow) return pass;
        if (isPersonal(ctx)) return begin(ctx, flow);
        await deliver(ctx, plainText(ctx.locale.texts.groups.onBehalf), "everyone");
      },
    },
    taps: [
      onTap(openFlows, async (ctx) => {
        await deliver(ctx, flowsView(ctx.locale), "new message");
      }),
      onTap(beginFlow, async (ctx, { key }) => {
        const flow = ctx.locale.flows.flow(key);
        if (flow) return begin(ctx, flow);
        ctx.notice = ctx.locale.texts.dialog.gone;
        await deliver(ctx, flowsView(ctx.locale), "in place");
      }),
      onTap(replyButton, async (ctx, values) => {
        const next = await take(ctx, (turn) => readTap(values, turn));
        if (next === "waits" || next === "over") return;
        const isOwn = values.person === ctx.from?.id;
        const { late, foreign } = ctx.locale.texts.dialog;
        ctx.notice = isOwn ? late : foreign;
        if (isOwn) await removeButtons(ctx, ctx.callbackQuery?.message?.message_id, services);
      }),
    ],
  };
}

/** Ends the dialog that is under way, if there is one. @returns whether there was */
export async function stopDialog(ctx: BotContext, services: TurnServices): Promise<boolean> {
  const next = await takeTurn(ctx, (state) => act(ctx, state, () => ({ kind: "stops" }), services));
  return next !== undefined && next !== "dropped";
}

/**
 * Whether an update is something that one person does in one chat, as a dialog belongs to both. Anonymous
 * administrators look alike, and other updates, such as a new member, aren't replies.
 */
function isPersonal(ctx: BotContext): boolean {
  const content = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery;
  return content !== undefined && ctx.chat !== undefined && !ctx.from?.is_bot && !isFromProxy(ctx);
}
