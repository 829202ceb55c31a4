/**
 * A map that keeps what was set most recently and forgets the rest, so that memory stays flat whatever
 * people do. Lost at a restart: keep in it only what can be done without.
 */
export class BoundedMap<Value> {
  private readonly values = new Map<string, Value>();
  private readonly most: number;

  /** @param most how many values are kept */
  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.most && !oldest.done) this.values.delete(oldest.value);
  }

  delete(key: string): void {
    this.values.delete(key);
  }
}
