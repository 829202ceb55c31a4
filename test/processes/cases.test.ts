import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import type { Person } from "../../src/stand-in/index.ts";
import { type Life, newLife } from "../faults/support/life.ts";
import type { Moment } from "../faults/support/moments.ts";
import { saidBy } from "../faults/support/people.ts";

/** A person with a question that the FAQ does not answer, and the staff, over the deaths of the bot. */
class Desk {
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

  starts(): Promise<void> {
    return this.life.starts({ STAFF_CHAT_ID: String(this.chat) });
  }

  /** Does something of which the bot dies at a moment, and starts the bot again. */
  async killedAt(moment: Moment, does: () => void): Promise<void> {
    const hit = new Promise<void>((resolve) => {
      this.life.moments.at(moment, () => {
        this.life.gets("SIGKILL");
        resolve();
      });
    });
    does();
    await hit;
    await this.life.ends();
    this.kills += 1;
    await this.starts();
  }

  personWrites(text: string): void {
    this.ann.send(text);
  }

  /** Nobody waits for the end of the spinner: who would end it may be dead. */
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

  /** What the bot has written to the person, or in a topic. */
  said(topic?: number): string[] {
    const all = saidBy(this.life.telegram, topic === undefined ? this.ann.id : this.chat);
    return all
      .filter(({ message_thread_id }) => topic === undefined || message_thread_id === topic)
      .flatMap(({ text }: Message) => text ?? []);
  }

  /** Resolves when the bot has said so; how often it has. */
  async hears(words: RegExp, topic?: () => number | undefined): Promise<number> {
    const found = () => this.said(topic?.()).filter((text) => words.test(text)).length;
    await this.life.until(() => found() > 0);
    return found();
  }
}

it("a case outlives the bot, whenever that dies: nothing is lost, and only messages that were on their way come twice", {
  timeout: 300_000,
}, async () => {
  const life = await newLife();
  const desk = new Desk(life);
  const topic = () => desk.topics.at(-1);
  await desk.starts();
  desk.personWrites("who won the match yesterday evening");
  await desk.hears(/I couldn't find that/);
  desk.personTaps("Ask a person");
  await desk.hears(/This is what I'll pass on/);

  // The topic was made and nobody noted it: it stays behind, empty, and another is made.
  const made = { when: "done", method: "createForumTopic" } as const;
  await desk.killedAt(made, () => desk.personTaps("Pass it on"));
  expect(await desk.hears(/Passed on as number 1/)).toBe(1);
  expect(desk.topics).toHaveLength(2);
  expect(desk.said(desk.topics[0])).toEqual([]);
  expect(await desk.hears(/Case 1/, topic)).toBe(1);

  const toStaff = { method: "sendMessage", chat: desk.chat } as const;
  await desk.killedAt({ ...toStaff, when: "arrives" }, () => desk.personWrites("one"));
  expect(await desk.hears(/^one$/, topic)).toBe(1);
  await desk.killedAt({ ...toStaff, when: "done" }, () => desk.personWrites("two"));
  await life.until(() => desk.said(topic()).filter((text) => text === "two").length === 2);

  const toPerson = { method: "sendMessage", chat: 1001, when: "done" } as const;
  await desk.killedAt(toPerson, () => desk.staffWrites("an answer"));
  const answers = () => desk.said().filter((text) => text.endsWith("an answer")).length;
  await life.until(() => answers() === 2);

  // The case is closed in the database, but nobody was told: it is told when the update comes again.
  await desk.killedAt({ ...toPerson, when: "arrives" }, () => desk.staffWrites("/close"));
  expect(await desk.hears(/Did it help\?/)).toBe(1);
  expect(await desk.hears(/Case 1 was closed by Bob/, topic)).toBe(1);
  await life.until(() => life.inbox().every(({ done }) => done));
  expect(desk.said(topic()).filter((text) => text === "one")).toHaveLength(1);
});
