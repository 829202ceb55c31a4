import type { Case } from "../../../store/cases/case.ts";
import { type Cases, localeOf, unlessRefused } from "./case-services.ts";
import { askIfHelpedView } from "./person-views.ts";
import { delivering } from "./relay.ts";
import { closedView } from "./staff-views.ts";
import { caseTexts } from "./texts.ts";
import { inTopic, setTopic, tellStaff } from "./topics.ts";

/**
 * Closes a case: the person is asked whether it helped, the staff what should be made of it. Nothing happens where it
 * was closed by another update.
 *
 * @param update the one that closes it
 * @param who closes it, for the staff
 */
export async function closeCase(
  supportCase: Case,
  update: number,
  who: string,
  cases: Cases,
): Promise<void> {
  const { api, store } = cases;
  if (!(await store.close(supportCase.id, update))) return;
  const asked = askIfHelpedView(supportCase.id, (await localeOf(supportCase, cases)).texts);
  const options = { parse_mode: "HTML", reply_markup: asked.keyboard } as const;
  await delivering(supportCase, cases, () =>
    api.sendMessage(supportCase.chat, asked.html, options),
  );
  await endTopic(supportCase, who, cases);
}

async function endTopic(supportCase: Case, who: string, cases: Cases): Promise<void> {
  const { api, chat, log } = cases;
  const view = closedView(supportCase.id, who);
  const reply = { message_id: supportCase.header ?? 0, allow_sending_without_reply: true };
  await unlessRefused(
    async () => {
      await inTopic(supportCase, cases, (place) =>
        api.sendMessage(chat, view.html, {
          ...place,
          reply_parameters: reply,
          reply_markup: view.keyboard,
        }),
      );
      await setTopic(supportCase, false, cases);
    },
    (err) => log.warn({ err }, "the staff could not be told that a case is closed"),
  );
}

/** Ends a case without a word to the person: nothing of theirs is to be kept any more, or they are blocked. */
export async function endSilently(supportCase: Case, cases: Cases, why: string): Promise<void> {
  await unlessRefused(
    async () => {
      await tellStaff(supportCase, why, cases);
      await setTopic(supportCase, false, cases);
    },
    (err) => cases.log.warn({ err }, "the staff could not be told that a case has ended"),
  );
}

/**
 * Deletes all cases and notices of a private chat, for /forget. That somebody is blocked stays.
 *
 * @returns whether there were any
 */
export async function forgetCases(chat: number, cases: Cases): Promise<boolean> {
  const forgotten = await cases.store.forget(chat);
  const { open } = forgotten;
  if (open?.staff === cases.chat) await endSilently(open, cases, caseTexts.forgotten);
  return forgotten.cases + forgotten.answerRequests > 0;
}
