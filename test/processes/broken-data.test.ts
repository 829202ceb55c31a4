import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { newTelegram, startedAs } from "../faults/support/starting.ts";

it.each<[string, (whole: string) => string]>([
  ["faq.json", (whole) => whole.slice(0, -20)],
  ["phrasings.jsonl", (whole) => whole.replace('"boil-water"', '"boil-wine"')],
  ["small-talk.json", () => '{ "greeting": "hi" }'],
  ["flows/lid.json", (whole) => whole.replace('"next": "cool"', '"next": "cold"')],
  ["dialog-words.json", (whole) => whole.slice(0, 50)],
])(
  "with a broken %s the bot names the place and ends with 1, having done nothing",
  async (name, spoil) => {
    const dir = await mkdtemp(join(tmpdir(), "data-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    await cp("test/fixtures/kettle", dir, { recursive: true });
    const file = join(dir, "en", name);
    await writeFile(file, spoil(await readFile(file, "utf8").catch(() => "")));
    const before = await readdir(dir);
    const { telegram, env } = await newTelegram();
    const more = { FAQ_DIR: dir, DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}` };
    const { code, output } = await startedAs("oneself", { ...env, ...more });
    const [title, problem, ...rest] = output.split("\n");
    expect(title).toBe("The knowledge base has a problem:");
    expect(problem).toContain(`  ${file}`);
    expect(rest).toEqual([""]);
    expect(code).toBe(1);
    expect(telegram.calls).toEqual([]);
    expect(await readdir(dir)).toEqual(before);
  },
);
