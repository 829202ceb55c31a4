import { Composer } from "grammy";
import type { Flow } from "../../flows/flow.ts";
import type { BotContext, Parts } from "../context.ts";
import { replace, reply, send } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { isStandIn } from "../sender.ts";
import { plain } from "../view.ts";
import { conversation, enter } from "./conversation.ts";
import { beginData, flowsData, flowsView, troublesPayload } from "./flows-view.ts";
import { unbutton } from "./messages.ts";
import { linked } from "./read-action.ts";
import { replyData } from "./step-view.ts";
import { beginDialog } from "./turn.ts";

/** Step-by-step help: `/troubleshoot`, the offers under answers, links `/start fix-<name>`, and the dialogs themselves. */
export function troubleshoot(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const personal = composer.filter(isPersonal);
  personal.use(conversation(parts));

  const begin = async (ctx: BotContext, flow: Flow) => {
    ctx.dialog = await beginDialog(ctx, flow, parts);
    await enter(ctx);
  };
  personal.command("troubleshoot", (ctx) => reply(ctx, flowsView(ctx.locale)));
  personal.callbackQuery(flowsData, (ctx) => send(ctx, flowsView(ctx.locale)));
  personal.command("start", (ctx, next) => {
    const flow = linked(ctx);
    if (flow) return begin(ctx, flow);
    return ctx.match === troublesPayload ? reply(ctx, flowsView(ctx.locale)) : next();
  });
  personal.callbackQuery(beginData, async (ctx) => {
    const flow = ctx.locale.flows.flow(ctx.match[1] ?? "");
    if (flow) return begin(ctx, flow);
    ctx.notice = ctx.locale.texts.dialog.gone;
    await replace(ctx, flowsView(ctx.locale));
  });
  personal.callbackQuery(replyData, async (ctx) => {
    const own = ctx.match[3] === ctx.from.id.toString(36);
    const { late, foreign } = ctx.locale.texts.dialog;
    ctx.notice = own ? late : foreign;
    if (own) await unbutton({ ctx, parts }, ctx.callbackQuery.message?.message_id);
  });
  composer.filter(isStandIn).command(["troubleshoot", "start"], (ctx, next) => {
    const wanted = ctx.hasCommand("troubleshoot") || linked(ctx);
    return wanted ? reply(ctx, plain(escapeHtml(ctx.locale.texts.onBehalf))) : next();
  });
  return composer;
}

/**
 * Whether an update is something that one person does in one chat. A dialog belongs to both; anonymous
 * administrators all look like the same bot, and somebody joining a chat is no reply.
 */
function isPersonal(ctx: BotContext): boolean {
  const done = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery;
  return done !== undefined && ctx.chat !== undefined && !ctx.from?.is_bot && !isStandIn(ctx);
}
