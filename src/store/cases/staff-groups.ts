import type { Kysely } from "kysely";
import type { Backend } from "../backend/backend.ts";
import type { Schema } from "../backend/schema.ts";

/** What is remembered about staff groups. */
export interface StaffGroupStore {
  /** The supergroup that a group has become; the group itself if it hasn't. */
  currentStaffGroup(chat: number): Promise<number>;
  /**
   * Moves a group with all its cases to the supergroup that it has become. Which message is which is forgotten: numbers of
   * messages start anew there.
   * @returns false if it was moved before
   */
  moveStaffGroup(from: number, to: number): Promise<boolean>;
  /** The pinned list of open cases in a group; undefined if there's none. */
  listMessage(chat: number): Promise<number | undefined>;
  setListMessage(chat: number, message: number): Promise<void>;
}

export function createStaffGroups(backend: Backend): StaffGroupStore {
  const set = async (
    db: Kysely<Schema>,
    chat: number,
    values: { moved_to?: number; list_message?: number },
  ) => {
    await db
      .insertInto("staff_groups")
      .values({ chat, ...values })
      .onConflict((conflict) => conflict.column("chat").doUpdateSet(values))
      .execute();
  };
  const find = (chat: number) =>
    backend.run((db) =>
      db.selectFrom("staff_groups").selectAll().where("chat", "=", chat).executeTakeFirst(),
    );
  return {
    currentStaffGroup: async (chat) => (await find(chat))?.moved_to ?? chat,
    moveStaffGroup: (from, to) =>
      backend.transaction(async (db) => {
        const moved = await db
          .selectFrom("staff_groups")
          .select("chat")
          .where("chat", "=", from)
          .where("moved_to", "=", to)
          .executeTakeFirst();
        if (moved) return false;
        await db
          .deleteFrom("case_messages")
          .where("case_id", "in", db.selectFrom("cases").select("id").where("staff", "=", from))
          .execute();
        await db.updateTable("cases").set({ staff: to }).where("staff", "=", from).execute();
        await set(db, from, { moved_to: to });
        return true;
      }),
    listMessage: async (chat) => (await find(chat))?.list_message ?? undefined,
    setListMessage: (chat, message) =>
      backend.write((db) => set(db, chat, { list_message: message })),
  };
}
