import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** How often the folder is looked at, in milliseconds. */
const interval = 300;

/** What the bot loads. Editors write other files beside it for a moment, and programs that write whole files do too. */
const dataFile = /^[^.~#].*\.jsonl?$/;

export interface DataWatch {
  /** Doesn't reject. */
  stop(): Promise<void>;
}

/**
 * Calls back whenever the data in a folder has changed and is quiet again: editors write several files, one after the
 * other. It looks at the files themselves, since the system's notices get lost where a folder is mounted, created later or
 * replaced by another.
 *
 * @param onChange is awaited before the folder is looked at again; must not reject
 * @param options.keepsAlive whether the process goes on for it
 */
export async function watchData(
  dir: string,
  onChange: () => Promise<void>,
  { keepsAlive = false }: { keepsAlive?: boolean } = {},
): Promise<DataWatch> {
  let inUse = await fingerprintOf(dir);
  let before = inUse;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const now = await fingerprintOf(dir);
    const isQuiet = now === before;
    before = now;
    if (!isQuiet || now === inUse || isStopped) return;
    inUse = now;
    await onChange();
  };
  const lookLater = () => {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (!isStopped) lookLater();
      });
    }, interval);
    if (!keepsAlive) timer.unref();
  };
  lookLater();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Differs whenever a file of the data does; empty where there is none. */
async function fingerprintOf(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true }).catch(() => []);
  const files = names.filter(
    (name) => name.split(/[\\/]/).every(isVisible) && dataFile.test(lastPart(name)),
  );
  const lines = files.sort().map(async (name) => {
    const stats = await stat(join(dir, name)).catch(() => undefined);
    return stats ? `${name} ${stats.size} ${stats.mtimeMs} ${stats.ino}` : "";
  });
  return (await Promise.all(lines)).filter(Boolean).join("\n");
}

function isVisible(part: string): boolean {
  return !part.startsWith(".");
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}
