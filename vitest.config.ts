import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Suites that need more than Node, or take longer, by the folder they are in. */
const apart = ["browser", "postgres", "processes"];

/** The slow suite: tests that train anew, start many processes, or try what takes long. They are beside the others. */
const slow = "test/**/*.slow.test.ts";

const withoutServers = {
  // The files of a worker share modules and what these have computed, and Node itself strips the types.
  isolate: false,
  experimental: { viteModuleRunner: false, nodeLoader: false },
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "data/compiled") },
  globalSetup: "test/support/trained-matchers.ts",
  testTimeout: 60_000, // some start the product or train anew, on whatever machine
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [slow, ...apart.map((name) => `test/${name}/**`)],
          ...withoutServers,
        },
      },
      { test: { name: "slow", include: [slow], ...withoutServers, testTimeout: 120_000 } },
      ...apart.map((name) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          testTimeout: 120_000,
          hookTimeout: 120_000, // they start servers
        },
      })),
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: [
        "src/main.ts",
        "src/app/**", // runs in processes that tests start
        "src/stand-in/page/**",
        "src/stand-in/http/page-protocol.ts",
        "src/store/postgres/**", // tested by the suite that has a PostgreSQL
      ],
      thresholds: { lines: 85 },
      reporter: ["text-summary", "html"],
    },
  },
});
