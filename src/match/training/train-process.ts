/**
 * Trains in a separate process, so that the bot keeps serving and the memory that training takes goes back to the system.
 * matcher-cache.ts starts it and sends it a task; it sends the packed matcher back.
 */
import { pack } from "./pack.ts";
import { type TrainingTask, train } from "./train.ts";

process.once("message", async (task) => {
  // From matcher-cache.ts, never from outside.
  process.send?.(pack(await train(task as TrainingTask)), () => process.disconnect());
});
