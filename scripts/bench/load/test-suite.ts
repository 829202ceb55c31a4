import type { Benchmark } from "./benchmark.ts";
import { root } from "./checkout.ts";
import { Command } from "./command.ts";
import { measured } from "./goals.ts";
import type { Section } from "./report.ts";

/** The time that the unit suite takes, with nothing of the benchmark beside it. @throws an Error with its output if it fails */
export async function testSuite(benchmark: Benchmark): Promise<Section> {
  await benchmark.stopBots();
  const start = performance.now();
  const tests = new Command("npm", ["test"], { cwd: root });
  const code = await tests.ended;
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`npm test failed after ${seconds.toFixed(0)} s: ${tests.output}`);
  return {
    title: "`npm test`",
    source: "one run in this checkout, with the matchers that are trained in data/",
    rows: [{ name: "`npm test`", figures: { seconds } }],
    goals: [measured("tests", seconds)],
  };
}
