import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { StateFile } from "../../src/files/state-file.ts";

test("changes of one tick take one write; changes during a write take one more", async () => {
  const dir = await mkdtemp(join(tmpdir(), "state-file-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const file = join(dir, "data", "state.txt");
  let value = 0;
  const written: number[] = [];
  const state = () => {
    written.push(value);
    return String(value);
  };
  const stateFile = new StateFile({ file, state, warn: () => undefined });
  const changeOften = () => {
    for (let i = 0; i < 1000; i++) {
      value += 1;
      stateFile.schedule();
    }
  };
  changeOften();
  const first = stateFile.flush();
  await Promise.resolve(); // the first write is in progress
  changeOften();
  changeOften();
  await first;
  await stateFile.flush();
  expect(written).toEqual([1000, 3000]);
  expect(await readFile(file, "utf8")).toBe("3000");
});
