import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { askingStaff } from "../../shared-buttons.ts";
import { plainText } from "../../view.ts";
import { offerClosing } from "./acknowledge.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { openNow } from "./person-views.ts";

/** The open case of the person in a private chat. */
export async function openCaseOf({ chat }: BotContext, cases: Cases): Promise<Case | undefined> {
  return chat?.type === "private" ? cases.store.findOpen(chat.id, cases.chat) : undefined;
}

/** Offers to close the person's open case. @returns whether there is one */
export async function offerToClose(ctx: BotContext, cases: Cases): Promise<boolean> {
  const supportCase = await openCaseOf(ctx, cases);
  if (supportCase) await offerClosing(ctx, supportCase);
  return supportCase !== undefined;
}

/** What a greeting says of the person's open case, with a button to close it. */
export async function openCaseNote(
  ctx: BotContext,
  cases: Cases,
): Promise<ReturnType<typeof openNow> | undefined> {
  const supportCase = await openCaseOf(ctx, cases);
  return supportCase && openNow(supportCase.id, ctx.locale.texts);
}

/** Closes the person's open case. */
export async function closeOwnCase(ctx: BotContext, cases: Cases): Promise<void> {
  const supportCase = await openCaseOf(ctx, cases);
  await removeCaseButtons(ctx, ["done", "keep"]);
  if (supportCase)
    await closeCase(supportCase, ctx.update.update_id, cases.texts.cases.person, cases);
  else ctx.notice = ctx.locale.texts.fallback.oldButton;
}

/** Takes the offer to close a case back. */
export async function keepOpen(ctx: BotContext, cases: Cases): Promise<void> {
  const { cases: texts, fallback } = ctx.locale.texts;
  if (await openCaseOf(ctx, cases)) await deliver(ctx, plainText(texts.kept), "in place");
  else ctx.notice = fallback.oldButton;
}

type Action = NonNullable<ReturnType<typeof askingStaff.read>>["action"];

/** Removes buttons that have done their work from the tapped message. */
export async function removeCaseButtons(ctx: BotContext, actions: Action[]): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const isOver = (data: string) => {
    const action = askingStaff.read(data)?.action;
    return action !== undefined && actions.includes(action);
  };
  const left = rows
    .map((row) => row.filter((key) => !("callback_data" in key && isOver(key.callback_data))))
    .filter((row) => row.length > 0);
  if (left.flat().length === rows.flat().length) return;
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: left } });
}
