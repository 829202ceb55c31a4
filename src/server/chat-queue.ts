import type { Update } from "grammy/types";

/** Handles one update to its end. It may reject: the queue goes on all the same. */
export type Handle = (update: Update) => Promise<void>;

/**
 * Runs updates of one chat one after the other, and those of different chats at the same time. A
 * person's second message is never answered before the first, and one slow chat holds up no other.
 */
export class ChatQueue {
  private readonly tails = new Map<number | string, Promise<void>>();
  private readonly handle: Handle;

  constructor(handle: Handle) {
    this.handle = handle;
  }

  /** How many chats have something in hand. */
  get busy(): number {
    return this.tails.size;
  }

  /** Resolves when the update has been handled, and rejects where its handling did. */
  async add(update: Update): Promise<void> {
    const lane = laneOf(update);
    const before = this.tails.get(lane) ?? Promise.resolve();
    const run = before.then(() => this.handle(update));
    const tail = run.catch(() => {});
    this.tails.set(lane, tail);
    await run.finally(() => {
      if (this.tails.get(lane) === tail) this.tails.delete(lane);
    });
  }

  /** Resolves when nothing is in hand any more. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}

/** The chat that an update belongs to; without a chat (an inline query, say) the person; else the update alone. */
function laneOf(update: Update): number | string {
  const content: unknown = Object.entries(update).find(([key]) => key !== "update_id")?.[1];
  return (
    idIn(content, "chat") ??
    idIn(content, "message", "chat") ??
    idIn(content, "from") ??
    `#${update.update_id}`
  );
}

function idIn(value: unknown, ...path: string[]): number | undefined {
  const found = [...path, "id"].reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  return typeof found === "number" ? found : undefined;
}
