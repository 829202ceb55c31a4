import { parseArgs } from "node:util";
import type { FaqOptions } from "./try-faq.ts";

/** What the command line asks for. */
export type Command =
  | {
      kind: "start";
      envFile: string | undefined;
      /** Whether the knowledge base is loaded anew whenever it changes on disk. */
      watchesData: boolean;
      faq?: FaqOptions;
    }
  | { kind: "wrong"; problem: string };

const usage = `npm start [-- --faq ADDRESS]

  --faq ADDRESS  read this FAQ, a page or a file, and answer from it in local mode
  --lang de      its language, where the page doesn't say it
  --follow       read also the pages that answer the questions which the page lists
  --force        use it also where most of it can't be read`;

/** Reads the command line. @param args without the program */
export function readCommand(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "watch-data": { type: "boolean", default: false },
        faq: { type: "string" },
        lang: { type: "string" },
        follow: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
      },
    });
    const { faq: input, lang: language, follow, force, "watch-data": watchesData } = values;
    const [envFile] = positionals;
    const faq = input === undefined ? undefined : { input, language, follow, force };
    return { kind: "start", envFile, watchesData, ...(faq && { faq }) };
  } catch (error) {
    return {
      kind: "wrong",
      problem: `${error instanceof Error ? error.message : error}\n\n${usage}`,
    };
  }
}
