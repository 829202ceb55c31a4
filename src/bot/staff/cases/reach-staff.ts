import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { plainText } from "../../view.ts";
import { say } from "./case-notes.ts";
import { type Cases, catchRefusal } from "./case-services.ts";

/**
 * Relays something to staff. If Telegram refuses that, the person is told that staff can't be reached.
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
