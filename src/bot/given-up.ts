import type { Update } from "grammy/types";
import { z } from "zod";
import type { GivenUpUpdates } from "../store/inbox/given-up.ts";
import { temporaryFailure } from "../telegram/sending/temporary-failures.ts";
import { useChosenLanguage } from "./chosen-language.ts";
import type { BotContext } from "./context.ts";
import { deliver } from "./deliver.ts";
import { contextOf, type Handling, prepare } from "./handle.ts";
import { isAddressed } from "./question.ts";
import { plainText } from "./view.ts";

/** How many updates one call deals with. */
const batchSize = 50;

const updateSchema = z.looseObject({ update_id: z.number() });
const senderSchema = z.looseObject({ from: z.looseObject({ id: z.number() }) });

/**
 * Tells people that their updates were given up, once for each update, but twice if the process dies in between.
 *
 * @throws temporary failures; the next call deals with the rest
 */
export async function notifyOfGivenUp(givenUp: GivenUpUpdates, handling: Handling): Promise<void> {
  for (const { update_id, body } of await givenUp.untold(batchSize)) {
    const update = updateSchema.safeParse(body).data as Update | undefined;
    if (update) await notify(contextOf(update, { attempts: 1 }, handling), handling);
    await givenUp.markTold(update_id);
  }
}

async function notify(ctx: BotContext, handling: Handling): Promise<void> {
  const { log } = handling;
  if (!isAwaited(ctx, handling)) return;
  await prepare(ctx, handling);
  await useChosenLanguage(ctx);
  const view = { ...plainText(ctx.locale.texts.faults.givenUp), quotes: ctx.message !== undefined };
  try {
    // All of staff should see it: somebody else may be waiting for the answer to arrive.
    const audience = { to: "new message", replyTo: ctx.msgId } as const;
    await deliver(ctx, view, handling.isForCase(ctx) ? audience : "remark");
  } catch (err) {
    if (temporaryFailure(err)) throw err;
    log.info(
      { update: ctx.update.update_id, err },
      "nobody could be told that an update was given up",
    );
  }
}

/** Whether a person waits for a reply to the update, or for it to reach somebody. */
function isAwaited(ctx: BotContext, { isForCase }: Handling): boolean {
  const { message, callbackQuery, from } = ctx;
  if (isForCase(ctx)) return true;
  if (from?.is_bot !== false) return false;
  return message ? isAddressed(ctx) : callbackQuery?.message !== undefined;
}

/** Deletes what a person sent in updates that were given up. @returns whether there were any */
export async function forgetGivenUp(person: number, givenUp: GivenUpUpdates): Promise<boolean> {
  const all = await givenUp.list();
  const theirs = all.filter(({ body }) => isFrom(body, person));
  for (const { update_id } of theirs) await givenUp.drop(update_id);
  return theirs.length > 0;
}

function isFrom(update: unknown, person: number): boolean {
  if (typeof update !== "object" || update === null) return false;
  return Object.values(update).some(
    (content) => senderSchema.safeParse(content).data?.from.id === person,
  );
}
