import { z } from "zod";
import type { Database } from "../store/database.ts";

const record = z.record(z.string(), z.unknown());

/** What the keys of everything begin with that is remembered about people in a chat. */
export function chatKey(chat: number | undefined): string {
  return `person ${chat}:`;
}

/** The key of what is remembered about a chat, whoever is in it. */
export function sharedKey(chat: number | undefined): string {
  return `chat ${chat}:`;
}

/** The keys of everything that is remembered about a person, in whatever chats. */
export function keysOf(
  person: number,
  { findKeys }: Pick<Database, "findKeys">,
): Promise<string[]> {
  return findKeys("person ", `:${person}`);
}

/** The names of what is remembered under a key. */
export async function namesUnder(key: string, { read }: Pick<Database, "read">): Promise<string[]> {
  return Object.keys(record.safeParse(await read(key)).data ?? {});
}

/**
 * What is remembered about one person in one chat, or about a chat, by name. It is read when an update needs it and
 * changed in memory; whoever handles the update saves the changes together with the update's end.
 *
 * Where it cannot be read, the person is served as if nothing was known, and nothing is changed: an
 * answer without memory is better than none.
 */
export class Saved {
  private readonly store: Pick<Database, "read">;
  private readonly key: string;
  private readonly unreadable: (error: unknown) => void;
  private loaded: Promise<void> | undefined;
  private all: Record<string, unknown> = {};
  private before: string | undefined;
  private forgotten = false;

  /**
   * @param key whose it is; two people in one group share nothing
   * @param unreadable told why it could not be read
   */
  constructor(store: Pick<Database, "read">, key: string, unreadable: (error: unknown) => void) {
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
    if (this.forgotten) return;
    const { [name]: _, ...others } = this.all;
    this.all = value === undefined ? others : { ...others, [name]: value };
  }

  /** Forgets everything; what is set afterwards is not kept. @returns the names of what there was */
  async forget(): Promise<string[]> {
    await this.load();
    const names = Object.keys(this.all);
    this.all = {};
    this.forgotten = true;
    return names;
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
