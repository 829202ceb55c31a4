import type { Case } from "../../../../store/cases/case.ts";
import { isUncopyable } from "../../../../telegram/sending/refusals.ts";
import type { BotContext } from "../../../context.ts";
import { plainText } from "../../../view.ts";
import { say } from "../case-notes.ts";
import { type Cases, catchRefusal } from "../case-services.ts";

/**
 * Relays something to staff. If Telegram refuses that, the person is told: that content of this kind can't be passed on, or
 * that staff can't be reached.
 *
 * @returns whether it reached staff
 */
export async function reachStaff(
  ctx: BotContext,
  supportCase: Case,
  cases: Cases,
  relay: () => Promise<void>,
): Promise<boolean> {
  const reached = await catchRefusal(
    async () => {
      await relay();
      return true;
    },
    async (err) => {
      if (isUncopyable(err)) return sayUnpassable(ctx, supportCase);
      cases.log.error(
        { err },
        "a message didn't reach staff: the bot must be an administrator of STAFF_CHAT_ID",
      );
      const { unreachable, unreachableAgain } = ctx.locale.texts.cases;
      await say(ctx, supportCase, {
        unreachable: plainText(unreachable),
        unreachableAgain: plainText(unreachableAgain),
      });
    },
  );
  return reached ?? false;
}

/** Says that a message of this kind can't be passed on. */
export function sayUnpassable(ctx: BotContext, supportCase: Case): Promise<void> {
  const { unpassable, unpassableAgain } = ctx.locale.texts.cases;
  return say(ctx, supportCase, {
    unpassable: plainText(unpassable),
    unpassableAgain: plainText(unpassableAgain),
  });
}
