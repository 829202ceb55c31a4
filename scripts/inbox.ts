/** `npm run inbox -- list | show | retry | drop`: the updates that the bot has given up. */
import { parseArgs } from "node:util";
import { readConfig } from "../src/config.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { openGivenUp } from "../src/store/open.ts";
import type { GivenUp, GivenUpUpdates } from "../src/store/store.ts";

const usage = `npm run --silent inbox -- <command> [--words]
  list          the updates that were given up, the earliest first; they are kept for 7 days
  show ID       one of them, without what people wrote and who they are; --words shows all of it
  retry ID      lets a running bot handle it once more
  drop ID       erases it`;

/** What was given up, for those who operate the bot. */
const reasons: Record<string, string> = {
  deaths: "the process died three times while it had nothing else in hand",
  late: "handling it took too long",
  unreadable: "its row in the database is broken",
  unexpected: "a fault of the bot; the log says which",
  refused: "Telegram refused what the bot sent; the log says why",
  network: "Telegram was out of reach for a day",
  server: "Telegram was out of order for a day",
  flood: "Telegram asked to wait for a day",
  token: "Telegram did not know the token for a day",
  group: "its group had no room for a message of the bot's for a day",
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
  const isKnown = command === "list" || ["show", "retry", "drop"].includes(command);
  if (!isKnown || (command !== "list" && !/^-?\d+$/.test(id)))
    throw new Error(`Say what to do.\n${usage}`);
  const { givenUp, close } = await openGivenUp(readConfig(process.env).database);
  try {
    console.log(await answer(givenUp, command, Number(id), values.words));
  } finally {
    await close();
  }
}

/** @throws Error where there is no such update */
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
      const one = await givenUp.find(id);
      if (!one) break;
      return [lineOf(one), JSON.stringify(words ? one.body : withoutWords(one.body), null, 2)].join(
        "\n",
      );
    }
    case "retry":
      if (!(await givenUp.retry(id))) break;
      return `${id} is handled once more as soon as a bot runs.`;
    case "drop":
      if (!(await givenUp.drop(id))) break;
      return `${id} is erased.`;
  }
  throw new Error(`No update ${id} was given up: npm run inbox -- list names those that were.`);
}

function lineOf({ update_id, why, body, given_up_at, received_at }: GivenUp): string {
  const kind = Object.keys(Object(body)).find((key) => key !== "update_id") ?? "nothing";
  const times = `received ${iso(received_at)}, given up ${iso(given_up_at)}`;
  return `${update_id}  ${kind}  ${times}  ${why}: ${reasons[why] ?? "see the log"}`;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** What tells nothing about people: the texts that Telegram chooses from a few, and numbers that are no one's. */
const open: ReadonlySet<string> = new Set([
  ...["type", "language_code", "status"],
  ...["update_id", "date", "edit_date", "offset", "length"],
]);

/** The form of an update: of a text its length remains, of a number that it is one. */
function withoutWords(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutWords(inner, name)]),
    );
  if (open.has(key) || typeof value === "boolean") return value;
  return typeof value === "string" ? `(${[...value].length} characters)` : `(${typeof value})`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
