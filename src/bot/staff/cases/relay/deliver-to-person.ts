import { byBlock, type Case } from "../../../../store/cases/case.ts";
import { isBlocked, isUncopyable } from "../../../../telegram/sending/refusals.ts";
import { type Cases, catchRefusal } from "../case-services.ts";
import { closeBlocked } from "../close-topic.ts";
import { tellStaff } from "../topics.ts";

/** The option of a Bot API call that puts a message into the person's topic, if their chat has topics. */
export interface PersonPlace {
  message_thread_id?: number;
}

/**
 * Makes a call that shows the person something. Where Telegram refuses it, staff is told in the case's topic; if the person
 * has blocked the bot, that closes the case.
 *
 * @param refusal what staff is told, with Telegram's reason
 * @returns the call's result, or undefined where it was refused
 * @throws temporary failures
 */
export async function deliverToPerson<T>(
  supportCase: Case,
  cases: Cases,
  call: (place: PersonPlace) => Promise<T>,
  refusal: (why: string) => string = cases.texts.cases.undelivered,
): Promise<T | undefined> {
  const { thread } = supportCase;
  const place = thread === undefined ? {} : { message_thread_id: thread };
  return catchRefusal(
    () => call(place),
    async (error) => {
      const { blockedBot, unsupported } = cases.texts.cases;
      if (isBlocked(error)) return closeBlocked(supportCase, byBlock, blockedBot, cases);
      const notice = isUncopyable(error) ? unsupported : refusal(error.description);
      await tellStaff(supportCase, notice, cases);
    },
  );
}
