import type { Case } from "../../../store/cases/case.ts";
import type { Cases } from "./case-services.ts";
import { nextReminder } from "./reminders.ts";

/**
 * Reopens a closed case. It waits for staff, who is reminded of it like of a new one.
 * @returns whether it's open now; false if the person has another open case
 */
export function reopenCase({ id }: Case, { store, options, now }: Cases): Promise<boolean> {
  return store.reopen(id, { remindAt: nextReminder(now(), 0, options), now: now() });
}
