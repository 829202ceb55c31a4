import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** How long a process may take to end when it is asked to, in milliseconds. */
const endsWithin = 12_000;

/** How much of what a process says is kept, in characters. */
const mostKept = 20_000;

/** A Node of its own, and what it costs the machine. */
export class Child {
  /** Rejects, with what it said, when the process ends. */
  readonly ends: Promise<never>;
  private readonly process: ChildProcess;
  private said = "";

  constructor(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
    this.process = spawn(process.execPath, args, options);
    this.process.stdout?.setEncoding("utf8").on("data", (words) => this.note(words));
    this.process.stderr?.setEncoding("utf8").on("data", (words) => this.note(words));
    this.ends = once(this.process, "exit").then(() => {
      throw new Error(`${args.join(" ")} has ended: ${this.said}`);
    });
    this.ends.catch(() => {}); // whoever waits for it learns it all the same
    process.once("exit", this.kill);
  }

  /** Its resident memory, in megabytes. */
  get memory(): number {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(this.process.pid)])) / 1024;
  }

  /** The processor time that it has taken, in milliseconds; NaN where the system does not tell. */
  get cpu(): number {
    try {
      const stat = readFileSync(`/proc/${this.process.pid}/stat`, "utf8");
      // After the program's name; in hundredths of a second.
      const fields = stat.slice(stat.lastIndexOf(")")).split(" ");
      return (Number(fields[12]) + Number(fields[13])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  /** Lines of its log that are warnings or worse, of the latest. */
  get complaints(): string[] {
    return this.said.split("\n").filter((line) => /"level":[456]0/.test(line));
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGTERM");
    const late = setTimeout(this.kill, endsWithin);
    await ended;
    clearTimeout(late);
    process.off("exit", this.kill);
  }

  private readonly kill = () => void this.process.kill("SIGKILL");

  private note(words: string): void {
    this.said = (this.said + words).slice(-mostKept);
  }
}
