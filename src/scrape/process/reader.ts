import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ScrapeError } from "../error.ts";
import type { ReadHints, ScrapedFaq } from "../questions/read.ts";
import { defaultReadLimits, type ReadLimits, tooMuchMemory, tooSlow } from "./limits.ts";

/** What the reading process is sent. */
export interface ReadTask {
  text: string;
  hints: ReadHints;
  limits: ReadLimits;
}

/** What it sends back: a FAQ, or why there is none. `limit` carries the message of a {@link LimitError}. */
export type ReadReply =
  | { kind: "read"; faq: ScrapedFaq }
  | { kind: "limit"; message: string }
  | { kind: "failed"; message: string };

/** Megabytes of a process outside V8's old generation: Node itself, code, the text, young objects. */
const besidesHeap = 220;

/**
 * Reads pages, one after the other, in a process of its own: it can be killed at any moment and has its own memory, whatever
 * a hostile page makes of the parser. A thread is not enough: where a single large object doesn't fit into a thread's
 * heap, V8 aborts the whole process.
 *
 * The process starts at once, to be ready when there is something to read.
 */
export class Reader implements Disposable {
  readonly #limits: ReadLimits;
  readonly #child: ChildProcess;

  constructor(limits: Partial<ReadLimits> = {}) {
    this.#limits = { ...defaultReadLimits, ...limits };
    this.#child = fork(fileURLToPath(new URL("./read-process.ts", import.meta.url)), {
      serialization: "advanced",
      env: {},
      execArgv: [
        `--max-old-space-size=${this.#limits.memoryMb - besidesHeap}`,
        "--max-semi-space-size=16",
      ],
      stdio: ["ignore", "ignore", "ignore", "ipc"], // V8 writes pages of text about a full heap
    });
    this.#child.on("error", () => {}); // then sending fails, which read() reports
  }

  /**
   * Reads a page. Beyond the limits of time and memory the process is killed, and no more can be read.
   *
   * @returns a {@link ReadReply}, unchecked like all that comes from another process
   * @throws LimitError
   */
  async read(text: string, hints: ReadHints): Promise<unknown> {
    const limits = this.#limits;
    const child = this.#child;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const onExit = () => reject(endOf(child, limits));
    const timer = setTimeout(() => {
      reject(tooSlow(limits));
      child.kill("SIGKILL");
    }, limits.ms);
    child.once("message", resolve).once("exit", onExit);
    try {
      const task: ReadTask = { text, hints, limits };
      child.send(task, (error) => error && reject(noProcess(error)));
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off("message", resolve).off("exit", onExit);
    }
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
  }
}

/** Why the process ended before it had read the page. */
function endOf({ exitCode, signalCode }: ChildProcess, limits: ReadLimits): Error {
  // V8 aborts on a full heap; a system out of memory kills.
  if (signalCode !== null) return tooMuchMemory(limits);
  return new Error(`The process that reads the page ended early, with exit code ${exitCode}.`);
}

function noProcess(cause: Error): ScrapeError {
  return new ScrapeError(
    `No process can be started to read the page (${cause.message}): free some memory and try again.`,
    { cause },
  );
}
