import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { contract } from "../contract/contract.ts";

let dir: string;
let files = 0;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "store-"));
});
afterAll(() => rm(dir, { recursive: true }));

contract("SQLite in memory", { fresh: async () => "sqlite::memory:", isPersistent: false });
contract("SQLite in a file", {
  fresh: async () => `sqlite:${join(dir, "deep/down", `${++files}.sqlite`)}`,
  isPersistent: true,
});
