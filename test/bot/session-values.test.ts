import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { groupValues, sessionDays, sessionValues } from "../../src/bot/session-values.ts";
import { en } from "../../src/bot/texts/en.ts";

/** The table of docs/operating.md that says what is stored. */
const [, section = ""] = readFileSync("docs/operating.md", "utf8").split("\n## What's kept");
const [table = ""] = section.split("\n## ");

describe("docs/operating.md says what is stored", () => {
  const rowOf = (beginning: string) =>
    table.split("\n").find((row) => row.startsWith(`| ${beginning}: `)) ?? "";

  it.each(Object.entries(sessionValues))("by person and chat: %s", (_, { is }) => {
    expect(rowOf("by person and chat")).toContain(is);
  });

  it.each(Object.entries(groupValues))("by group: %s", (_, { is }) => {
    expect(rowOf("by group")).toContain(is);
  });

  it.each(["by person and chat", "by group"])("and for how long: %s", (beginning) => {
    expect(rowOf(beginning)).toContain(`| ${sessionDays} days without a change`);
  });
});

it("/privacy says for how long session values are stored", () => {
  expect(en.account.privacy.lines[0]).toContain(`${sessionDays} days after`);
});

it("no two values have the same name", () => {
  for (const values of [sessionValues, groupValues]) {
    const names = Object.values(values).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});
