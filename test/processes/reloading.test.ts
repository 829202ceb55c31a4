import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { newTelegram, started } from "../faults/support/starting.ts";
import { chatAddress, runProduct } from "../support/product.ts";

/** Copies data that a test may change. */
async function copyOfData(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "data-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  return dir;
}

it("SIGHUP loads changed data; wrong data leaves the old in use", async () => {
  const dir = await copyOfData();
  const { telegram, env } = await newTelegram();
  const ann = telegram.addPerson({ first_name: "Ann" });
  const product = await started({ ...env, FAQ_DIR: dir });
  const file = join(dir, "en/faq.json");
  const whole = await readFile(file, "utf8");
  const answers = async () => {
    ann.send("/start warranty");
    const before = telegram.messages(ann.id).length;
    await telegram.until(() => telegram.messages(ann.id).length > before);
    return telegram.messages(ann.id).at(-1)?.text;
  };
  expect(await answers()).toContain("Three years");
  await writeFile(file, whole.slice(0, 500));
  product.kill("SIGHUP");
  expect(await product.waitFor("new data is wrong; the old stays")).toContain("faq.json");
  expect(await answers()).toContain("Three years");
  await writeFile(file, whole.replace("Three years", "Two weeks"));
  product.kill("SIGHUP");
  await product.waitFor("loaded new data");
  expect(await answers()).toContain("Two weeks");
});

const statsToken = "a-token-of-some-length";

/** Runs the bot at Telegram, where Ann asks a question. @returns the bot's address */
async function askAtTelegram(data: Record<string, string>) {
  const { telegram, env } = await newTelegram();
  const ann = telegram.addPerson({ first_name: "Ann" });
  const product = await started({ ...env, ...data });
  const [, url = ""] = /"health":"(.+?)\/healthz"/.exec(await product.waitFor("started")) ?? [];
  ann.send("how do i boil water");
  return { product, url };
}

/** Runs local mode, where the first person asks a question. @returns its address */
async function askInLocalMode(data: Record<string, string>) {
  const product = runProduct({ PORT: "0", DATABASE_URL: "sqlite::memory:", ...data });
  onTestFinished(async () => {
    product.kill("SIGKILL");
    await product.exited;
  });
  const url = await chatAddress(product);
  const [person, chat, text] = [1001, 1001, "how do i boil water"];
  await fetch(`${url}/local/send`, post({ person, chat, text }));
  return { product, url };
}

const post = (body: object) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

it.each([
  ["at Telegram", askAtTelegram],
  ["on this machine", askInLocalMode],
])("the page of statistics shows the questions of the data in use, %s", async (_, ask) => {
  const dir = await copyOfData();
  const env = { FAQ_DIR: dir, STATS_TOKEN: statsToken, LOG_LEVEL: "info" };
  const { product, url } = await ask(env);
  const headers = { authorization: `Bearer ${statsToken}` };
  let days = 0; // the report of a number of days is cached for a minute
  const page = async () => (await fetch(`${url}/stats?days=${++days}`, { headers })).text();
  await expect.poll(page, { timeout: 20_000 }).toContain("How do I boil water?");
  const file = join(dir, "en/faq.json");
  const faq = await readFile(file, "utf8");
  await writeFile(file, faq.replace("How do I boil water?", "How is water boiled?"));
  product.kill("SIGHUP");
  await product.waitFor("loaded new data");
  expect(await page()).toContain("How is water boiled?");
});

it("the bot is no longer ready when it has loaded empty data", async () => {
  const dir = await copyOfData();
  const { env } = await newTelegram();
  const product = await started({ ...env, FAQ_DIR: dir });
  const [, url = ""] = /"health":"(.+?)\/healthz"/.exec(await product.waitFor("started")) ?? [];
  const data = async () => {
    const { checks } = (await (await fetch(`${url}/readyz`)).json()) as { checks: object };
    return checks;
  };
  expect(await data()).toMatchObject({ data: { ok: true } });
  for (const name of ["flows", "phrasings.jsonl", "official.json", "dialog-words.json"]) {
    await rm(join(dir, "en", name), { recursive: true });
  }
  await writeFile(join(dir, "en/faq.json"), JSON.stringify({ entries: [] }));
  product.kill("SIGHUP");
  await product.waitFor(/loaded new data|the old stays/);
  expect(await data()).toMatchObject({
    data: { ok: false, cause: "The knowledge base has no entries." },
  });
});
