import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";

/** How much of the output is kept, in characters. */
const keptOutput = 20_000;

/** A command that starts others, such as npm, with all of them in a process group of its own. */
export class Command {
  /** Resolves with the exit code when all of them have ended; rejects if the command can't be started. */
  readonly ended: Promise<number | null>;
  output = "";
  private readonly process: ChildProcess;

  /** @param options.env what it has beside a user's PATH and HOME */
  constructor(
    file: string,
    args: readonly string[],
    { cwd, env }: { cwd: string; env?: NodeJS.ProcessEnv },
  ) {
    this.process = spawn(file, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        this.output = (this.output + text).slice(-keptOutput);
      });
    }
    const kill = () => this.signal("SIGKILL");
    process.prependOnceListener("exit", kill); // before its folder is removed
    // All of them have the same output, so it closes when the last one ends.
    this.ended = once(this.process, "close").then(([code]) => code);
    this.ended.catch(() => {}).finally(() => process.off("exit", kill));
  }

  /** Ends all of them. */
  async stop(): Promise<void> {
    this.signal("SIGTERM");
    await this.ended;
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.process.pid === undefined) return;
    try {
      process.kill(-this.process.pid, signal);
    } catch {} // they have ended by themselves
  }
}

/** What a user's terminal has: no settings of the bot, and none of the npm script that runs the benchmark. */
const environment = {
  HOME: process.env.HOME,
  PATH: (process.env.PATH ?? "")
    .split(delimiter)
    .filter((dir) => !dir.endsWith(join("node_modules", ".bin")))
    .join(delimiter),
  npm_config_update_notifier: "false", // asks the network now and then
};
