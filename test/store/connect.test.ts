import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Opens a database in a process of its own, as far as that goes. @returns whether that has loaded PostgreSQL's driver */
function loadsDriver(url: string): boolean {
  const script = `
    import { createRequire } from "node:module";
    const { openDatabase } = await import(${JSON.stringify(join(process.cwd(), "src/store/open.ts"))});
    await openDatabase(${JSON.stringify(url)}).then((store) => store.close(), () => {});
    const { cache } = createRequire(import.meta.url);
    console.log(Object.keys(cache).some((path) => /node_modules.pg\\b/.test(path)));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  return JSON.parse(output);
}

it("PostgreSQL's driver is loaded only for a PostgreSQL", () => {
  expect(loadsDriver("sqlite::memory:")).toBe(false);
  expect(loadsDriver("postgres://127.0.0.1:1/none")).toBe(true);
});
