/** `npm run inbox -- list | show | retry | drop`: looks after the updates that the bot has given up. */
import { parseArgs } from "node:util";
import { readConfig } from "../src/config.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import type { GivenUp, GivenUpUpdates } from "../src/store/inbox/given-up.ts";
import { openBesideBot } from "../src/store/open.ts";
import { runCommand } from "./command-line.ts";

const usage = `npm run --silent inbox -- <command> [--words]
  list          lists the given-up updates, the earliest first; they are kept for 7 days
  show ID       shows one without what people wrote and who they are; --words shows all of it
  retry ID      lets a running bot handle one once more
  drop ID       erases one`;

/** Why updates are given up, in words. */
const reasons: Record<string, string> = {
  deaths: "it killed the process three times while it was handled alone",
  late: "handling it took too long",
  unreadable: "its row in the database is broken",
  unexpected: "a bug of the bot; see the log",
  refused: "Telegram refused what the bot sent; see the log",
  network: "Telegram was out of reach for a day",
  server: "Telegram was out of order for a day",
  flood: "Telegram asked to wait for a day",
  token: "Telegram refused the token for a day",
  group: "its group took no more messages from the bot for a day",
  database: "the database could not be used for a day",
};

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { words: { type: "boolean", default: false } },
  });
  const [envFile, command = "", id = ""] = positionals;
  const settings = loadEnvFile(process.env, envFile);
  if (settings.kind === "unreadable") throw new Error(settings.problem);
  const isCommand = command === "list" || ["show", "retry", "drop"].includes(command);
  if (!isCommand || (command !== "list" && !/^-?\d+$/.test(id)))
    throw new Error(`Say what to do.\n${usage}`);
  const { givenUp, close } = await openBesideBot(readConfig(process.env).database);
  try {
    console.log(await answer(givenUp, command, Number(id), values.words));
  } finally {
    await close();
  }
}

/** Runs a command. @returns what to print @throws Error if there is no such update */
async function answer(
  givenUp: GivenUpUpdates,
  command: string,
  id: number,
  words: boolean,
): Promise<string> {
  switch (command) {
    case "list": {
      const all = await givenUp.list();
      return all.map(lineOf).join("\n") || "No update was given up.";
    }
    case "show": {
      const update = await givenUp.find(id);
      if (!update) break;
      const body = words ? update.body : withoutWords(update.body);
      return `${lineOf(update)}\n${JSON.stringify(body, null, 2)}`;
    }
    case "retry":
      if (!(await givenUp.retry(id))) break;
      return `A running bot will handle ${id} once more.`;
    case "drop":
      if (!(await givenUp.drop(id))) break;
      return `${id} is erased.`;
  }
  throw new Error(`No update ${id} was given up: npm run inbox -- list shows those that were.`);
}

function lineOf({ update_id, why, body, given_up_at, received_at }: GivenUp): string {
  const kind = Object.keys(Object(body)).find((key) => key !== "update_id") ?? "nothing";
  const times = `received ${iso(received_at)}, given up ${iso(given_up_at)}`;
  return `${update_id}  ${kind}  ${times}  ${why}: ${reasons[why] ?? "see the log"}`;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Fields that tell nothing about people: texts from a fixed list of Telegram's, and numbers that aren't ids. */
const harmless: ReadonlySet<string> = new Set([
  ...["type", "language_code", "status"],
  ...["update_id", "date", "edit_date", "offset", "length"],
]);

/** An update with its texts replaced by their lengths, and its numbers by their type. */
function withoutWords(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutWords(item, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutWords(inner, name)]),
    );
  if (harmless.has(key) || typeof value === "boolean") return value;
  return typeof value === "string" ? `(${[...value].length} characters)` : `(${typeof value})`;
}

runCommand(main, usage);
