import { describe, expect, it } from "vitest";
import { collectGoals, measured } from "../../../scripts/bench/load/goals.ts";
import { formatGoals, type Section } from "../../../scripts/bench/load/report.ts";

function section(...goals: Section["goals"]): Section {
  return { title: "", rows: [], goals };
}

describe("the goals of the load benchmark", () => {
  it.each([
    ["webhook", 0.75, "reached"],
    ["webhook", 0.749, "MISSED"],
    ["resting", 120, "reached"],
    ["resting", 120.1, "MISSED"],
    ["resting", Number.NaN, "not measured"],
  ] as const)("%s at %d: %s", (name, value, verdict) => {
    expect(formatGoals([measured(name, value)])).toMatch(new RegExp(`${verdict}$`));
  });

  it("are those of the chosen parts, measured or not", () => {
    const goals = collectGoals(["memory", "start"], [section(measured("loaded", 150))]);
    expect(goals.map(({ part, value }) => [part, value])).toEqual([
      ["start", Number.NaN],
      ["memory", Number.NaN],
      ["memory", 150],
      ["memory", Number.NaN],
    ]);
  });
});
