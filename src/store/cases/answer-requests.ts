import type { Kysely } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { toJson } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";
import { retention } from "./case.ts";

/** A person wants to be told when the FAQ answers these words. Stored in the table `wishes`. */
export interface AnswerRequest {
  /** The update with which they asked for it. */
  id: number;
  /** Their private chat. */
  chat: number;
  language: string;
  words: string;
}

export interface AnswerRequestStore {
  /** Stores a request. The same words of the same person are stored once. @returns false if the person has too many */
  addAnswerRequest(request: AnswerRequest, now: number): Promise<boolean>;
  /** Unclaimed requests with ids greater than `id`, in the order of their ids. */
  answerRequestsAfter(id: number, limit: number): Promise<AnswerRequest[]>;
  /** Claims a request before its person is told. @returns false if it was claimed already */
  claimAnswerRequest(id: number, now: number): Promise<boolean>;
  /** Undoes a claim, if its person couldn't be told. */
  releaseAnswerRequest(id: number): Promise<void>;
  removeAnswerRequest(id: number): Promise<void>;
}

/** How many requests a person may have. */
const maxPerPerson = 10;

export function createAnswerRequests(backend: Backend): AnswerRequestStore {
  return {
    addAnswerRequest: (request, now) =>
      backend.transaction((db) => add(db, request, now + retention)),
    answerRequestsAfter: (id, limit) => backend.run((db) => readAfter(db, id, limit)),
    claimAnswerRequest: (id, now) =>
      backend.write(async (db) => {
        const { numUpdatedRows } = await db
          .updateTable("wishes")
          .set({ told_at: now })
          .where("id", "=", id)
          .where("told_at", "is", null)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    releaseAnswerRequest: (id) =>
      backend.write(async (db) => {
        await db.updateTable("wishes").set({ told_at: null }).where("id", "=", id).execute();
      }),
    removeAnswerRequest: (id) =>
      backend.write(async (db) => {
        await db.deleteFrom("wishes").where("id", "=", id).execute();
      }),
  };
}

async function add(
  db: Kysely<Schema>,
  { id, chat, language, words }: AnswerRequest,
  expires_at: number,
): Promise<boolean> {
  const existing = await db
    .selectFrom("wishes")
    .select(["id", "words"])
    .where("chat", "=", chat)
    .execute();
  const row = { id, chat, language, words: toJson(words), expires_at };
  if (existing.some((request) => request.id === id || request.words === row.words)) return true;
  if (existing.length >= maxPerPerson) return false;
  await db.insertInto("wishes").values(row).execute();
  return true;
}

async function readAfter(db: Kysely<Schema>, id: number, limit: number): Promise<AnswerRequest[]> {
  const rows = await db
    .selectFrom("wishes")
    .select(["id", "chat", "language", "words"])
    .where("id", ">", id)
    .where("told_at", "is", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, words: JSON.parse(row.words) }));
}

/** Removes the requests of a chat. Call it in a transaction. @returns how many there were */
export async function removeAnswerRequestsOf(db: Kysely<Schema>, chat: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("wishes")
    .where("chat", "=", chat)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
