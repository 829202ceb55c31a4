/** Notifies its listeners soon after something happened, once however often `notify` is called meanwhile. */
export class Notifier {
  private readonly listeners = new Set<() => void>();
  private isPending = false;

  /** @returns a function that unsubscribes */
  subscribe(callback: () => void): () => void {
    const listener = () => callback(); // the same callback may subscribe twice
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  notify(): void {
    if (this.isPending) return;
    this.isPending = true;
    setImmediate(() => {
      this.isPending = false;
      for (const listener of this.listeners) listener();
    });
  }
}
