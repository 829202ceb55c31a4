import type { Backend } from "../backend/backend.ts";
import { type AnswerRequestStore, createAnswerRequests } from "./answer-requests.ts";
import { type BlockStore, createBlocks } from "./blocks.ts";
import { type CaseDeadlines, createDeadlines } from "./deadlines.ts";
import { type CaseMessageStore, createCaseMessages } from "./messages.ts";
import { type CaseRecords, createRecords } from "./records.ts";
import { type CaseTurns, createTurns } from "./turns.ts";

/**
 * All about cases in the database. What is written here is what Telegram has already done (a topic was made, a message
 * was sent), so it is written at once and not with the end of the update: if the update is handled again after a crash,
 * it finds what was done and doesn't do it twice. Every write may be repeated; none overwrites what the update of another
 * chat writes at the same time. All times are milliseconds since 1970.
 */
export interface CaseStore
  extends CaseRecords,
    CaseTurns,
    CaseDeadlines,
    CaseMessageStore,
    BlockStore,
    AnswerRequestStore {}

export function createCaseStore(backend: Backend): CaseStore {
  return {
    ...createRecords(backend),
    ...createTurns(backend),
    ...createDeadlines(backend),
    ...createCaseMessages(backend),
    ...createBlocks(backend),
    ...createAnswerRequests(backend),
  };
}
