import type { Staff } from "../rights.ts";
import { type Cases, catchRefusal } from "./case-services.ts";

/** What the log says, so that the setting follows. */
function settingNotice(to: number): string {
  return `the staff's group has become a supergroup: set STAFF_CHAT_ID=${to}; until then the bot remembers its new number`;
}

/** Goes on in the supergroup that the staff group became earlier, if it did. */
export async function resumeStaffGroup(staff: Staff, { store, log }: MoveServices): Promise<void> {
  if (staff.chat === undefined) return;
  const to = await store.currentStaffGroup(staff.chat);
  if (to === staff.chat) return;
  log.warn(settingNotice(to));
  staff.chat = to;
}

/** Goes on in the supergroup that the staff group has become, with all its cases, and says what to set. */
export async function moveStaffGroup(
  staff: Staff,
  to: number,
  services: MoveServices,
  cases: Cases | undefined,
): Promise<void> {
  const from = staff.chat;
  if (from === undefined || from === to) return;
  await services.store.moveStaffGroup(from, to);
  staff.chat = to;
  services.log.warn(settingNotice(to));
  if (!cases) return;
  cases.chat = to;
  await catchRefusal(
    () => cases.api.sendMessage(to, cases.texts.cases.moved(String(to))),
    (err) => cases.log.warn({ err }, "staff couldn't be told that its group has a new number"),
  );
}

type MoveServices = Pick<Cases, "store" | "log">;
