import type { Case } from "../../../store/cases/case.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { setTopicOpen, tellStaff } from "./topics.ts";

/** Tells staff why a case is over and closes its topic. The person gets no message. */
export async function closeTopic(supportCase: Case, notice: string, cases: Cases): Promise<void> {
  await catchRefusal(
    async () => {
      await tellStaff(supportCase, notice, cases);
      await setTopicOpen(supportCase, false, cases);
    },
    (err) => cases.log.warn({ err }, "staff couldn't be told that a case is over"),
  );
}

/**
 * Closes a case whose person has blocked the bot.
 *
 * @param update the number of the update that closes it, or `byBlock`
 * @param notice why, for staff
 */
export async function closeBlocked(
  supportCase: Case,
  update: number,
  notice: string,
  cases: Cases,
): Promise<void> {
  if (await cases.store.close(supportCase.id, update)) await closeTopic(supportCase, notice, cases);
  else await tellStaff(supportCase, notice, cases);
}
