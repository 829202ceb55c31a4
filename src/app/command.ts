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
  --url ADDRESS  the page's address, where a file doesn't say it
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
        url: { type: "string" },
        follow: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
      },
    });
    const { faq: input, "watch-data": watchesData, lang: language, ...reading } = values;
    const [envFile, unexpected] = positionals;
    if (unexpected !== undefined)
      return wrong(`"${unexpected}" says nothing here: to read a FAQ from it, write --faq first`);
    const isReading = language !== undefined || Object.values(reading).some(Boolean);
    if (input === undefined && isReading)
      return wrong("--lang, --url, --follow and --force say how to read a FAQ: name it with --faq");
    const faq = input === undefined ? undefined : { input, language, ...reading };
    return { kind: "start", envFile, watchesData, ...(faq && { faq }) };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(problem: string): Command {
  return { kind: "wrong", problem: `${problem}\n\n${usage}` };
}
