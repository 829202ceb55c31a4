/** How many are carried out together at most, so that a burst holds up the event loop for milliseconds only. */
const mostTogether = 256;

/** One that waits for its turn. */
interface Member<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/** How a batch is carried out. */
export interface Carrying<T, R> {
  /** Carries out all of them or, if it rejects, none. @returns the result of each, in the same order */
  run(items: T[]): Promise<R[]>;
  /** Whether an error may be one item's fault, so that the others would fare better without it. */
  blames(error: unknown): boolean;
}

/**
 * Carries out together what many ask for at about the same time, because a statement for many rows takes hardly longer
 * than one for a single row. While one batch is under way the next gathers.
 */
export class Batch<T, R> {
  private waiting: Member<T, R>[] = [];
  private running: Promise<void> | undefined;
  private readonly carrying: Carrying<T, R>;

  constructor(carrying: Carrying<T, R>) {
    this.carrying = carrying;
  }

  add(item: T): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>();
    this.waiting.push({ item, resolve, reject });
    this.running ??= this.runAll();
    return promise;
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async runAll(): Promise<void> {
    while (this.waiting.length > 0) {
      await new Promise(setImmediate); // what is asked in the same turn of the event loop goes together
      await this.carryOut(this.waiting.splice(0, mostTogether));
    }
    this.running = undefined;
  }

  private async carryOut(members: Member<T, R>[]): Promise<void> {
    const { run, blames } = this.carrying;
    try {
      const results = await run(members.map(({ item }) => item));
      for (const [i, { resolve }] of members.entries()) resolve(results[i] as R);
    } catch (error) {
      if (members.length === 1 || !blames(error)) for (const { reject } of members) reject(error);
      else for (const member of members) await this.carryOut([member]);
    }
  }
}
