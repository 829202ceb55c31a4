/**
 * Trains in a separate process, so that the bot keeps serving and the memory that training takes goes back to the system.
 * matcher-cache.ts starts it and sends it a task; it sends the packed matcher back.
 */
import { pack } from "./pack.ts";
import { type TrainingTask, train } from "./train.ts";

process.once("message", async (message) => {
  // From matcher-cache.ts, never from outside.
  const { task, threads } = message as { task: TrainingTask; threads?: number };
  const { matcher } = await train(task, threads);
  process.send?.(pack(matcher), () => process.disconnect());
});
