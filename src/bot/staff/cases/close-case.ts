import type { Case } from "../../../store/cases/case.ts";
import { type Cases, catchRefusal, localeOf } from "./case-services.ts";
import { closeTopic } from "./close-topic.ts";
import { askIfHelpedView } from "./person-views.ts";
import { deliverToPerson } from "./relay/deliver-to-person.ts";
import { replyingTo } from "./relay/send.ts";
import { closedView } from "./staff-views.ts";
import { inTopic, setTopicOpen } from "./topics.ts";

/**
 * Closes a case: asks the person whether it helped, and offers staff to make a lesson of it. Nothing happens if another
 * update has closed it.
 *
 * @param update the number of the update that closes it
 * @param closedBy who closes it, as staff reads it
 */
export async function closeCase(
  supportCase: Case,
  update: number,
  closedBy: string,
  cases: Cases,
): Promise<void> {
  const { api, store } = cases;
  if (!(await store.close(supportCase.id, update))) return;
  const view = askIfHelpedView(supportCase.id, (await localeOf(supportCase, cases)).texts);
  const options = { parse_mode: "HTML", reply_markup: view.keyboard } as const;
  await deliverToPerson(supportCase, cases, (place) =>
    api.sendMessage(supportCase.chat, view.html, { ...place, ...options }),
  );
  await closeTopicWithOffers(supportCase, closedBy, cases);
}

async function closeTopicWithOffers(
  supportCase: Case,
  closedBy: string,
  cases: Cases,
): Promise<void> {
  const { api, chat, log } = cases;
  const view = closedView(supportCase.id, closedBy, cases.texts);
  const reply = replyingTo(supportCase.header);
  await catchRefusal(
    async () => {
      await inTopic(supportCase, cases, (place) =>
        api.sendMessage(chat, view.html, { ...place, ...reply, reply_markup: view.keyboard }),
      );
      await setTopicOpen(supportCase, false, cases);
    },
    (err) => log.warn({ err }, "staff couldn't be told that a case is closed"),
  );
}

/**
 * Deletes all cases and answer requests of a private chat, for /forget. A block stays.
 *
 * @returns whether there were any
 */
export async function forgetCases(chat: number, cases: Cases): Promise<boolean> {
  // First, because afterwards nobody knows the topic any more.
  const open = await cases.store.findOpen(chat, cases.chat);
  if (open) await closeTopic(open, cases.texts.cases.forgotten, cases);
  const forgotten = await cases.store.forget(chat);
  return forgotten.cases + forgotten.answerRequests > 0;
}
