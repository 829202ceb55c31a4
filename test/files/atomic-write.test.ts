import { once } from "node:events";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it, onTestFinished } from "vitest";
import { removeLeftovers, writeAtomically, writeTogether } from "../../src/files/atomic-write.ts";
import { canMount, smallDisk } from "../faults/support/starting.ts";

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atomic-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

describe("writing", () => {
  it("takes the place of what was there, and makes the folder", async () => {
    const file = join(await folder(), "new", "faq.json");
    await writeAtomically(file, "one");
    await writeAtomically(file, Buffer.from("two"), 0o600);
    expect(await readFile(file, "utf8")).toBe("two");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(file, ".."))).toEqual(["faq.json"]);
  });

  it("leaves nothing behind where it cannot", async () => {
    const dir = await folder();
    await mkdir(join(dir, "faq.json", "full"), { recursive: true });
    await expect(writeAtomically(join(dir, "faq.json"), "one")).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(await readdir(dir)).toEqual(["faq.json"]);
  });

  it.runIf(canMount)("leaves what was there, and nothing else, on a full disk", async () => {
    const dir = smallDisk();
    const file = join(dir, "faq.json");
    await writeAtomically(file, "one");
    await expect(writeAtomically(file, "x".repeat(2_000_000))).rejects.toThrow("ENOSPC");
    expect(await readFile(file, "utf8")).toBe("one");
    expect(await readdir(dir)).toEqual(["faq.json"]);
  });

  it("of one file many times at once, in several threads, is one of them in the end", async () => {
    const dir = await folder();
    const file = join(dir, "faq.json");
    const module = new URL("../../src/files/atomic-write.ts", import.meta.url).href;
    const code = `import(${JSON.stringify(module)}).then(({ writeAtomically }) => Promise.all(
      ["a", "b", "c"].map((one) => writeAtomically(${JSON.stringify(file)}, one.repeat(100_000))),
    ));`;
    const threads = [1, 2].map(() => new Worker(code, { eval: true }));
    expect(await Promise.all(threads.map((one) => once(one, "exit")))).toEqual([[0], [0]]);
    expect(await readFile(file, "utf8")).toMatch(/^(a{100000}|b{100000}|c{100000})$/);
    expect(await readdir(dir)).toEqual(["faq.json"]);
  });
});

describe("what processes have left that died while they wrote", () => {
  const dead = 99_999_999;
  const alive = process.ppid;
  const own = process.pid;

  it.each([
    [`.faq.json.${dead}.0a1b2c3d.tmp`, "gone"],
    [`faq.json.${dead}.tmp`, "gone"],
    [`.faq.json.${own}.0a1b2c3d.tmp`, "gone"], // of an earlier process with this number: this one writes nothing now
    [`.faq.json.${alive}.0a1b2c3d.tmp`, "there"],
    [`.other.json.${dead}.0a1b2c3d.tmp`, "there"],
    [`faq.json.${dead}`, "there"],
    ["faq.json.old.tmp", "there"],
    ["faq.json", "there"],
  ])("%s: it is %s", async (name, expected) => {
    const dir = await folder();
    await writeFile(join(dir, name), "half");
    await removeLeftovers(dir, (file) => file === "faq.json");
    expect((await readdir(dir)).includes(name) ? "there" : "gone").toBe(expected);
  });

  it("is not what this process writes at the moment", async () => {
    const dir = await folder();
    const file = join(dir, "faq.json");
    const writing = writeAtomically(file, "x".repeat(1_000_000));
    let over = false;
    void writing.then(() => {
      over = true;
    });
    while (!over) await removeLeftovers(dir, () => true);
    expect(await readdir(dir)).toEqual(["faq.json"]);
  });

  it("is nothing where there is no folder", async () => {
    await removeLeftovers(join(await folder(), "none"), () => true);
  });
});

describe("writing several files", () => {
  it("writes all, and keeps permissions and links", async () => {
    const dir = await folder();
    const [a, b, link] = [join(dir, "a"), join(dir, "b"), join(dir, "link")];
    await writeFile(a, "1");
    await chmod(a, 0o640);
    await symlink(a, link);
    await writeTogether([
      { file: link, content: "one" },
      { file: b, content: "two" },
    ]);
    expect(await Promise.all([a, b].map((file) => readFile(file, "utf8")))).toEqual(["one", "two"]);
    expect((await stat(a)).mode & 0o777).toBe(0o640);
    expect((await readdir(dir)).sort()).toEqual(["a", "b", "link"]);
  });

  it("puts the others back if one can't be written, and leaves nothing behind", async () => {
    const dir = await folder();
    const [old, fresh, taken] = [join(dir, "old"), join(dir, "fresh"), join(dir, "taken")];
    await writeFile(old, "before");
    await mkdir(taken);
    const files = [old, fresh, taken].map((file) => ({ file, content: "after" }));
    await expect(writeTogether(files)).rejects.toThrow();
    expect(await readFile(old, "utf8")).toBe("before");
    expect((await readdir(dir)).sort()).toEqual(["old", "taken"]);
  });

  it("changes nothing if a temporary file can't be written", async () => {
    const dir = await folder();
    await writeFile(join(dir, "a"), "before");
    const files = [
      { file: join(dir, "a"), content: "after" },
      { file: join(dir, "a", "b"), content: "after" },
    ];
    await expect(writeTogether(files)).rejects.toThrow();
    expect(await readFile(join(dir, "a"), "utf8")).toBe("before");
    expect(await readdir(dir)).toEqual(["a"]);
  });
});
