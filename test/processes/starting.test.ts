import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { newTelegram, started, startedAs } from "../faults/support/starting.ts";

describe("what keeps it from starting is said in a line with its cure, and the exit code is 1", () => {
  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, string]>([
    [
      "a wrong token",
      () => ({ BOT_TOKEN: "424242:BBF-another-token-that-opens-nothing" }),
      "Telegram does not know this BOT_TOKEN (401): copy it again from @BotFather.",
    ],
    [
      "no network",
      () => ({ TELEGRAM_API_ROOT: "http://127.0.0.1:9" }),
      "Telegram is out of reach (ECONNREFUSED): check the network",
    ],
    [
      "a taken port",
      async () => ({ PORT: await takenPort() }),
      "is taken: stop what listens there, or choose another with PORT, such as PORT=3001.",
    ],
    [
      "a taken port in local mode",
      async () => ({ BOT_TOKEN: "", PORT: await takenPort() }),
      "is taken: stop what listens there, or choose another with PORT, such as PORT=3001.",
    ],
    [
      "a taken port for operations",
      async () => ({ OPERATIONS_PORT: await takenPort() }),
      "is taken: stop what listens there, or choose another with OPERATIONS_PORT, such as",
    ],
    [
      "an address of another machine for operations",
      () => ({ OPERATIONS_HOST: "192.0.2.1", OPERATIONS_PORT: "3001" }),
      "OPERATIONS_HOST and OPERATIONS_PORT cannot be listened on (EADDRNOTAVAIL): correct them",
    ],
    [
      "a name that is no host's for operations",
      () => ({ OPERATIONS_HOST: "0.0.0.300" }),
      "OPERATIONS_HOST and OPERATIONS_PORT cannot be listened on (E",
    ],
    [
      "a webhook that Telegram would refuse",
      () => ({
        TELEGRAM_API_ROOT: "",
        WEBHOOK_URL: "http://bot.example.org/telegram",
        WEBHOOK_SECRET: "s".repeat(20),
      }),
      "WEBHOOK_URL begins with http://, but Telegram delivers over https only: give the public address",
    ],
    [
      "a setting that is no setting",
      () => ({ BOT_TOKEN: "x" }),
      "BOT_TOKEN is not usable: copy the token",
    ],
    ["no knowledge base", () => ({ FAQ_DIR: "nowhere" }), "nowhere: holds no language"],
    [
      "a database in a folder that cannot be made",
      () => ({ DATABASE_URL: "sqlite:/proc/none/bot.sqlite" }),
      "The database /proc/none/bot.sqlite cannot be used (the folder /proc/none cannot be made",
    ],
    [
      "local mode for the whole network",
      () => ({ BOT_TOKEN: "", HOST: "0.0.0.0" }),
      "leave HOST out",
    ],
  ])("%s", async (_, more, words) => {
    const { env } = await newTelegram();
    const { code, output } = await startedAs("oneself", { ...env, ...(await more()) });
    expect(output).toContain(words);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain(env.BOT_TOKEN);
    expect(code).toBe(1);
  });
});

/** A port on which somebody listens until the test ends. */
async function takenPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return String(typeof address === "object" && address?.port);
}

it("two bots on one machine serve both, though operations have one usual port", async () => {
  const bots = [1, 2].map(async () => {
    const { env } = await newTelegram();
    const webhook = { WEBHOOK_URL: "http://127.0.0.1:9/tg", WEBHOOK_SECRET: "s".repeat(20) };
    const bot = await started({ ...env, ...webhook });
    const [, operations] = /"operations":"([^"]+)"/.exec(await bot.says('"msg":"started"')) ?? [];
    return operations ?? "";
  });
  const [first = "", second = ""] = await Promise.all(bots);
  expect(first).not.toBe(second);
  for (const url of [first, second]) {
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  }
});

it("a token that is revoked while it runs is said in a line, and the exit code is 1", async () => {
  const { telegram, env } = await newTelegram();
  const bot = await started(env);
  telegram.fail({ how: { kind: "error", status: 401, description: "Unauthorized" } });
  telegram.addPerson({ first_name: "Ann" }).writes("hello");
  const { code, output } = await bot.ends;
  expect(output).toContain("does not know the BOT_TOKEN any more (401)");
  expect(code).toBe(1);
});

it("a dialog goes on at the same question after the process was killed", async () => {
  const { telegram, env } = await newTelegram();
  const dir = await mkdtemp(join(tmpdir(), "killed-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const place = { ...env, DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}` };
  const ann = telegram.addPerson({ first_name: "Ann" });
  const shows = (words: string) =>
    telegram.until(() => telegram.chat(ann.id).at(-1)?.text?.includes(words) ?? false);
  const first = await started(place);
  ann.writes("/start fix-lid");
  await shows("Which kettle");
  ann.writes("red");
  await shows("Is it still hot?");
  first.kill("SIGKILL");
  await first.ends;
  await started(place);
  ann.writes("nope its cold");
  await shows("Turn the lid");
});
