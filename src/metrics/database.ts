import type { Database } from "../store/database.ts";
import type { DatabaseOperation } from "./labels.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Wraps a database so that all of its work is timed, including the wait for locks and connections. Every method is named
 * here, so that a new one can't be forgotten.
 */
export function measureDatabase(database: Database, { databaseSeconds }: Metrics): Database {
  const timed =
    <A extends unknown[], T>(operation: DatabaseOperation, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const start = performance.now();
      try {
        return await work(...args);
      } finally {
        databaseSeconds.observe({ operation }, (performance.now() - start) / 1000);
      }
    };
  const { inbox, givenUp, lessons, cases } = database;
  return {
    read: timed("read", (key) => database.read(key)),
    findKeys: timed("read", (prefix, suffix) => database.findKeys(prefix, suffix)),
    events: timed("read", (query) => database.events(query)),
    moveKeys: timed("other", (from, to) => database.moveKeys(from, to)),
    prune: timed("other", (cutoffs) => database.prune(cutoffs)),
    ping: timed("other", () => database.ping()),
    scrub: timed("other", () => database.scrub()),
    close: () => database.close(),
    lessons: {
      all: timed("read", () => lessons.all()),
      put: timed("commit", (changed) => lessons.put(changed)),
      onChange: (callback) => lessons.onChange(callback),
    },
    cases: wrapMethods(cases, (method) => timed("other", method)),
    givenUp: wrapMethods(givenUp, (method) => timed("other", method)),
    inbox: {
      put: timed("receive", (updates) => inbox.put(updates)),
      claim: timed("claim", (limit) => inbox.claim(limit)),
      claimSuspect: timed("claim", () => inbox.claimSuspect()),
      hasSuspects: timed("other", () => inbox.hasSuspects()),
      acquit: timed("other", (claimed) => inbox.acquit(claimed)),
      takeOver: timed("other", () => inbox.takeOver()),
      finish: timed("commit", (claimed, effects) => inbox.finish(claimed, effects)),
      postpone: timed("commit", (claimed, postponement) => inbox.postpone(claimed, postponement)),
      giveUp: timed("commit", (claimed, details) => inbox.giveUp(claimed, details)),
      release: timed("other", (claimed) => inbox.release(claimed)),
      renew: timed("other", (claimed) => inbox.renew(claimed)),
      readAhead: timed("read", (lane, after, limit) => inbox.readAhead(lane, after, limit)),
      countOpen: () => inbox.countOpen(),
      handOver: (taker) => inbox.handOver(taker),
      onWork: (callback) => inbox.onWork(callback),
    },
  };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** The same object with every asynchronous method wrapped, which are all but those that subscribe (`onChange`). */
function wrapMethods<T extends object>(object: T, wrap: (method: Method) => Method): T {
  return new Proxy(object, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      const method = member.bind(target);
      return String(name).startsWith("on") ? method : wrap(method);
    },
  });
}
