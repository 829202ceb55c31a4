import { keyOf } from "../faq/knowledge.ts";
import type { DialogWords, Node, Option } from "./schema.ts";

/**
 * Guided troubleshooting for one kind of trouble, as data: nodes that ask, nodes that tell one thing to do, and ends. A
 * *flow* is the data; a *dialog* is one person's way through it.
 */
export interface Flow {
  /** The name of its file; a link `t.me/<bot>?start=fix-<name>` opens it. */
  name: string;
  /** The short name that buttons carry. */
  key: string;
  /** A hash of the data: a dialog with another one was started on other data. */
  version: string;
  /** The language that it's written in. */
  language: string;
  title: string;
  entries: readonly string[];
  start: string;
  nodes: ReadonlyMap<string, FlowNode>;
}

/** A node with its name, and with the key that buttons carry. */
export type FlowNode = Node & { name: string; key: string };

/** Something a person can reply to a node, by a button or in words. */
export type Reply = Pick<Option, "id" | "next" | "about" | "says" | "words"> & {
  label: string | undefined;
};

/** All flows of a language, and the words that their dialogs understand. */
export interface Flows {
  all: readonly Flow[];
  words: DialogWords;
  /** By name or key. */
  flow(nameOrKey: string): Flow | undefined;
  /** The flow that an entry offers. */
  offeredBy(entry: string): Flow | undefined;
}

/** What `flowSchema` gives, with the name of its file. */
export interface FlowData extends Pick<Flow, "name" | "language" | "title" | "entries" | "start"> {
  nodes: Record<string, Node>;
}

/** Creates a flow from checked data. */
export function createFlow({ nodes, ...flow }: FlowData): Flow {
  const { name } = flow;
  const named = Object.entries(nodes).map(([node, content]) => {
    return [node, { ...content, name: node, key: keyOf(`${name}/${node}`) }] as const;
  });
  const version = keyOf(JSON.stringify([flow.start, nodes]));
  return { ...flow, key: keyOf(`flow ${name}`), version, nodes: new Map(named) };
}

/** Collects flows. */
export function createFlows(all: Flow[], words: DialogWords): Flows {
  const byName = new Map(all.flatMap((flow) => [[flow.name, flow] as const, [flow.key, flow]]));
  const byEntry = new Map(all.flatMap((flow) => flow.entries.map((id) => [id, flow] as const)));
  return {
    all,
    words,
    flow: (name) => byName.get(name),
    offeredBy: (entry) => byEntry.get(entry),
  };
}

/** A language's flows with those that it lacks, in the words of another. Where it has no words for dialogs, they're lent too. */
export function withBorrowedFlows(own: Flows, lender: Flows): Flows {
  const missing = lender.all.filter(({ name }) => !own.flow(name));
  const hasWords = Object.keys(own.words).length > 0;
  return createFlows([...own.all, ...missing], hasWords ? own.words : lender.words);
}

/** What the tools call the two replies to a step without labels; what the bot calls them is among its texts. */
export const defaultLabels: Record<string, string> = {
  works: "It works now",
  still: "Still not working",
};

/** The node of that name; checked data always has it. */
export function nodeOf(flow: Flow, name: string): FlowNode {
  const node = flow.nodes.get(name);
  if (!node) throw new Error(`The flow "${flow.name}" has no node "${name}".`);
  return node;
}

/**
 * The replies to a node, in the order of its buttons; an end has none. A step has two, `works` and `still`; their labels
 * are undefined where the usual words will do.
 */
export function repliesTo(node: Node): Reply[] {
  switch (node.kind) {
    case "choice":
      return node.options;
    case "step": {
      const { works, still, labels, about, says } = node;
      return [
        { id: "works", next: works, label: labels?.works, words: [], about, says: undefined },
        { id: "still", next: still, label: labels?.still, words: [], about, says },
      ];
    }
    case "solved":
    case "contact":
      return [];
  }
}

/** The kinds of nodes that end a dialog. */
export const ends = ["solved", "contact"] as const;

/** How a dialog that reaches a node ends; undefined where it goes on. */
export function endOf({ kind }: Node): (typeof ends)[number] | undefined {
  return ends.find((end) => end === kind);
}
