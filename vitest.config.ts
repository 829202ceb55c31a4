import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/postgres/**"],
        },
      },
      { test: { name: "postgres", include: ["test/postgres/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], testTimeout: 60_000 } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/main.ts", "src/run.ts", "src/local/page/**", "src/local/protocol.ts"],
      thresholds: { lines: 90 },
      reporter: ["text-summary", "html"],
    },
  },
});
