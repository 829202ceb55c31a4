import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

function train(data: string, out: string): string {
  const args = ["scripts/train.ts", "--data", data, "--out", out];
  return spawnSync(process.execPath, args, { encoding: "utf8" }).stdout;
}

it("npm run train trains what isn't trained yet, and says of every language what it did", async () => {
  const dir = await mkdtemp(join(tmpdir(), "train-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const [data, out] = [join(dir, "data"), join(dir, "models")];
  for (const language of ["en", "es"]) {
    await mkdir(join(data, language), { recursive: true });
    await copyFile(`faq-data/${language}/faq.json`, join(data, language, "faq.json"));
  }
  const lines = (await readFile("faq-data/es/phrasings.jsonl", "utf8")).split("\n");
  await writeFile(join(data, "es/phrasings.jsonl"), lines.slice(0, 600).join("\n"));
  expect(train(data, out)).toMatch(/^en: needs no training\nes: trained in \d+\.\d s\n$/);
  expect(await readdir(out)).toHaveLength(1);
  expect(train(data, out)).toBe("en: needs no training\nes: is trained already\n");
});
