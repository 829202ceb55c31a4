import { byClock, type Case } from "../../../store/cases/case.ts";
import type { ResumableTasks } from "../../../telegram/sending/resumable-tasks.ts";
import { type Cases, catchRefusal, localeOf } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { deliverToPerson } from "./relay/deliver-to-person.ts";
import { nextReminder, reassuresPerson } from "./reminders.ts";
import { tellStaff } from "./topics.ts";

/** How long a claimed case stays with an instance before another may claim it, in milliseconds. */
const lease = 120_000;

/**
 * Does what is due in cases where nobody has written for some time: reminds staff of people who wait, reassures those
 * people, and closes cases whose person doesn't reply. A case in which that fails stays due.
 *
 * @param tasks remembers what earlier tries have done
 * @throws the first temporary failure, after all cases were tried
 */
export async function handleDueCases(cases: Cases, tasks: ResumableTasks): Promise<void> {
  const leasedUntil = cases.now() + lease;
  const failures: unknown[] = [];
  for (const supportCase of await cases.store.claimDue(cases.chat, cases.now(), leasedUntil)) {
    try {
      await tasks.run(`${supportCase.id} ${supportCase.reminders}`, () =>
        handleDueCase(supportCase, leasedUntil, cases),
      );
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

async function handleDueCase(supportCase: Case, leasedUntil: number, cases: Cases): Promise<void> {
  if (supportCase.awaits === "person") {
    await closeCase(supportCase, byClock, cases.texts.cases.inactivity, cases);
    await cases.store.markClosedByClock(supportCase.id, leasedUntil);
    return;
  }
  await remind(supportCase, cases);
  const next = nextReminder(cases.now(), supportCase.reminders + 1, cases.options);
  await cases.store.markReminded(supportCase.id, leasedUntil, next);
}

async function remind(supportCase: Case, cases: Cases): Promise<void> {
  const { api, log, options } = cases;
  await catchRefusal(
    async () => {
      await tellStaff(supportCase, cases.texts.cases.reminder, cases);
      if (!reassuresPerson(supportCase.reminders, options)) return;
      const { late } = (await localeOf(supportCase, cases)).texts.cases;
      await deliverToPerson(supportCase, cases, (place) =>
        api.sendMessage(supportCase.chat, late, place),
      );
    },
    (err) => log.warn({ err }, "staff couldn't be reminded of a case"),
  );
}
