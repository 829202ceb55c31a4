import { diagramOf } from "./diagram.ts";
import type { Flow, Flows } from "./flow.ts";
import { pathsOf } from "./paths.ts";

/** The page of the documentation that shows every flow as a diagram, in Markdown. */
export function flowsPage({ all }: Flows): string {
  const nodes = all.reduce((sum, flow) => sum + flow.nodes.size, 0);
  const paths = all.reduce((sum, flow) => sum + pathsOf(flow).length, 0);
  return [
    "# The flows",
    `Made by \`npm run flows -- page\` from \`faq-data\`; do not edit it here. ${all.length} flows, ${nodes} nodes, ${paths} paths from a start to an end.`,
    "Hexagons ask, boxes say one thing to do, rounded boxes are solved, slanted ones lead to an official contact with a text to send there.",
    ...all.map(sectionOf),
    "",
  ].join("\n\n");
}

function sectionOf(flow: Flow): string {
  return [
    `## ${flow.title}`,
    `\`${flow.name}\`: ${flow.nodes.size} nodes, ${pathsOf(flow).length} paths. Offered by ${flow.entries.join(", ")}.`,
    `\`\`\`mermaid\n${diagramOf(flow)}\n\`\`\``,
  ].join("\n\n");
}
