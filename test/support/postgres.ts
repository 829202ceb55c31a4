import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

/** A PostgreSQL server on the loopback interface. Only the user `guarded` needs a password. */
export interface TestPostgres {
  host: string;
  /** Creates a database. @returns its address */
  fresh(): Promise<string>;
  /** Stops the server, which ends all connections. */
  pause(): Promise<void>;
  /** Starts the server again at the same port. */
  resume(): Promise<void>;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

/** Debian's folder with the newest PostgreSQL's programs; undefined if it isn't installed. */
const programs = globSync("/usr/lib/postgresql/*/bin").sort().at(-1);

/** Whether PostgreSQL is installed. Warns of skipped tests if not. */
export function havePostgres(): boolean {
  if (programs === undefined) {
    console.warn("PostgreSQL is not installed, its tests are skipped: apt-get install postgresql");
  }
  return programs !== undefined;
}

/**
 * Starts a server, which takes about a second.
 * @param fsync whether a commit waits for the disk; only measurements need that
 */
export async function startPostgres({ fsync = false } = {}): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), "postgres-"));
  const who = unprivileged();
  if (who) chownSync(dir, who.uid, who.gid);
  const data = join(dir, "data");
  const initdb = ["-D", data, "-U", "bot", "--auth=trust", "--no-sync", "--encoding=UTF8"];
  execFileSync(join(programs ?? "", "initdb"), initdb, { ...who, cwd: dir, stdio: "ignore" });
  askForPassword(join(data, "pg_hba.conf"));
  const port = await freePort();
  const begin = () => start(data, port, who, fsync);
  let server = await begin();
  let databases = 0;
  const host = `127.0.0.1:${port}`;
  const pause = () => end(server);
  return {
    host,
    async fresh() {
      const name = `test${++databases}`;
      await query(`postgres://bot@${host}/postgres`, `create database ${name}`);
      return `postgres://bot:secret@${host}/${name}`;
    },
    pause,
    async resume() {
      server = await begin();
    },
    async stop() {
      await pause();
      rmSync(dir, { recursive: true });
    },
  };
}

/** Runs a statement on a connection of its own. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The account that Debian's package has created, for root: the server refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Makes one user give a password. The first line that matches counts. */
function askForPassword(file: string): void {
  const line = "host all guarded 127.0.0.1/32 scram-sha-256\n";
  writeFileSync(file, line + readFileSync(file, "utf8"));
}

/** Resolves when the server accepts connections. */
async function start(
  data: string,
  port: number,
  who: object | undefined,
  fsync: boolean,
): Promise<ChildProcess> {
  const settings = { fsync, listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = join(programs ?? "", "postgres");
  const server = spawn(command, ["-D", data, "-p", String(port), ...options], {
    ...who,
    cwd: data,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  for await (const piece of server.stderr.iterator({ destroyOnReturn: false })) {
    output += piece;
    if (output.includes("ready to accept connections")) break;
  }
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${output}`);
  server.stderr.resume();
  return server;
}

/** Ends a server by SIGINT, PostgreSQL's "fast" shutdown: it ends all connections first. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGINT");
  await ended;
}
