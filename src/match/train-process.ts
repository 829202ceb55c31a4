/**
 * Trains in a process of its own, so that the bot can serve meanwhile and the memory that training
 * takes goes back to the system. It is started by trained.ts, is sent a task, and sends back the bytes.
 */
import { pack } from "./pack.ts";
import { type Task, train } from "./train.ts";

process.once("message", async (task) => {
  // What trained.ts sends, never anything from outside.
  process.send?.(pack(await train(task as Task)), () => process.disconnect());
});
