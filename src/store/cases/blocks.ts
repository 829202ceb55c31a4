import type { Backend } from "../backend/backend.ts";

/** The people who may not open cases, by their private chats. */
export interface BlockStore {
  block(chat: number, now: number): Promise<void>;
  unblock(chat: number): Promise<void>;
  isBlocked(chat: number): Promise<boolean>;
}

export function createBlocks(backend: Backend): BlockStore {
  return {
    block: (chat, now) =>
      backend.write(async (db) => {
        await db
          .insertInto("case_blocks")
          .values({ chat, since: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    unblock: (chat) =>
      backend.write(async (db) => {
        await db.deleteFrom("case_blocks").where("chat", "=", chat).execute();
      }),
    isBlocked: (chat) =>
      backend.run(async (db) => {
        const row = await db
          .selectFrom("case_blocks")
          .select("chat")
          .where("chat", "=", chat)
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
}
