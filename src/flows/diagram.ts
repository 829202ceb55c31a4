import { readInline } from "../faq/inline-html.ts";
import { defaultLabels, type Flow, type FlowNode, repliesTo } from "./flow.ts";

/** How each kind of node is drawn. */
const shapes: Record<FlowNode["kind"], [open: string, close: string]> = {
  choice: ["{{", "}}"],
  step: ["[", "]"],
  solved: ["([", "])"],
  contact: ["[/", "/]"],
};

/**
 * A flow as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): hexagons ask, boxes say what to do, rounded
 * boxes are solved, slanted ones lead to an official contact.
 */
export function diagramOf(flow: Flow): string {
  const nodes = [...flow.nodes.values()];
  const lines = nodes.map((node) => {
    const [open, close] = shapes[node.kind];
    return `  ${id(node.name)}${open}"${quoted(shortText(node))}"${close}`;
  });
  const arrows = nodes.flatMap((node) =>
    repliesTo(node).map(({ id: reply, label, next }) => {
      const words = label ?? defaultLabels[reply] ?? reply;
      return `  ${id(node.name)} -->|"${quoted(words)}"| ${id(next)}`;
    }),
  );
  return ["flowchart TD", ...lines, ...arrows].join("\n");
}

/** The name of a node, prefixed, as Mermaid has words of its own ("end", "style"). */
function id(name: string): string {
  return `n_${name.replaceAll("-", "_")}`;
}

/** As much of a node's text as fits into a box; of a choice, its last paragraph, the question. */
function shortText({ kind, html }: FlowNode): string {
  const all = readInline(html).text;
  const text = (kind === "choice" ? (all.split("\n\n").at(-1) ?? all) : all).replace(/\s+/g, " ");
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}

function quoted(text: string): string {
  return text.replaceAll("&", "#amp;").replaceAll('"', "#quot;").replaceAll("<", "#lt;");
}
