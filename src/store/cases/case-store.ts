import type { Backend } from "../backend/backend.ts";
import { type AnswerRequestStore, createAnswerRequests } from "./answer-requests.ts";
import { type BlockStore, createBlocks } from "./blocks.ts";
import { type CaseDeadlines, createDeadlines } from "./deadlines.ts";
import { type CaseMessageStore, createCaseMessages } from "./messages.ts";
import { type CaseRecords, createRecords } from "./records.ts";
import { createStaffGroups, type StaffGroupStore } from "./staff-groups.ts";
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
    StaffGroupStore,
    AnswerRequestStore {
  /** Calls back after whatever may change which cases are open, or for whom they wait. @returns unsubscribes */
  onChange(callback: () => void): () => void;
}

export function createCaseStore(backend: Backend): CaseStore {
  const callbacks = new Set<() => void>();
  const notifying =
    <Args extends unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const result = await change(...args);
      for (const callback of callbacks) callback();
      return result;
    };
  const records = createRecords(backend);
  const turns = createTurns(backend);
  return {
    ...records,
    place: notifying(records.place),
    take: notifying(records.take),
    setQuestion: notifying(records.setQuestion),
    close: notifying(records.close),
    reopen: notifying(records.reopen),
    forget: notifying(records.forget),
    ...turns,
    personWrote: notifying(turns.personWrote),
    staffAnswered: notifying(turns.staffAnswered),
    staffDeleted: notifying(turns.staffDeleted),
    onChange(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    ...createDeadlines(backend),
    ...createCaseMessages(backend),
    ...createBlocks(backend),
    ...createStaffGroups(backend),
    ...createAnswerRequests(backend),
  };
}
