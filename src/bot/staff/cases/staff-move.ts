import type { Staff } from "../rights.ts";
import { type Cases, catchRefusal } from "./case-services.ts";

/** What the log says, so that the setting follows. */
function settingNotice(to: number): string {
  return `the staff's group has become a supergroup: set STAFF_CHAT_ID=${to}; until then the bot remembers its new number`;
}

/** Goes on in the supergroup that the staff group became earlier, or that another instance says it became. */
export async function followStaffGroup(
  staff: Staff,
  { store, log }: MoveServices,
  cases: Cases | undefined,
): Promise<void> {
  if (staff.chat === undefined) return;
  const to = await store.currentStaffGroup(staff.chat);
  if (to === staff.chat) return;
  log.warn(settingNotice(to));
  goOnIn(to, staff, cases);
}

/** Goes on in the supergroup that the staff group has become, with all its cases, and says what to set. */
export async function moveStaffGroup(
  staff: Staff,
  to: number,
  { store, log }: MoveServices,
  cases: Cases | undefined,
): Promise<void> {
  const from = staff.chat;
  if (from === undefined || from === to) return;
  const isFirst = await store.moveStaffGroup(from, to);
  goOnIn(to, staff, cases);
  log.warn(settingNotice(to));
  if (!cases || !isFirst) return;
  await catchRefusal(
    () => cases.api.sendMessage(to, cases.texts.cases.moved(String(to))),
    (err) => log.warn({ err }, "staff couldn't be told that its group has a new number"),
  );
}

function goOnIn(chat: number, staff: Staff, cases: Cases | undefined): void {
  staff.chat = chat;
  if (cases) cases.chat = chat;
}

type MoveServices = Pick<Cases, "store" | "log">;
