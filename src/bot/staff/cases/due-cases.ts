import { byClock, type Case } from "../../../store/cases/case.ts";
import type { Attempts } from "../../../telegram/sending/deliveries.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import { type Desk, localeOf, unlessRefused } from "./cases.ts";
import { closeCase } from "./close-case.ts";
import { delivering } from "./relay.ts";
import { reminderAfter, tellsPerson } from "./reminders.ts";
import { tellStaff } from "./topics.ts";

/** How long an instance has for what it has claimed, in milliseconds: then another reminds. */
const lease = 120_000;

/**
 * Does what is due in cases in which nobody has written: reminds the staff of those who have waited for long, and tells
 * those that they are not forgotten; closes those to which the person has nothing more to say. What cannot be done now
 * stays due.
 *
 * @param attempts what was tried before
 * @throws what passes by itself, of the first case in which it happened
 */
export async function lookAfterCases(desk: Desk, attempts: Attempts): Promise<void> {
  const until = desk.now() + lease;
  const failed: unknown[] = [];
  for (const known of await desk.store.claimDue(desk.chat, desk.now(), until)) {
    try {
      await attempts.run(`${known.id} ${known.reminders}`, () => lookAfter(known, until, desk));
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
}

async function lookAfter(known: Case, until: number, desk: Desk): Promise<void> {
  if (known.awaits === "person") {
    await closeCase(known, byClock, staffCases.silence, desk);
    await desk.store.markClosedByClock(known.id, until);
    return;
  }
  await remind(known, desk);
  const next = reminderAfter(desk.now(), known.reminders + 1, desk.helping);
  await desk.store.markReminded(known.id, until, next);
}

async function remind(known: Case, desk: Desk): Promise<void> {
  const { api, log, helping } = desk;
  await unlessRefused(
    async () => {
      await tellStaff(known, staffCases.waits, desk);
      if (!tellsPerson(known.reminders, helping)) return;
      const { late } = (await localeOf(known, desk)).texts.person;
      await delivering(known, desk, () => api.sendMessage(known.chat, late));
    },
    (err) => log.warn({ err }, "the staff could not be reminded of a case"),
  );
}
