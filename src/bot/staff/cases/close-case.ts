import type { Case } from "../../../store/cases/case.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import { type Desk, localeOf, unlessRefused } from "./cases.ts";
import { askIfHelpedView } from "./person-views.ts";
import { delivering } from "./relay.ts";
import { closedView } from "./staff-views.ts";
import { inTopic, setTopic, tellStaff } from "./topics.ts";

/**
 * Closes a case: the person is asked whether it helped, the staff what should be made of it. Nothing happens where it
 * was closed by another update.
 *
 * @param update the one that closes it
 * @param who closes it, for the staff
 */
export async function closeCase(
  known: Case,
  update: number,
  who: string,
  desk: Desk,
): Promise<void> {
  const { api, store } = desk;
  if (!(await store.close(known.id, update))) return;
  const asked = askIfHelpedView(known.id, (await localeOf(known, desk)).texts);
  const options = { parse_mode: "HTML", reply_markup: asked.keyboard } as const;
  await delivering(known, desk, () => api.sendMessage(known.chat, asked.html, options));
  await endTopic(known, who, desk);
}

async function endTopic(known: Case, who: string, desk: Desk): Promise<void> {
  const { api, chat, log } = desk;
  const view = closedView(known.id, who);
  const reply = { message_id: known.header ?? 0, allow_sending_without_reply: true };
  await unlessRefused(
    async () => {
      await inTopic(known, desk, (place) =>
        api.sendMessage(chat, view.html, {
          ...place,
          reply_parameters: reply,
          reply_markup: view.keyboard,
        }),
      );
      await setTopic(known, false, desk);
    },
    (err) => log.warn({ err }, "the staff could not be told that a case is closed"),
  );
}

/** Ends a case without a word to the person: nothing of theirs is to be kept any more, or they are blocked. */
export async function endSilently(known: Case, desk: Desk, why: string): Promise<void> {
  await unlessRefused(
    async () => {
      await tellStaff(known, why, desk);
      await setTopic(known, false, desk);
    },
    (err) => desk.log.warn({ err }, "the staff could not be told that a case has ended"),
  );
}

/** Forgets all cases and wishes of a private chat, for /forget. That somebody is blocked is not forgotten. @returns whether there were any */
export async function forgetPerson(chat: number, desk: Desk): Promise<boolean> {
  const { open, cases, answerRequests } = await desk.store.forget(chat);
  if (open?.staff === desk.chat) await endSilently(open, desk, staffCases.forgotten);
  return cases + answerRequests > 0;
}
