import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { LocalTelegram } from "../../../src/stand-in/index.ts";
import { Child } from "../load/child.ts";
import { botProgram } from "../load/subject.ts";

const root = resolve(import.meta.dirname, "../../..");

export interface BotSettings {
  telegram: LocalTelegram;
  apiRoot: string;
  staffChat: number;
  /** The folder for its database. */
  dir: string;
  /** Extra arguments for Node. */
  flags: string[];
}

/** The whole bot as `npm start` runs it, by long polling, with matchers that are trained already. */
export class BotProcess {
  private readonly settings: BotSettings;
  private readonly file: string;
  private child: Child | undefined;

  constructor(settings: BotSettings) {
    this.settings = settings;
    this.file = join(settings.dir, "bot.sqlite");
  }

  /** Recent warnings and errors in its log. */
  get warnings(): string[] {
    return this.child?.warnings ?? [];
  }

  /** Resolves when it serves. @throws an Error with its output if it exits instead */
  async start(): Promise<void> {
    const { telegram, apiRoot, staffChat, flags } = this.settings;
    const { args, env } = botProgram({ cwd: root, database: `sqlite:${this.file}`, flags });
    this.child = new Child(args, {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: apiRoot,
        STAFF_CHAT_ID: String(staffChat),
        PORT: "0",
        ...env,
      },
    });
    await this.child.serving;
  }

  /** Kills it. @returns how many updates it had in hand */
  async kill(): Promise<number> {
    this.child?.kill();
    await this.child?.exited.catch(() => {});
    const database = new DatabaseSync(this.file);
    const [row] = database
      .prepare("select count(*) as count from inbox where done_at is null and owner is not null")
      .all();
    database.close();
    return Number(row?.count);
  }

  async stop(): Promise<void> {
    await this.child?.stop();
  }
}
