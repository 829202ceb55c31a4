import { Attempt, type Delivery, runAttempt } from "./attempt.ts";
import { temporaryFailure } from "./temporary-failures.ts";

/**
 * Tasks that the bot does unprompted and repeats until they succeed. While the process lives, no attempt repeats a call
 * that an earlier one has made.
 */
export class ResumableTasks {
  private readonly delivered = new Map<string, Delivery[]>();

  /** @param name identifies the task across attempts @throws what the work throws */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const attempt = new Attempt(this.delivered.get(name) ?? []);
    this.delivered.delete(name);
    try {
      return await runAttempt(attempt, work);
    } catch (error) {
      if (temporaryFailure(error)) this.delivered.set(name, attempt.deliveries());
      throw error;
    }
  }
}
