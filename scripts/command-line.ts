/** What the commands have in common. */

/** Options of a command that works on one language of a knowledge base. */
export const knowledgeOptions = {
  data: { type: "string", default: process.env.FAQ_DIR || "faq-data" },
  lang: { type: "string", default: "en" },
} as const;

/** Runs a command. An error ends it with its message and exit code 1. */
export function runCommand(main: () => Promise<void>): void {
  // Whoever reads the output may stop early, as `head` does: that is no error.
  process.stdout.on("error", () => process.exit());
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
