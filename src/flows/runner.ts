import { type Flow, type FlowNode, nodeOf, repliesTo } from "./flow.ts";

/** One node on a person's way. The runner keeps whatever else a caller has put into it. */
export interface Visit {
  node: string;
  /** The id of the reply that led on from here; absent where the person is now. */
  choice?: string | undefined;
}

/** A person's way through a flow, from its start to where they are now. It never holds a node twice. */
export type Path<V extends Visit = Visit> = readonly V[];

/** What a person does in a dialog: replies to the node at a place of the path, or goes one back. */
export type Input = { kind: "reply"; at: number; id: string } | { kind: "back" };

/**
 * What comes of it:
 *
 * - `moved`: the last node of the path is to be shown; if that is an end, the dialog is over;
 * - `repeated`: an old node got the reply again that it has, as a second tap on a button gives;
 * - `refused`: there is no such reply, or nothing to go back to.
 */
export type Outcome<V extends Visit> =
  | { kind: "moved"; path: Path<V | Visit> }
  | { kind: "repeated" }
  | { kind: "refused" };

/** Where a dialog begins. */
export function begin(flow: Flow): Path {
  return [{ node: flow.start }];
}

/** The node at a place of the path, by default where the person is now. */
export function nodeAt(flow: Flow, path: Path, at = path.length - 1): FlowNode {
  const visit = path[at];
  if (!visit) throw new Error(`The path has no place ${at}.`);
  return nodeOf(flow, visit.node);
}

/** Whether a dialog ends at this node. */
export function isEnd(node: FlowNode): boolean {
  return node.kind === "solved" || node.kind === "contact";
}

/**
 * One step of a dialog. A reply to an earlier node goes back there and on from it. Where a flow leads to
 * a node again, the way in between is forgotten, so that a path never grows beyond the flow.
 */
export function advance<V extends Visit>(flow: Flow, path: Path<V>, input: Input): Outcome<V> {
  return input.kind === "back" ? goBack(path) : reply(flow, path, input.at, input.id);
}

function goBack<V extends Visit>(path: Path<V>): Outcome<V> {
  const before = path.at(-2);
  if (!before) return { kind: "refused" };
  return { kind: "moved", path: [...path.slice(0, -2), open(before)] };
}

function reply<V extends Visit>(flow: Flow, path: Path<V>, at: number, id: string): Outcome<V> {
  const visit = path[at];
  const chosen = visit && repliesTo(nodeOf(flow, visit.node)).find((one) => one.id === id);
  if (!chosen) return { kind: "refused" };
  if (visit.choice === id && at < path.length - 1) return { kind: "repeated" };
  const way = [...path.slice(0, at), { ...visit, choice: id }];
  const seen = way.findIndex(({ node }) => node === chosen.next);
  return { kind: "moved", path: [...(seen < 0 ? way : way.slice(0, seen)), { node: chosen.next }] };
}

function open<V extends Visit>({ choice: _, ...visit }: V): V {
  return visit as V;
}

/**
 * A path begun on other data, as far as the flow still knows it: up to where the person was if that node
 * still exists, else from the start.
 */
export function moved<V extends Visit>(flow: Flow, path: Path<V>): Path<V | Visit> {
  const now = path.at(-1);
  if (!now || !flow.nodes.has(now.node)) return begin(flow);
  const known = path.filter(({ node, choice }) => {
    const found = flow.nodes.get(node);
    return found && repliesTo(found).some(({ id }) => id === choice);
  });
  return [...known, open(now)];
}

/**
 * The text for an official contact: its opening, what the person has said on the way, a line each, and
 * its closing. @throws where the path does not end at a contact
 */
export function preparedText(flow: Flow, path: Path): string {
  const end = nodeAt(flow, path);
  if (end.kind !== "contact") throw new Error(`"${end.name}" is no contact.`);
  const said = path.flatMap(({ node, choice }) => {
    const reply = repliesTo(nodeOf(flow, node)).find(({ id }) => id === choice);
    return reply?.says ? [`- ${reply.says}`] : [];
  });
  const { opening, closing } = end.message;
  return [opening, [...new Set(said)].join("\n"), closing].filter(Boolean).join("\n\n");
}
