import type { Database } from "../store/store.ts";
import type { DatabaseOperation } from "./labels.ts";
import type { Metrics } from "./metrics.ts";

/**
 * The same database; how long its work takes, waiting for locks and connections included, is noted. Every method is
 * named here, so that a new one cannot go without.
 */
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
  const { inbox, givenUp, lessons, cases } = database;
  return {
    read: timed("read", (key) => database.read(key)),
    find: timed("read", (begin, end) => database.find(begin, end)),
    events: timed("read", (query) => database.events(query)),
    commit: timed("commit", (changes) => database.commit(changes)),
    move: timed("other", (from, to) => database.move(from, to)),
    prune: timed("other", (older) => database.prune(older)),
    ping: timed("other", () => database.ping()),
    scrub: timed("other", () => database.scrub()),
    close: () => database.close(),
    lessons: {
      all: timed("read", () => lessons.all()),
      put: timed("commit", (some) => lessons.put(some)),
      onChange: (callback) => lessons.onChange(callback),
    },
    cases: methodsOf(cases, (method) => timed("other", method)),
    givenUp: methodsOf(givenUp, (method) => timed("other", method)),
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

type Method = (...args: unknown[]) => Promise<unknown>;

/** The same object; its methods, which are all asynchronous, are changed in the same way. */
function methodsOf<T extends object>(object: T, changed: (method: Method) => Method): T {
  return new Proxy(object, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? changed(member.bind(target)) : member;
    },
  });
}
