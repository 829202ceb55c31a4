import type { Message } from "grammy/types";
import type { Person } from "../../../../../src/stand-in/index.ts";
import { askStaff, textsOf, withStaff } from "../../../../support/staff.ts";

type Options = Parameters<typeof withStaff>[0];

/** An open case, and what arrives on the other side of what is written in it. */
export async function openCase(options: Options = {}) {
  const world = await withStaff(options);
  const { bot, ann, bob, chat, staff, telegram } = world;
  await askStaff(bot, "who won the match yesterday");
  const topic = staff.topics.at(-1)?.message_thread_id ?? 0;
  const newIn = async (list: () => readonly Message[], act: () => unknown) => {
    const before = new Set(list().map(({ message_id }) => message_id));
    await act();
    await bot.settled();
    return list().filter(({ message_id }) => !before.has(message_id));
  };
  const fromBot = () => telegram.messages(ann.id).filter(({ from }) => from?.is_bot);
  const toStaff = (act: () => unknown) => newIn(() => staff.messages, act);
  const toPerson = (act: () => unknown) => newIn(fromBot, act);
  return {
    ...world,
    topic,
    /** What arrives in the topic when something is done. */
    toStaff,
    /** What Ann sees of the bot when something is done. */
    toPerson,
    /** The words that arrive in the topic when Ann writes. */
    ann_says: async (...message: Parameters<Person["send"]>) =>
      textsOf(await toStaff(() => ann.send(...message))),
    /** The words that Ann sees when Bob writes in the topic. */
    bob_says: async (text: string, how: Parameters<Person["send"]>[1] = {}) =>
      textsOf(await toPerson(() => bob.send(text, { chat, topic, ...how }))),
  };
}

/** What the person sees above what a human writes. */
export const signature = "Our helper (a human)";
