/** Tells those who listen that something may have happened: soon, and once however often it is given meanwhile. */
export class Signal {
  private readonly listeners = new Set<() => void>();
  private given = false;

  /** @returns what ends it */
  on(listener: () => void): () => void {
    const own = () => listener();
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  give(): void {
    if (this.given) return;
    this.given = true;
    setImmediate(() => {
      this.given = false;
      for (const listener of this.listeners) listener();
    });
  }
}
