import type { Metrics } from "../metrics.ts";
import type { Database } from "../store/store.ts";
import type { DatabaseOperation } from "./labels.ts";

/** The same database; how long its work takes, waiting for locks and connections included, is noted. */
export function measureDatabase(database: Database, { databaseSeconds }: Metrics): Database {
  const timed =
    <A extends unknown[], T>(operation: DatabaseOperation, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const begun = performance.now();
      try {
        return await work(...args);
      } finally {
        databaseSeconds.observe({ operation }, (performance.now() - begun) / 1000);
      }
    };
  const { inbox } = database;
  return {
    ...database,
    read: timed("read", (key) => database.read(key)),
    commit: timed("commit", (changes) => database.commit(changes)),
    inbox: {
      put: timed("receive", (updates) => inbox.put(updates)),
      claim: timed("claim", (limit) => inbox.claim(limit)),
      finish: timed("commit", (claimed, values, events, lessons) =>
        inbox.finish(claimed, values, events, lessons),
      ),
      claimSuspect: timed("claim", () => inbox.claimSuspect()),
      hasSuspects: timed("other", () => inbox.hasSuspects()),
      acquit: timed("other", (claimed) => inbox.acquit(claimed)),
      takeOver: timed("other", () => inbox.takeOver()),
      postpone: timed("commit", (claimed, postponement) => inbox.postpone(claimed, postponement)),
      giveUp: timed("commit", (claimed, surrender) => inbox.giveUp(claimed, surrender)),
      release: timed("other", (claimed) => inbox.release(claimed)),
      renew: timed("other", (claimed) => inbox.renew(claimed)),
      open: () => inbox.open(),
      onWork: (callback) => inbox.onWork(callback),
    },
  };
}
