import type { Interface } from "node:readline";
import { readInline } from "../faq/inline-html.ts";
import { defaultLabels, type Flow, type Flows, repliesTo } from "./flow.ts";
import { advance, begin, type Input, isEnd, nodeAt, type Path, preparedText } from "./runner.ts";
import { understand } from "./understand.ts";

/**
 * Walks through a flow in a terminal, as a person does in the chat: a reply is its number, its words, `back` or `stop`.
 * Resolves at an end, at `stop`, or when the input ends.
 */
export async function walk(
  { words }: Flows,
  flow: Flow,
  input: Interface,
  print: (text: string) => void,
): Promise<void> {
  let path = begin(flow);
  print(`${flow.title}\n`);
  print(nodeText(flow, path));
  for await (const line of input) {
    const node = nodeAt(flow, path);
    const numbered = repliesTo(node)[Number(line) - 1]?.id;
    const id = numbered ?? understand(line, repliesTo(node), words)?.id;
    if (id === "stop") return print("Stopped.");
    const outcome = id && advance(flow, path, inputOf(id, path));
    if (outcome && outcome.kind === "moved") path = outcome.path;
    else print("That is no reply here: give its number, some words, back or stop.");
    print(nodeText(flow, path));
    if (isEnd(nodeAt(flow, path))) return input.close();
  }
}

function inputOf(id: string, path: Path): Input {
  return id === "back" ? { kind: "back" } : { kind: "reply", at: path.length - 1, id };
}

function nodeText(flow: Flow, path: Path): string {
  const node = nodeAt(flow, path);
  const replies = repliesTo(node).map(
    ({ id, label }, i) => `  ${i + 1}  ${label ?? defaultLabels[id] ?? id}`,
  );
  return [
    readInline(node.html).text,
    ...(node.kind === "contact"
      ? [
          `→ ${node.contact?.url ?? node.contact?.name ?? "the contact in about.json"}`,
          preparedText(flow, path),
        ]
      : []),
    ...(node.source ? [`(from: ${node.source})`] : []),
    ...replies,
    "",
  ].join("\n");
}
