import type { Message } from "grammy/types";

/**
 * Something that a chat window shows. `chat` is the chat's id; a private chat has the person's own id.
 * `only` is the one person who sees an ephemeral message. That message may take the place of another, so
 * whoever draws it has to read the chat again.
 */
export type LocalEvent =
  | { type: "message"; chat: number; message: Message; only?: number }
  | { type: "edited"; chat: number; message: Message; only?: number }
  | { type: "deleted"; chat: number; message_id: number; only?: number }
  /** Somebody has put a reaction on a message, or taken it away. */
  | { type: "reaction"; chat: number }
  | { type: "typing"; chat: number; action: string }
  | { type: "commands" }
  | { type: "cleared"; chat: number }
  /** People, chats, members, topics or pinned messages changed. */
  | { type: "people" };

/** Notifies chat windows of events, the file of changes, and waiters of everything. */
export class Events {
  readonly #listeners = new Set<(event: LocalEvent) => void>();
  readonly #waiters = new Set<() => void>();
  readonly #changeListeners = new Set<() => void>();

  /** Subscribes to everything that a chat window shows; returns the function that unsubscribes. */
  on(listener: (event: LocalEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: LocalEvent): void {
    for (const listener of this.#listeners) listener(event);
    if (event.type === "typing" || event.type === "commands") this.notifyWaiters();
    else this.notifyChange();
  }

  /** Lets waiters check their conditions, after something that a restart may forget. */
  notifyWaiters(): void {
    for (const check of [...this.#waiters]) check();
  }

  /** Announces a change that a restart has to keep, whether a chat window shows it or not. */
  notifyChange(): void {
    for (const listener of this.#changeListeners) listener();
    this.notifyWaiters();
  }

  /** Subscribes to changes that a restart has to keep; returns the function that unsubscribes. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Resolves as soon as the condition is true. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiters.delete(check);
        resolve();
      };
      this.#waiters.add(check);
    });
  }
}
