import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { summaryOf } from "../../src/doctor/report.ts";
import { processEnv } from "../support/process-env.ts";
import { runCommand } from "../support/run-command.ts";
import { setUpDeployment, token } from "./support.ts";

const setup = setUpDeployment();

describe("npm run doctor", { timeout: 20_000 }, () => {
  /** @param inFile the settings in the file */
  async function run(inFile: Record<string, string>) {
    const dir = await mkdtemp(join(tmpdir(), "doctor-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const file = join(dir, "env");
    const lines = Object.entries(inFile).map(([name, value]) => `${name}=${value}`);
    await writeFile(file, lines.join("\n"));
    return runCommand("scripts/doctor.ts", [file], { env: processEnv });
  }

  it("prints each finding in a line and ends with 0", async () => {
    const { code, output } = await run(setup.env);
    const lines = output.trim().split("\n");
    expect(lines.at(-1)).toBe("All is well.");
    expect(lines).toHaveLength(13);
    expect(output).toMatch(/^ok {7}Settings: the environment, and 5 lines of \S+env$/m);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^ok {7}[A-Z][\w ]+: /);
    expect(code).toBe(0);
  });

  it("ends with 1 if there is a problem", async () => {
    const { code, output } = await run({ ...setup.env, BOT_TOKEN: token.replace("AAF", "BBF") });
    expect(output).toMatch(/^problem {2}Token: Telegram does not know this BOT_TOKEN \(401\)/);
    expect(output).toContain("skipped  Webhook: needs Token");
    expect(output).toContain("1 problem, 0 warnings.");
    expect(output).not.toContain("BBF-test");
    expect(code).toBe(1);
  });
});

it.each([
  [[], "All is well."],
  [["ok", "skipped"], "All is well."],
  [["ok", "warning"], "0 problems, 1 warning."],
  [["problem", "warning", "problem"], "2 problems, 1 warning."],
] as const)("the summary of %j is %s", (levels, summary) => {
  expect(summaryOf(levels.map((level) => ({ check: "x", level, message: "" })))).toBe(summary);
});
