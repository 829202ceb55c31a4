import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { Cases } from "../case-services.ts";

/** Notes that messages stay with staff, so that an edit can send them. @param belongsTo such as their album */
export async function keepAsNotes(
  messages: readonly Pick<Message, "message_id">[],
  { id }: Case,
  { store, now }: Cases,
  belongsTo?: string,
): Promise<void> {
  for (const { message_id: staff } of messages) {
    await store.linkMessages({ case: id, person: 0, staff, by: "note", file: belongsTo }, now());
  }
}

/** Notes that a message doesn't stay with staff any more. */
export async function dropNote({ message_id: staff }: Message, { id }: Case, { store }: Cases) {
  await store.unlinkMessages({ case: id, person: 0, staff, by: "note" });
}
