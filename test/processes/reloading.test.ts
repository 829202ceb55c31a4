import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { newTelegram, started } from "../faults/support/starting.ts";

it("SIGHUP loads changed data, and leaves the old in use where it is wrong", async () => {
  const dir = await mkdtemp(join(tmpdir(), "data-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  const { telegram, env } = await newTelegram();
  const ann = telegram.addPerson({ first_name: "Ann" });
  const product = await started({ ...env, FAQ_DIR: dir });
  const file = join(dir, "en/faq.json");
  const whole = await readFile(file, "utf8");
  const answers = async () => {
    ann.writes("/start warranty");
    const before = telegram.chat(ann.id).length;
    await telegram.until(() => telegram.chat(ann.id).length > before);
    return telegram.chat(ann.id).at(-1)?.text;
  };
  expect(await answers()).toContain("Three years");
  await writeFile(file, whole.slice(0, 500));
  product.kill("SIGHUP");
  expect(await product.says("new data is wrong; the old stays")).toContain("faq.json");
  expect(await answers()).toContain("Three years");
  await writeFile(file, whole.replace("Three years", "Two weeks"));
  product.kill("SIGHUP");
  await product.says("loaded new data");
  expect(await answers()).toContain("Two weeks");
});
