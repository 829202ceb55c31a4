/**
 * What the bot remembers from one update to the next: JSON values by key. What one update changes is
 * committed at once, so that after a crash either all of it has happened or nothing.
 */
export interface Store {
  /** The value of a key, as it was committed last; undefined where there is none. */
  read(key: string): Promise<unknown>;
  /** Sets all these keys or, if it rejects, none; undefined removes a key. It resolves when a crash cannot undo it any more. */
  commit(changes: ReadonlyMap<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

/** A store that forgets everything when the process ends. */
export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    async read(key) {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async commit(changes) {
      const texts = [...changes].map(([key, value]) => [key, JSON.stringify(value)] as const);
      for (const [key, text] of texts) {
        if (text === undefined) values.delete(key);
        else values.set(key, text);
      }
    },
    async close() {},
  };
}
