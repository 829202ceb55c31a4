import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** How long a process may take to stop before it is killed, in milliseconds. */
const stopTimeout = 12_000;

/** How much of a process's output is kept, in characters. */
const keptOutput = 20_000;

/** A Node process with its memory, processor time and output. */
export class Child {
  /** Rejects, with the output, when the process exits. */
  readonly exited: Promise<never>;
  private readonly process: ChildProcess;
  private output = "";
  private readonly started = Promise.withResolvers<void>();

  constructor(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
    this.process = spawn(process.execPath, args, options);
    this.process.stdout?.setEncoding("utf8").on("data", (text) => this.append(text));
    this.process.stderr?.setEncoding("utf8").on("data", (text) => this.append(text));
    this.exited = once(this.process, "exit").then(() => {
      throw new Error(`${args.join(" ")} exited: ${this.output}`);
    });
    this.exited.catch(() => {}); // handled where it is awaited
    process.prependOnceListener("exit", this.kill); // before its folder is removed
  }

  /** Resolves when the process exits by itself, or rejects, with the output, if it fails. */
  get finished(): Promise<void> {
    return once(this.process, "exit").then(([code]) => {
      if (code !== 0) throw new Error(this.output);
    });
  }

  /** The resident memory, in megabytes. */
  get memory(): number {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(this.process.pid)])) / 1024;
  }

  /** The processor time used so far, in milliseconds; NaN where the system has no /proc. */
  get cpu(): number {
    try {
      const stat = readFileSync(`/proc/${this.process.pid}/stat`, "utf8");
      // The fields after the program's name; times are in hundredths of a second.
      const fields = stat.slice(stat.lastIndexOf(")")).split(" ");
      return (Number(fields[12]) + Number(fields[13])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  /** Recent warnings and errors in its log. */
  get warnings(): string[] {
    return this.output.split("\n").filter((line) => /"level":[456]0/.test(line));
  }

  /** Resolves when the bot says that it has started; rejects, with the output, when the process exits. */
  get serving(): Promise<void> {
    return Promise.race([this.started.promise, this.exited]);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = once(this.process, "exit");
    this.process.kill("SIGTERM");
    const timer = setTimeout(this.kill, stopTimeout);
    await exited;
    clearTimeout(timer);
    process.off("exit", this.kill);
  }

  readonly kill = () => void this.process.kill("SIGKILL");

  private append(text: string): void {
    this.output = (this.output + text).slice(-keptOutput);
    if (this.output.includes('"msg":"started"')) this.started.resolve();
  }
}
