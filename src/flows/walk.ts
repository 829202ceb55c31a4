import type { Interface } from "node:readline";
import { readInline } from "../faq/inline-html.ts";
import { type Flow, type Flows, repliesTo, usualLabels } from "./flow.ts";
import { advance, begin, type Input, isEnd, nodeAt, type Path, preparedText } from "./runner.ts";
import { understand } from "./understand.ts";

/**
 * Walks through a flow in a terminal, as a person would in the chat: a reply is its number, its words,
 * or `back` or `stop`. Resolves at an end, at `stop`, or when there is no more input.
 */
export async function walk(
  { words }: Flows,
  flow: Flow,
  input: Interface,
  print: (text: string) => void,
): Promise<void> {
  let path = begin(flow);
  print(`${flow.title}\n`);
  print(pictureOf(flow, path));
  for await (const line of input) {
    const node = nodeAt(flow, path);
    const typed = repliesTo(node)[Number(line) - 1]?.id;
    const id = typed ?? understand(line, repliesTo(node), words)?.id;
    if (id === "stop") return print("Stopped.");
    const outcome = id && advance(flow, path, inputOf(id, path));
    if (outcome && outcome.kind === "moved") path = outcome.path;
    else print("That is no reply here: give its number, some words, back or stop.");
    print(pictureOf(flow, path));
    if (isEnd(nodeAt(flow, path))) return input.close();
  }
}

function inputOf(id: string, path: Path): Input {
  return id === "back" ? { kind: "back" } : { kind: "reply", at: path.length - 1, id };
}

function pictureOf(flow: Flow, path: Path): string {
  const node = nodeAt(flow, path);
  const replies = repliesTo(node).map(
    ({ id, label }, i) => `  ${i + 1}  ${label ?? usualLabels[id] ?? id}`,
  );
  return [
    readInline(node.html).text,
    ...(node.kind === "contact"
      ? [`→ ${node.contact.url ?? node.contact.name}`, preparedText(flow, path)]
      : []),
    ...(node.source ? [`(from: ${node.source})`] : []),
    ...replies,
    "",
  ].join("\n");
}
