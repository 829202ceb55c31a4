import { reminderAfter, tellsPerson } from "../../cases/reminders.ts";
import type { Case } from "../../store/case-store.ts";
import { staffCases } from "../texts/staff/cases.ts";
import { closeCase } from "./closing.ts";
import { type Desk, localeOf, unlessRefused } from "./desk.ts";
import { delivering } from "./relay.ts";
import { tellStaff } from "./topics.ts";

/** How long an instance has for what it has claimed, in milliseconds: then another reminds. */
const lease = 120_000;

/** The updates that close cases have numbers; this stands for the clock. */
const noUpdate = 0;

/**
 * Does what is due in cases in which nobody has written: reminds the staff of those who have waited for long, and tells
 * those that they are not forgotten; closes those to which the person has nothing more to say.
 */
export async function lookAfterCases(desk: Desk): Promise<void> {
  const until = desk.now() + lease;
  for (const known of await desk.store.due(desk.chat, desk.now(), until)) {
    if (known.awaits === "person") {
      await closeCase(known, noUpdate, staffCases.silence, desk);
      continue;
    }
    await remind(known, desk);
    const next = reminderAfter(desk.now(), known.reminders + 1, desk.helping);
    await desk.store.reminded(known.id, until, next);
  }
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
