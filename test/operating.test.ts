import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The second cells of the table of faults, each with the files that it names. */
function triedBy(): string[][] {
  const [, faults = ""] = readFileSync("docs/operating.md", "utf8").split("\n## Faults\n");
  const rows = faults.split("\n").filter((line) => /^\| (?!fault )/.test(line));
  return rows.map((row) => {
    const [, tests = ""] = row.split(" | ");
    return [...tests.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => `test/${name}.test.ts`);
  });
}

it("every fault that docs/operating.md promises something for is tried by tests that exist", () => {
  const files = triedBy();
  expect(files.length).toBeGreaterThan(20);
  for (const names of files) expect(names).not.toEqual([]);
  expect(files.flat().filter((name) => !existsSync(name))).toEqual([]);
});
