import type { Message } from "grammy/types";
import { afterAll, describe, expect, it } from "vitest";
import { formatText } from "../../../src/stand-in/index.ts";
import { type Case, type Signature, startInOpenGroup } from "./open-group.ts";

const group = await startInOpenGroup();
const { telegram, bot, bob, chat, room, senders, newCase, effects, refusals } = group;
afterAll(group.close);

/** Something that staff can do in its group. */
interface Act {
  perform: (about: Case, by: Signature) => Promise<unknown> | undefined;
  /** A call that shows that it has worked: its method, its chat, and its text or name. */
  effect: [method: string, chat: "staff" | "person", text: RegExp];
  /** The name under which a refusal is counted. */
  counted?: string;
  /** The bot doesn't explain why it ignores this. */
  silent?: true;
}

/** Writes in the staff group: in a case's topic, or in General if there's none. */
function write(by: Signature, text: string, topic?: number): undefined {
  const { entities } = formatText(text);
  const words = entities.length > 0 ? { text, entities } : { text };
  telegram.publish(room, { ...by, ...words }, topic);
}

const acts: Record<string, Act> = {
  "/stats": {
    perform: (_, by) => write(by, "/stats"),
    effect: ["sendMessage", "staff", /Statistics for the last/],
    counted: "stats",
    silent: true,
  },
  "/reload": {
    perform: (_, by) => write(by, "/reload"),
    effect: ["sendMessage", "staff", /In use now|Loading/i],
    counted: "reload",
    silent: true,
  },
  "/misses in a case's topic": {
    perform: ({ topic }, by) => write(by, "/misses", topic),
    effect: ["sendMessage", "staff", /./],
    counted: "misses",
  },
  "/close": {
    perform: ({ topic }, by) => write(by, "/close", topic),
    effect: ["sendMessage", "person", /Did it help/],
    counted: "close",
  },
  "/ban": {
    perform: ({ topic }, by) => write(by, "/ban", topic),
    effect: ["sendMessage", "person", /no longer take your messages/],
    counted: "ban",
  },
  "/take": {
    perform: ({ topic }, by) => write(by, "/take", topic),
    effect: ["editForumTopic", "staff", / · /],
    counted: "take",
  },
  "text in a case's topic": {
    perform: ({ topic }, by) => write(by, "Turn it off and on", topic),
    effect: ["sendMessage", "person", /^Our helper \(a human\)\nTurn it off and on$/],
  },
  "an edit of what has reached the person": {
    perform: async ({ topic }, by) => {
      const written = bob.send("Turn it on", { chat, topic });
      await bot.settled();
      telegram.clearCalls();
      const { from: _, ...rest } = written;
      const edited = { ...rest, ...by, text: "Turn it off", edit_date: telegram.date() };
      telegram.deliver(room, edited as Message, "edited_message");
    },
    effect: ["editMessageText", "person", /Turn it off/],
    silent: true,
  },
  "closing the topic": {
    perform: ({ topic }, by) => {
      telegram.publish(room, { ...by, forum_topic_closed: {} }, topic);
      return undefined;
    },
    effect: ["sendMessage", "person", /Did it help/],
  },
  "reopening the topic of a closed case": {
    perform: async ({ topic }, by) => {
      bob.send("/close", { chat, topic });
      await bot.settled();
      telegram.clearCalls();
      telegram.publish(room, { ...by, forum_topic_reopened: {} }, topic);
    },
    effect: ["sendMessage", "staff", /Reopened/],
  },
};

describe("in a staff group that is open to everyone, only staff can act", () => {
  const cells = Object.entries(senders).flatMap(([who, sender]) =>
    Object.entries(acts).map(([what, act]) => [who, what, sender, act] as const),
  );
  it.each(cells)("%s: %s", async (_who, _what, { sign, isStaff = false, explanation }, act) => {
    const about = await newCase();
    const by = sign();
    await bot.settled();
    telegram.clearCalls();
    const before = act.counted ? await refusals(act.counted) : 0;
    await act.perform(about, by);
    await bot.settled();
    const [method, where, text] = act.effect;
    if (isStaff) {
      expect(effects(about)).toContainEqual([method, where, expect.stringMatching(text)]);
    } else {
      const isExplained = explanation && !act.silent;
      expect(effects(about)).toEqual(isExplained ? [["sendMessage", "staff", explanation]] : []);
    }
    if (act.counted) expect((await refusals(act.counted)) - before).toBe(isStaff ? 0 : 1);
  });
});
