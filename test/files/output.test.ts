import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../src/files/folder.ts";
import { checkOutput, writeOutput } from "../../src/files/output.ts";

const cure = "choose another place";

/** A folder of its own with a file, `there`, in it. */
function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "output-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "there"), "old");
  return dir;
}

const places: [string, (dir: string) => string, RegExp][] = [
  ["a folder in /proc", () => "/proc/x/y", /^\/proc\/x\/y .*\(nothing can be created in \/proc\)/],
  ["a file in /proc", () => "/proc/x.json", /\/proc\/x.json .*in \/proc\)/],
  ["a folder", (dir) => dir, /\(it is a folder\)/],
  ["a device", () => "/dev/null", /\(it is a device or a pipe\)/],
  ["below a file", (dir) => join(dir, "there", "x"), /\(.*there is not a folder\)/],
  ["far below a file", (dir) => join(dir, "there", "x", "y"), /\(.*there is not a folder\)/],
  ["a name that is too long", (dir) => join(dir, "x".repeat(300)), /\(the name is too long\)/],
];

test.each(places)("refuses %s at once, with path and cure", async (_, at, reason) => {
  const dir = newFolder();
  const file = at(dir);
  expect(() => checkOutput(file, cure)).toThrow(reason);
  expect(() => checkOutput(file, cure)).toThrow(/ cannot be written .*: choose another place\.$/);
  await expect(writeOutput(file, "new", cure)).rejects.toThrow(reason);
  expect(readdirSync(dir)).toEqual(["there"]);
  expect(readFileSync(join(dir, "there"), "utf8")).toBe("old");
});

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)("refuses a folder that may only be read", () => {
  const dir = newFolder();
  chmodSync(dir, 0o555);
  onTestFinished(() => chmodSync(dir, 0o755));
  const message = `(you have no right to write in ${dir})`;
  expect(() => checkOutput(join(dir, "x"), cure)).toThrow(message);
  expect(() => checkOutput(join(dir, "there"), cure)).toThrow(message);
  expect(() => checkOutput(join(dir, "a", "b", "x"), cure)).toThrow(message);
});

test("leaves nothing of the trial where it may write", () => {
  const dir = newFolder();
  for (const file of ["there", "new", "a/new", "a/b/c/new"]) checkOutput(join(dir, file), cure);
  expect(readdirSync(dir)).toEqual(["there"]);
});

test("writes over what is there, and makes the folders that are missing", async () => {
  const dir = newFolder();
  for (const name of ["there", "a/b/new"]) {
    await writeOutput(join(dir, name), "text", cure);
    expect(readFileSync(join(dir, name), "utf8")).toBe("text");
  }
  expect(readdirSync(dir).sort()).toEqual(["a", "there"]);
});

test("makes folders one by one, and none where the system refuses", () => {
  const dir = newFolder();
  mkdirSync(join(dir, "a"));
  makeFolder(join(dir, "a", "b", "c"));
  expect(existsSync(join(dir, "a", "b", "c"))).toBe(true);
  expect(() => makeFolder("/proc/x/y/z")).toThrow("the folder /proc/x cannot be created: ENOENT");
});
