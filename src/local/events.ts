import type { LocalEvent } from "./protocol.ts";

/** Tells those who look at the chats what happens there, and those who wait for something that it came. */
export class Events {
  readonly #listeners = new Set<(event: LocalEvent) => void>();
  readonly #watchers = new Set<() => void>();

  /** Listens to everything that a chat window would show; returns the function that stops it. */
  on(listener: (event: LocalEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: LocalEvent): void {
    for (const listener of this.#listeners) listener(event);
    this.changed();
  }

  /** Something changed: looks whether anybody waited for it. */
  changed(): void {
    for (const look of [...this.#watchers]) look();
  }

  /** Resolves as soon as the condition holds. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
    });
  }
}
