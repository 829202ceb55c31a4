import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyMatchers, root } from "./checkout.ts";
import { Child } from "./child.ts";
import { type FakeTelegram, startFakeTelegram } from "./fake-telegram.ts";
import { burst, type LoadResult, runLoad } from "./load-generator.ts";
import { QuestionSource } from "./questions.ts";
import {
  botProgram,
  echoProgram,
  type Program,
  type Subject,
  startSubject,
  telegrafProgram,
  trainProgram,
} from "./subject.ts";
import { UpdateFactory } from "./update-factory.ts";

/** How many new people write to the bot in one round. */
export const peopleCount = 1000;

/** Rounds before the measured ones, in which the code that matters gets compiled. */
const warmupRounds = 2;

/** The bots that receive updates by webhook. */
export interface WebhookBots {
  bot: Subject;
  /** Bare grammY with its default client. */
  echo: Subject;
  /** Bare grammY with an undici pool. */
  pooled: Subject;
  telegraf: Subject;
}

/** What the parts of the benchmark share: a fake Telegram, and updates to send. */
export class Benchmark implements AsyncDisposable {
  readonly factory = new UpdateFactory();
  readonly questions = new QuestionSource();
  readonly telegram: FakeTelegram;
  /** For files of the benchmark, with a data folder; removed at the end. */
  readonly dir: string;
  private readonly flags: string[];
  private readonly subjects: Subject[] = [];
  private started: Promise<WebhookBots> | undefined;

  private constructor(telegram: FakeTelegram, dir: string, flags: string[]) {
    this.telegram = telegram;
    this.dir = dir;
    this.flags = flags;
  }

  /** @param flags extra arguments for the Node that runs the bot */
  static async open(flags: string[]): Promise<Benchmark> {
    // On exit, `Child` kills the children, but a signal alone causes no exit event.
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
    const dir = await mkdtemp(join(tmpdir(), "bench-load-"));
    process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
    return new Benchmark(await startFakeTelegram(), dir, flags);
  }

  /** Trains what this checkout has no matchers of, in all languages: the bot would do it beside the first rounds. */
  async train(): Promise<void> {
    copyMatchers(join(root, "data"), join(this.dir, "data"));
    const { args, env } = trainProgram();
    await new Child(args, { cwd: this.dir, env: env ?? {} }).finished;
  }

  /** Starts the whole bot, by default with an SQLite file of its own. */
  bot(
    name: string,
    receives: Subject["receives"],
    database = `sqlite:${join(this.dir, `${name.replace(/\W/g, "-")}.sqlite`)}`,
    sibling?: Subject,
  ): Promise<Subject> {
    const program = botProgram({ cwd: this.dir, database, flags: this.flags });
    return this.start({ name, receives, ...program }, sibling);
  }

  /** Starts the bots by webhook, or returns those that run already. */
  webhookBots(): Promise<WebhookBots> {
    this.started ??= this.startWebhookBots();
    return this.started;
  }

  /** Starts a bot that only echoes. */
  echo(name: string, receives: Subject["receives"], client: "default" | "pool") {
    return this.start({ name, ...echoProgram(receives, client) });
  }

  /**
   * Runs rounds for each group of instances in turn, after the warm-up rounds.
   * @returns the results by group
   */
  async rounds(
    groups: readonly (readonly Subject[])[],
    count: number,
    round = (instances: readonly Subject[]) => this.askQuestions(instances),
  ): Promise<LoadResult[][]> {
    const results: LoadResult[][] = groups.map(() => []);
    for (let i = -warmupRounds; i < count; i++) {
      for (const [index, instances] of groups.entries()) {
        const result = await round(instances);
        if (i >= 0) results[index]?.push(result);
      }
    }
    return results;
  }

  /** One round: new people ask two questions each, as fast as the bot accepts them. */
  askQuestions(instances: readonly Subject[]): Promise<LoadResult> {
    const people = this.factory.newPeople(peopleCount);
    return runLoad(instances, burst(this.questions.updates(this.factory, people, 2)));
  }

  /** Stops all bots. */
  async stopBots(): Promise<void> {
    this.started = undefined;
    await Promise.all(this.subjects.splice(0).map(({ child }) => child.stop()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopBots();
    await this.telegram.close();
  }

  private async startWebhookBots(): Promise<WebhookBots> {
    return {
      bot: await this.bot("the bot", "webhook"),
      echo: await this.echo("(a) bare grammY", "webhook", "default"),
      pooled: await this.echo("(b) bare grammY with undici", "webhook", "pool"),
      telegraf: await this.start({ name: "(c) telegraf", ...telegrafProgram() }),
    };
  }

  private async start(program: Program, sibling?: Subject): Promise<Subject> {
    const subject = await startSubject(this.telegram, program, sibling);
    this.subjects.push(subject);
    return subject;
  }
}
