import { byClock, type Case } from "../../../store/cases/case.ts";
import type { ResumableTasks } from "../../../telegram/sending/resumable-tasks.ts";
import { type Cases, localeOf, unlessRefused } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { delivering } from "./relay.ts";
import { reminderAfter, tellsPerson } from "./reminders.ts";
import { caseTexts } from "./texts.ts";
import { tellStaff } from "./topics.ts";

/** How long an instance has for what it has claimed, in milliseconds: then another reminds. */
const lease = 120_000;

/**
 * Does what is due in cases in which nobody has written: reminds the staff of those who have waited for long, and tells
 * those that they are not forgotten; closes those to which the person has nothing more to say. What cannot be done now
 * stays due.
 *
 * @param tasks what was tried before
 * @throws what passes by itself, of the first case in which it happened
 */
export async function lookAfterCases(cases: Cases, tasks: ResumableTasks): Promise<void> {
  const until = cases.now() + lease;
  const failed: unknown[] = [];
  for (const supportCase of await cases.store.claimDue(cases.chat, cases.now(), until)) {
    try {
      await tasks.run(`${supportCase.id} ${supportCase.reminders}`, () =>
        lookAfter(supportCase, until, cases),
      );
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
}

async function lookAfter(supportCase: Case, until: number, cases: Cases): Promise<void> {
  if (supportCase.awaits === "person") {
    await closeCase(supportCase, byClock, caseTexts.silence, cases);
    await cases.store.markClosedByClock(supportCase.id, until);
    return;
  }
  await remind(supportCase, cases);
  const next = reminderAfter(cases.now(), supportCase.reminders + 1, cases.options);
  await cases.store.markReminded(supportCase.id, until, next);
}

async function remind(supportCase: Case, cases: Cases): Promise<void> {
  const { api, log, options } = cases;
  await unlessRefused(
    async () => {
      await tellStaff(supportCase, caseTexts.waits, cases);
      if (!tellsPerson(supportCase.reminders, options)) return;
      const { late } = (await localeOf(supportCase, cases)).texts.cases;
      await delivering(supportCase, cases, () => api.sendMessage(supportCase.chat, late));
    },
    (err) => log.warn({ err }, "the staff could not be reminded of a case"),
  );
}
