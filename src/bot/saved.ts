import type { z } from "zod";
import type { Store } from "../store/store.ts";

/**
 * What is remembered about the person of one update in its chat. It is read when it is needed, changed
 * in memory, and saved all at once when the update is done.
 */
export class Saved {
  private readonly store: Store;
  private readonly owner: string;
  private readonly before = new Map<string, string | undefined>();
  private readonly changes = new Map<string, unknown>();

  /** @param owner whose it is; two people in one group share nothing */
  constructor(store: Store, owner: string) {
    this.store = store;
    this.owner = owner;
  }

  /** What was saved under a name; undefined too where it is not of the form any more. */
  async get<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const key = this.keyOf(name);
    const value = this.changes.has(key) ? this.changes.get(key) : await this.store.read(key);
    if (!this.before.has(key)) this.before.set(key, textOf(value));
    return schema.safeParse(value).data;
  }

  /** Undefined forgets it. */
  set(name: string, value: unknown): void {
    this.changes.set(this.keyOf(name), value);
  }

  /** Saves what has changed, all or nothing. */
  async commit(): Promise<void> {
    const changed = [...this.changes].filter(
      ([key, value]) => !this.before.has(key) || this.before.get(key) !== textOf(value),
    );
    if (changed.length > 0) await this.store.commit(new Map(changed));
  }

  private keyOf(name: string): string {
    return `${name} ${this.owner}`;
  }
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
