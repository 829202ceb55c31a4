import { join } from "node:path";
import { withBorrowed } from "../faq/borrow.ts";
import { DataReader } from "../faq/data-reader.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { namesContact } from "../faq/load-abouts.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { wordsOf } from "../match/words/words.ts";
import { checkFlow, checkFlows } from "./check.ts";
import { createFlow, createFlows, type Flow, type Flows } from "./flow.ts";
import { type DialogWords, dialogWordsSchema, flowSchema } from "./schema.ts";

/** The name of a flow's file is part of a link. */
const fileName = /^([a-z0-9-]{1,40})\.json$/;

/**
 * Loads the flows of a knowledge base from `<dir>/<language>/flows/*.json` and the words of their dialogs from
 * `<dir>/<language>/dialog-words.json`, both optional. Everything is checked: every node can be reached and leads to an
 * end, every name and every entry exists, every text fits.
 *
 * @param lender the language that lends the entries which this one lacks
 * @throws KnowledgeError with all problems at once
 */
export async function loadFlows(
  dir: string,
  knowledge: Knowledge,
  lender?: Knowledge,
): Promise<Flows> {
  const known = lender ? withBorrowed(knowledge, lender) : knowledge;
  const reader = new DataReader();
  const folder = join(dir, knowledge.language, "flows");
  const names = await reader.list(folder);
  const loaded = await Promise.all(names.map((name) => readFlow(reader, folder, name, known)));
  const flows = loaded.flat();
  const wordsFile = join(dir, knowledge.language, "dialog-words.json");
  const words = (await reader.parse(wordsFile, dialogWordsSchema)) ?? {};
  reader.problems.push(...checkFlows(flows, folder));
  const unaddressed = flows.filter(hasUnaddressedText);
  if (unaddressed.length > 0 && !(await namesContact(dir))) {
    const text = "leads to no contact: add one to its end, or to about.json for all flows";
    for (const { name } of unaddressed)
      reader.problems.push({ file: join(folder, `${name}.json`), text });
  }
  if (reader.problems.length > 0) throw new KnowledgeError(reader.problems);
  return createFlows(flows, asCompared(words));
}

/** The lists whose words are compared with those of messages one by one. */
const singleWords = ["filler", "not", "if", "partly", "where"];

/** Words as messages are read, so that accents and other spellings in the file don't matter. */
function asCompared(words: DialogWords): DialogWords {
  const lists = singleWords.flatMap((id) => {
    const list = words[id];
    return list ? [[id, list.map((word) => wordsOf(word).join(" "))] as const] : [];
  });
  return { ...words, ...Object.fromEntries(lists) };
}

/** Whether a flow ends with a text that goes to the contact in `about.json`. */
function hasUnaddressedText({ nodes }: Flow): boolean {
  return [...nodes.values()].some((node) => node.kind === "contact" && !node.contact);
}

async function readFlow(
  reader: DataReader,
  folder: string,
  fileNamed: string,
  knowledge: Knowledge,
): Promise<Flow[]> {
  const file = join(folder, fileNamed);
  const name = fileName.exec(fileNamed)?.[1];
  if (!name) {
    const text = "is no flow: call it by 1 to 40 characters of a-z, 0-9 and -, and .json";
    reader.problems.push({ file, text });
    return [];
  }
  const data = await reader.parse(file, flowSchema);
  if (!data) return [];
  const flow = createFlow({ name, language: knowledge.language, ...data });
  const problems = checkFlow(flow, knowledge, file);
  reader.problems.push(...problems);
  return problems.length > 0 ? [] : [flow];
}
