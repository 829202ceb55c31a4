import type { LocalEvent } from "./protocol.ts";

/** Tells those who look at the chats what happens there, and those who wait for something that it came. */
export class Events {
  readonly #listeners = new Set<(event: LocalEvent) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #keepers = new Set<() => void>();

  /** Listens to everything that a chat window would show; returns the function that stops it. */
  on(listener: (event: LocalEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: LocalEvent): void {
    for (const listener of this.#listeners) listener(event);
    if (event.type === "typing" || event.type === "commands") this.happened();
    else this.changed();
  }

  /** Something happened that a restart may forget: looks whether anybody waited for it. */
  happened(): void {
    for (const look of [...this.#watchers]) look();
  }

  /** Something changed that a restart has to keep, shown in a chat window or not. */
  changed(): void {
    for (const keep of this.#keepers) keep();
    this.happened();
  }

  /** Listens to changes that a restart has to keep. More of the same change may follow in the same tick. */
  onChange(keep: () => void): () => void {
    this.#keepers.add(keep);
    return () => this.#keepers.delete(keep);
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
