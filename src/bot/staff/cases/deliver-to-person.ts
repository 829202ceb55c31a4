import type { Case } from "../../../store/cases/case.ts";
import { isBlocked, isGone, isNotModified } from "../../../telegram/sending/refusals.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { tellStaff } from "./topics.ts";

/**
 * Makes a call that shows the person something. Where Telegram refuses it, staff is told in the case's topic.
 *
 * @returns the call's result, or undefined where it was refused
 * @throws temporary failures
 */
export async function deliverToPerson<T>(
  supportCase: Case,
  cases: Cases,
  call: () => Promise<T>,
): Promise<T | undefined> {
  return catchRefusal(call, (error) => {
    if (isNotModified(error) || isGone(error)) return;
    const { blockedBot, undelivered } = cases.texts.cases;
    const notice = isBlocked(error) ? blockedBot : undelivered(error.description);
    return tellStaff(supportCase, notice, cases);
  });
}
