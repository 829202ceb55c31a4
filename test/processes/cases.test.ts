import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import type { Person } from "../../src/stand-in/index.ts";
import { type Life, newLife } from "../faults/support/life.ts";
import type { Moment } from "../faults/support/moments.ts";
import { saidBy } from "../faults/support/people.ts";

/** A person with a question that the FAQ doesn't answer, and a staff member, while the bot is killed and restarted. */
class CaseWorld {
  readonly chat: number;
  kills = 0;
  private readonly life: Life;
  private readonly ann: Person;
  private readonly bob: Person;

  constructor(life: Life) {
    this.life = life;
    this.ann = life.telegram.addPerson({ first_name: "Ann" });
    this.bob = life.telegram.addPerson({ first_name: "Bob" });
    this.chat = life.telegram.addGroup("Staff", [this.bob], { forum: true }).id;
    const room = life.telegram.chats.get(this.chat);
    room?.administrators.set(this.bob.id, { status: "creator", is_anonymous: false });
    this.bob.groups.promoteBot(this.chat);
  }

  start(): Promise<void> {
    return this.life.starts({ STAFF_CHAT_ID: String(this.chat) });
  }

  /** Does something, kills the bot at a moment while it handles that, and starts it again. */
  async killAt(moment: Moment, act: () => void): Promise<void> {
    const hit = new Promise<void>((resolve) => {
      this.life.moments.at(moment, () => {
        this.life.gets("SIGKILL");
        resolve();
      });
    });
    act();
    await hit;
    await this.life.ends();
    this.kills += 1;
    await this.start();
  }

  personWrites(text: string): void {
    this.ann.send(text);
  }

  /** Doesn't wait for the end of the spinner, because the bot that would end it may be dead. */
  personTaps(button: string): void {
    const last = saidBy(this.life.telegram, this.ann.id).at(-1);
    if (last) void this.ann.tap(last, button);
  }

  staffWrites(text: string): void {
    this.bob.send(text, { chat: this.chat, topic: this.topics.at(-1) });
  }

  get topics(): number[] {
    return [...(this.life.telegram.chats.get(this.chat)?.topics.keys() ?? [])];
  }

  /** The bot's texts to the person, or in a topic. */
  texts(topic?: number): string[] {
    const all = saidBy(this.life.telegram, topic === undefined ? this.ann.id : this.chat);
    return all
      .filter(({ message_thread_id }) => topic === undefined || message_thread_id === topic)
      .flatMap(({ text }: Message) => text ?? []);
  }

  /** Waits until the bot has sent a text. @returns how often it has */
  async waitFor(pattern: RegExp, topic?: () => number | undefined): Promise<number> {
    const count = () => this.texts(topic?.()).filter((text) => pattern.test(text)).length;
    await this.life.until(() => count() > 0);
    return count();
  }
}

it("a case survives SIGKILL at any step: nothing is lost, and only messages that were on their way come twice", {
  timeout: 300_000,
}, async () => {
  const life = await newLife();
  const world = new CaseWorld(life);
  const topic = () => world.topics.at(-1);
  await world.start();
  world.personWrites("who won the match yesterday evening");
  await world.waitFor(/I couldn't find that/);
  world.personTaps("Ask a person");
  await world.waitFor(/This is what I'll pass on/);

  // The topic was created but not stored: it stays behind, empty, and another is created.
  const topicCreated = { when: "done", method: "createForumTopic" } as const;
  await world.killAt(topicCreated, () => world.personTaps("Pass it on"));
  expect(await world.waitFor(/Passed on as number 1/)).toBe(1);
  expect(world.topics).toHaveLength(2);
  expect(world.texts(world.topics[0])).toEqual([]);
  expect(await world.waitFor(/Case 1/, topic)).toBe(1);

  const toStaff = { method: "sendMessage", chat: world.chat } as const;
  await world.killAt({ ...toStaff, when: "arrives" }, () => world.personWrites("one"));
  expect(await world.waitFor(/^one$/, topic)).toBe(1);
  await world.killAt({ ...toStaff, when: "done" }, () => world.personWrites("two"));
  await life.until(() => world.texts(topic()).filter((text) => text === "two").length === 2);

  const toPerson = { method: "sendMessage", chat: 1001, when: "done" } as const;
  await world.killAt(toPerson, () => world.staffWrites("an answer"));
  const answers = () => world.texts().filter((text) => text.endsWith("an answer")).length;
  await life.until(() => answers() === 2);

  // The case is closed in the database, but the person wasn't told: they are when the update is handled again.
  await world.killAt({ ...toPerson, when: "arrives" }, () => world.staffWrites("/close"));
  expect(await world.waitFor(/Did it help\?/)).toBe(1);
  expect(await world.waitFor(/Case 1 was closed by Bob/, topic)).toBe(1);
  await life.until(() => life.inbox().every(({ done }) => done));
  expect(world.texts(topic()).filter((text) => text === "one")).toHaveLength(1);
});
