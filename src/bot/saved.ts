import { z } from "zod";
import type { Store } from "../store/store.ts";

const record = z.record(z.string(), z.unknown());

/**
 * What is remembered about one person in one chat, or about a chat, by name. It is read when an update needs it and
 * changed in memory; whoever handles the update saves the changes together with the update's end.
 *
 * Where it cannot be read, the person is served as if nothing was known, and nothing is changed: an
 * answer without memory is better than none.
 */
export class Saved {
  private readonly store: Pick<Store, "read">;
  private readonly key: string;
  private readonly unreadable: (error: unknown) => void;
  private loaded: Promise<void> | undefined;
  private all: Record<string, unknown> = {};
  private before: string | undefined;

  /**
   * @param key whose it is; two people in one group share nothing
   * @param unreadable told why it could not be read
   */
  constructor(store: Pick<Store, "read">, key: string, unreadable: (error: unknown) => void) {
    this.store = store;
    this.key = key;
    this.unreadable = unreadable;
  }

  /** What was saved under a name; undefined too where it is not of the form any more. */
  async get<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    await this.load();
    return schema.safeParse(this.all[name]).data;
  }

  /** Whether nothing is saved. */
  async isEmpty(): Promise<boolean> {
    await this.load();
    return Object.keys(this.all).length === 0;
  }

  /** Undefined forgets it. */
  async set(name: string, value: unknown): Promise<void> {
    await this.load();
    const { [name]: _, ...others } = this.all;
    this.all = value === undefined ? others : { ...others, [name]: value };
  }

  /** What has changed since it was read. */
  changes(): ReadonlyMap<string, unknown> {
    if (this.before === undefined || JSON.stringify(this.all) === this.before) return new Map();
    return new Map([[this.key, Object.keys(this.all).length > 0 ? this.all : undefined]]);
  }

  private load(): Promise<void> {
    this.loaded ??= this.read();
    return this.loaded;
  }

  private async read(): Promise<void> {
    try {
      this.all = record.safeParse(await this.store.read(this.key)).data ?? {};
      this.before = JSON.stringify(this.all);
    } catch (error) {
      this.unreadable(error);
    }
  }
}
