import { expect } from "vitest";
import { seeded } from "../../../src/match/training/random.ts";
import type { LocalTelegram } from "../../../src/stand-in/index.ts";
import { freePort } from "../../support/free-port.ts";
import { openGateway } from "./gateway.ts";
import { type Life, newLife } from "./life.ts";
import type { Moment } from "./moments.ts";
import { Asker, doublesOf, isServed, type Talker, Walker, withoutDoubles } from "./people.ts";

/** How often the bot is killed, and how many people talk to it. */
export interface Plan {
  kills: number;
  askers: number;
  walkers: number;
  /** Draws the moments of the kills. */
  seed: number;
  /** How the bot receives updates. */
  by: "polling" | "webhook";
}

/** What the kills did. */
export interface Account {
  /** What the kills hit, such as `done sendMessage`, and how often. */
  hits: Record<string, number>;
  /** Updates that were in hand at the kills. */
  inHand: number;
  replies: number;
  /** Replies that came twice. */
  doubled: number;
  /** What the bot called, and how often. */
  calls: Record<string, number>;
}

/** The seed in the environment, to repeat a run, or a new one. Prints it. */
export function someSeed(): number {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  console.info(`SEED=${seed} draws the same moments again`);
  return seed;
}

/**
 * Kills the bot again and again while people talk to it, and restarts it. In the end everybody has got all replies in
 * order, and none twice but those that were in hand at a kill.
 *
 * After every second kill it runs until everything is answered: an update that is in hand at three kills in a row would
 * be given up as the cause.
 */
export async function killAgainAndAgain({ kills, seed, by, ...crowd }: Plan): Promise<Account> {
  const random = seeded(seed);
  const life = by === "polling" ? await newLife() : await lifeByWebhook();
  const people = new People(life.telegram, crowd, random);
  const hits: string[] = [];
  const inHand: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const idle = kill % 2 === 0;
    if (idle) {
      await life.starts();
      await people.served(life);
    }
    people.talk();
    hits.push(await killAt(life, someMoment(random, idle), idle, people));
    inHand.push(...life.inbox().flatMap((row) => (row.inHand ? row.chat : [])));
  }
  await life.starts();
  await people.served(life);
  // Updates in hand at the last kill have been answered, and are tried once more, alone, a moment later.
  await expect
    .poll(() => life.inbox().filter(({ done }) => !done), { timeout: 60_000 })
    .toEqual([]);
  life.gets("SIGTERM");
  expect((await life.ends()).code).toBe(0);
  for (const talker of people.all) {
    expect(withoutDoubles(talker.got)).toEqual(talker.expected);
    const kills = inHand.filter((chat) => chat === talker.chat);
    expect(doublesOf(talker)).toBeLessThanOrEqual(kills.length);
  }
  return {
    hits: countOf(hits),
    inHand: inHand.length,
    replies: people.all.reduce((sum, { got }) => sum + got.length, 0),
    doubled: people.all.reduce((sum, talker) => sum + doublesOf(talker), 0),
    calls: countOf(life.telegram.calls.map(({ method }) => method)),
  };
}

async function lifeByWebhook(): Promise<Life> {
  const port = await freePort();
  return newLife({ webhook: (await openGateway(port)).url, port });
}

/** Kills the bot at a moment, or when everything is done if that's earlier. @returns what the kill hit */
async function killAt(life: Life, moment: Moment, runs: boolean, people: People): Promise<string> {
  const reached = new Promise<string>((resolve) => {
    const giveUp = life.moments.at(moment, () => {
      life.gets("SIGKILL"); // at once: the next turn of the event loop is another moment
      resolve(`${moment.when} ${moment.method}`);
    });
    const started = runs ? Promise.resolve() : life.starts();
    const rest = started.then(() => people.served(life));
    rest.then(giveUp, () => {}).then(() => resolve("at rest"));
  });
  const hit = await reached;
  await life.dies();
  return hit;
}

/** The calls at which the bot is killed, at its start and later. Those that stand here several times are drawn more often. */
const calls = {
  start: ["getMe", "setMyCommands", "getWebhookInfo", "setWebhook"],
  work: [
    ...["sendMessage", "sendMessage", "sendMessage", "sendMessage", "sendMessage"],
    ...["getUpdates", "getUpdates", "editMessageText", "editMessageText", "answerCallbackQuery"],
  ],
};

function someMoment(random: () => number, runs: boolean): Moment {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const when = pick(["arrives", "done", "answered", "answered"] as const);
  const method = pick(!runs && below(8) === 0 ? calls.start : calls.work);
  const often = { sendMessage: 8, editMessageText: 2, answerCallbackQuery: 2 }[method] ?? 1;
  return { when, method, nth: 1 + below(often), turns: 1 + below(1 + below(300)) };
}

/** All the people who talk to the bot. */
class People {
  readonly all: Talker[];
  private readonly askers: Asker[];
  private readonly walkers: Walker[];
  private readonly random: () => number;
  private walks: Promise<unknown> = Promise.resolve();

  constructor(
    telegram: LocalTelegram,
    { askers, walkers }: Pick<Plan, "askers" | "walkers">,
    random: () => number,
  ) {
    this.askers = Array.from({ length: askers }, (_, i) => new Asker(telegram, `asker${i}x`));
    this.walkers = Array.from({ length: walkers }, (_, i) => new Walker(telegram, `walker${i}`));
    this.all = [...this.askers, ...this.walkers];
    this.random = random;
  }

  /** Everybody sends more searches, or takes more steps. */
  talk(): void {
    for (const asker of this.askers) asker.asks(1 + Math.floor(this.random() * 3));
    this.walks = Promise.all(this.walkers.map((walker) => walker.walks(2)));
  }

  /** Resolves when everybody has got all replies; rejects if the bot ends before. */
  async served(life: Life): Promise<void> {
    await this.walks;
    await life.until(() => this.all.every(isServed));
  }
}

function countOf(names: readonly string[]): Record<string, number> {
  const groups = Object.entries(Object.groupBy(names, (name) => name));
  return Object.fromEntries(groups.map(([name, all]) => [name, all?.length ?? 0]));
}
