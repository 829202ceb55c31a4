/**
 * A map that keeps the most recently set values and drops the oldest, so that memory stays flat whatever people do. It
 * doesn't survive a restart: keep in it only what the bot can do without.
 */
export class BoundedMap<Value> {
  private readonly values = new Map<string, Value>();
  private readonly capacity: number;

  /** @param capacity how many values are kept */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.capacity && !oldest.done) this.values.delete(oldest.value);
  }

  delete(key: string): void {
    this.values.delete(key);
  }
}
