import type { Problem } from "../faq/problems.ts";
import type { Flow, FlowNode, Flows } from "./flow.ts";

/**
 * Compares the flows of a language with those of another: all have the same nodes and options, so that the statistics of
 * both are one, and a person who changes the language in a dialog can go on.
 *
 * @param base the language that is complete
 * @param fileOf the file of a flow of `own`, by its name
 */
export function compareFlows(
  base: { flows: Flows; language: string },
  own: Flows,
  fileOf: (name: string) => string,
): Problem[] {
  return base.flows.all.flatMap((flow) => {
    const translated = own.flow(flow.name);
    if (!translated) return [];
    return differences(flow, translated, base.language).map(({ place, text }) => {
      return { file: fileOf(flow.name), place, text };
    });
  });
}

type Difference = Pick<Problem, "place" | "text">;

function differences(base: Flow, own: Flow, language: string): Difference[] {
  const lost = [...base.nodes.keys()].filter((name) => !own.nodes.has(name));
  const added = [...own.nodes.keys()].filter((name) => !base.nodes.has(name));
  return [
    ...lost.map((name) => ({ text: `lacks the node "${name}" of "${language}": add it` })),
    ...added.map((name) => ({
      text: `has the node "${name}", which "${language}" hasn't: remove it, or add it there`,
    })),
    ...[...base.nodes.values()].flatMap((node) => {
      const translated = own.nodes.get(node.name);
      if (!translated || structureOf(node) === structureOf(translated)) return [];
      const text = `doesn't lead where the node of "${language}" does: give it the same kind, options and next nodes`;
      return [{ place: `node ${node.name}`, text }];
    }),
  ];
}

/** All of a node but what people read or type. */
function structureOf(node: FlowNode): string {
  switch (node.kind) {
    case "choice":
      return JSON.stringify([
        node.kind,
        node.source,
        node.options.map(({ id, next, about, says }) => [id, next, about, says !== undefined]),
      ]);
    case "step":
      return JSON.stringify([node.kind, node.source, node.about, node.works, node.still]);
    case "solved":
      return JSON.stringify([node.kind, node.source]);
    case "contact":
      return JSON.stringify([node.kind, node.source, node.contact?.url]);
  }
}
