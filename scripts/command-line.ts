/** What the commands have in common. */
import { didYouMean } from "../src/files/did-you-mean.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { settingsIn } from "../src/settings/schema.ts";

/** Options of a command that works on one language of a knowledge base. */
export const knowledgeOptions = {
  data: { type: "string", default: process.env.FAQ_DIR || "faq-data" },
  lang: { type: "string", default: "en" },
} as const;

/**
 * The folder of the bot's own knowledge base: `FAQ_DIR`, which may stand in a file of settings, else faq-data.
 *
 * @throws Error if the file can't be read
 */
export function botDir(envFile: string | undefined): string {
  const file = loadEnvFile(process.env, envFile);
  if (file.kind === "unreadable") throw new Error(file.problem);
  return settingsIn(process.env).FAQ_DIR ?? "faq-data";
}

/**
 * Runs a command. An error ends it with its message and exit code 1; `--help` prints its usage instead.
 *
 * @param usage the command and its options, for whoever asks or mistypes one
 */
export function runCommand(main: () => Promise<void>, usage: string): void {
  // Whoever reads the output may stop early, as `head` does: that is no error.
  process.stdout.on("error", () => process.exit());
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage);
    return;
  }
  main().catch((error: Error) => {
    const problem = optionProblem(error, usage);
    console.error(problem === undefined ? error.message : `${problem}\n${usage}`);
    process.exitCode = 1;
  });
}

/** What follows a lone `--` is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

/** What is wrong with the options of a command, in place of what Node's parser says; undefined for every other error. */
export function optionProblem(error: unknown, usage: string): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!(error instanceof Error) || !code.startsWith("ERR_PARSE_ARGS_")) return undefined;
  return inWords(error.message, usage);
}

function inWords(message: string, usage: string): string {
  const name = /'(?:-\w, )?(-{1,2}[\w-]+)/.exec(message)?.[1] ?? "";
  if (message.startsWith("Unknown option")) {
    const meant = didYouMean(name, usage.match(/--[\w-]+/g) ?? []);
    return `Unknown option '${name}'.${meant === undefined ? "" : ` Did you mean '${meant}'?`}`;
  }
  if (/argument (?:missing|is ambiguous)/.test(message))
    return `The option '${name}' needs a value.`;
  if (/does not take an argument/.test(message)) return `The option '${name}' takes no value.`;
  return message.split(/\n|(?<=\.) /)[0] ?? message;
}
