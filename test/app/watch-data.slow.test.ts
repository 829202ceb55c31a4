import { appendFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { watchData } from "../../src/app/watch-data.ts";
import { runProduct } from "../support/product.ts";

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "watch-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", join(dir, "data"), { recursive: true });
  return join(dir, "data");
}

/** Watches a folder. `calls` counts the changes, and `settle` waits long enough for one to be noticed. */
async function watch(dir: string) {
  const seen = { calls: 0 };
  const watching = await watchData(dir, async () => {
    seen.calls++;
  });
  onTestFinished(watching.stop);
  return { seen, settle: () => wait(1200) };
}

it("several files that are written one after the other are one change", async () => {
  const dir = await folder();
  const { seen, settle } = await watch(dir);
  for (const name of ["faq.json", "phrasings.jsonl", "flows/lid.json"]) {
    await appendFile(join(dir, "en", name), "\n");
    await wait(100);
  }
  await settle();
  expect(seen.calls).toBe(1);
});

it("temporary files, hidden ones and those of other kinds are no change", async () => {
  const dir = await folder();
  const { seen, settle } = await watch(dir);
  for (const name of [
    ".faq.json.swp",
    ".faq.json.4711.0a1b2c3d.tmp",
    "faq.json~",
    "4913",
    "#faq.json#",
    "notes.md",
  ])
    await writeFile(join(dir, "en", name), "{}");
  await mkdir(join(dir, ".git"));
  await writeFile(join(dir, ".git/index.json"), "{}");
  await settle();
  expect(seen.calls).toBe(0);
});

it("a folder that takes the place of the watched one is a change, and so is one that appears", async () => {
  const dir = await folder();
  const other = `${dir}-new`;
  await cp(dir, other, { recursive: true });
  const { seen, settle } = await watch(dir);
  await rename(dir, `${dir}-old`);
  await rename(other, dir);
  await settle();
  expect(seen.calls).toBe(1);
  await appendFile(join(dir, "en/faq.json"), "\n");
  await settle();
  expect(seen.calls).toBe(2);
});

it("the product starts as soon as data that is wrong at its start is right", async () => {
  const dir = await folder();
  await appendFile(join(dir, "en/phrasings.jsonl"), '{"text":"zorgblat","id":"nowhere"}\n');
  const env = { PORT: "0", DATABASE_URL: "sqlite::memory:", FAQ_DIR: dir, LOG_LEVEL: "error" };
  const product = runProduct(env, { args: ["--watch-data"] });
  onTestFinished(() => product.kill("SIGKILL"));
  const output = await product.waitFor("Waiting for the data to change…");
  expect(output).toContain('is for "nowhere", which is no entry');
  await cp("test/fixtures/kettle/en/phrasings.jsonl", join(dir, "en/phrasings.jsonl"));
  await product.waitFor("Chat with the bot");
  product.kill("SIGTERM");
  expect((await product.exited).code).toBe(0);
});

it("the product says in plain lines what came of a change, and that the old data stays", async () => {
  const dir = await folder();
  const env = { PORT: "0", DATABASE_URL: "sqlite::memory:", FAQ_DIR: dir, LOG_LEVEL: "error" };
  const product = runProduct(env, { args: ["--watch-data"] });
  onTestFinished(() => product.kill("SIGKILL"));
  await product.waitFor("Chat with the bot");
  await appendFile(join(dir, "en/phrasings.jsonl"), '{"text":"zorgblat","id":"nowhere"}\n');
  await product.waitFor("The old data stays in use, because the new data can't be used:");
  await product.waitFor(/phrasings\.jsonl · line \d+: is for "nowhere", which is no entry/);
  await cp("test/fixtures/kettle/en/phrasings.jsonl", join(dir, "en/phrasings.jsonl"));
  await product.waitFor(/The new data is in use\.\nen: 16 entries, 24 phrasings/);
});
