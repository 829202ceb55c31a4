import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anEcho, type Contestant, type Program, start, theBot } from "./contestant.ts";
import { type FakeTelegram, startFakeTelegram } from "./fake-telegram.ts";
import { burst, load, type Round } from "./load.ts";
import { Questions } from "./questions.ts";
import { Writer } from "./writer.ts";

/** How many people write in one round, to a bot that has never heard of them. */
export const crowd = 1000;

/** After so many rounds the code that matters has been compiled. */
const warming = 2;

/** What the parts of the benchmark share: one Telegram for all, and what people write. */
export class Bench implements AsyncDisposable {
  readonly writer = new Writer();
  readonly questions = new Questions();
  readonly telegram: FakeTelegram;
  private readonly dir: string;
  private readonly flags: string[];
  private readonly started: Contestant[] = [];

  private constructor(telegram: FakeTelegram, dir: string, flags: string[]) {
    this.telegram = telegram;
    this.dir = dir;
    this.flags = flags;
  }

  /** @param flags more arguments for the Node that runs the bot */
  static async open(flags: string[]): Promise<Bench> {
    // Children are ended when this process is, in an orderly way or not.
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
    const dir = await mkdtemp(join(tmpdir(), "bench-load-"));
    return new Bench(await startFakeTelegram(), dir, flags);
  }

  /** Starts the whole bot, with an SQLite file of its own if nothing else is said. */
  bot(
    name: string,
    receives: Contestant["receives"],
    database = `sqlite:${join(this.dir, `${name.replace(/\W/g, "-")}.sqlite`)}`,
    beside?: Contestant,
  ): Promise<Contestant> {
    const program = theBot({ cwd: this.dir, database, flags: this.flags });
    return this.begin({ name, receives, ...program }, beside);
  }

  /** Starts a bot that only echoes. */
  echo(name: string, receives: Contestant["receives"], client: "default" | "pool") {
    return this.begin({ name, ...anEcho(receives, client) });
  }

  /** Rounds of one team after the other, so often. Those before, in which they warm up, do not count. */
  async rounds(
    teams: readonly (readonly Contestant[])[],
    count: number,
    round = (team: readonly Contestant[]) => this.asking(team),
  ): Promise<Round[][]> {
    const all: Round[][] = teams.map(() => []);
    for (let i = -warming; i < count; i++) {
      for (const [at, team] of teams.entries()) {
        const done = await round(team);
        if (i >= 0) all[at]?.push(done);
      }
    }
    return all;
  }

  /** One round: everybody asks two questions, as fast as the bot takes them. */
  asking(team: readonly Contestant[]): Promise<Round> {
    const people = this.writer.newcomers(crowd);
    return load(team, burst(this.questions.asked(this.writer, people, 2)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.started.map(({ child }) => child.stop()));
    await this.telegram.close();
    await rm(this.dir, { recursive: true });
  }

  private async begin(program: Program, beside?: Contestant): Promise<Contestant> {
    const contestant = await start(this.telegram, program, beside);
    this.started.push(contestant);
    return contestant;
  }
}
