import type { Message, Update } from "grammy/types";
import { LocalTelegram } from "../../src/stand-in/index.ts";

/** Ann's group with Bob and the bot, and no updates left over; Eve is in no group. */
export function createTeaGroup({
  bot = true,
  ...options
}: {
  bot?: boolean;
  privacy?: boolean;
  version?: number;
} = {}) {
  const telegram = new LocalTelegram(options);
  const [ann, bob, eve] = ["Ann", "Bob", "Eve"].map((first_name) =>
    telegram.addPerson({ first_name, language_code: "en" }),
  ) as [ReturnType<typeof telegram.addPerson>, ...ReturnType<typeof telegram.addPerson>[]];
  if (!bob || !eve) throw new Error("There are three.");
  const chat = ann.groups.create("Tea", [bob], { bot }).id;
  telegram.updates.drop();
  return { telegram, ann, bob, eve, chat };
}

/** The texts of the pending updates, or their kinds where they have no text. */
export const pendingKinds = (telegram: LocalTelegram) =>
  telegram.updates.pending.map((update) => {
    const kind = Object.keys(update).find((key) => key !== "update_id") as keyof Update;
    return (update[kind] as Message).text ?? kind;
  });
