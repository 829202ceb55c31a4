import type { Case } from "../../../store/cases/case.ts";
import type { Cases } from "./case-services.ts";
import { reminderAfter } from "./reminders.ts";

/**
 * Opens a case that was closed. It waits for the staff, who is reminded as of a new one.
 * @returns whether it is open: not where the person has another open case
 */
export function reopenCase({ id }: Case, { store, options, now }: Cases): Promise<boolean> {
  return store.reopen(id, { remindAt: reminderAfter(now(), 0, options), now: now() });
}
