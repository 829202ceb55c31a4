import { endOf, type Flow, type FlowNode, nodeOf, repliesTo } from "./flow.ts";

/** One node on a person's way. The runner keeps whatever else a caller adds to it. */
export interface Visit {
  node: string;
  /** The id of the reply that led on from here; absent where the person is now. */
  choice?: string | undefined;
}

/** A person's way through a flow, from its start to where they are now, with no node twice. */
export type Path<V extends Visit = Visit> = readonly V[];

/** What a person does in a dialog: replies to the node at a place of the path, or goes back one. */
export type Input = { kind: "reply"; at: number; id: string } | { kind: "back" };

/**
 * The outcome of an input:
 *
 * - `moved`: show the last node of the path; if that is an end, the dialog is over;
 * - `repeated`: an earlier node got the same reply again, as by a second tap on a button;
 * - `refused`: there is no such reply, or nothing to go back to.
 */
export type Outcome<V extends Visit> =
  | { kind: "moved"; path: Path<V | Visit> }
  | { kind: "repeated" }
  | { kind: "refused" };

/** The path of a dialog that starts. */
export function begin(flow: Flow): Path {
  return [{ node: flow.start }];
}

/** The node at a place of the path, by default the current one. */
export function nodeAt(flow: Flow, path: Path, at = path.length - 1): FlowNode {
  const visit = path[at];
  if (!visit) throw new Error(`The path has no place ${at}.`);
  return nodeOf(flow, visit.node);
}

/** Whether a dialog ends at this node. */
export function isEnd(node: FlowNode): boolean {
  return endOf(node) !== undefined;
}

/**
 * Takes one step of a dialog. A reply to an earlier node continues from there. Where a flow leads back to a node of the
 * path, the loop is cut off, so that a path never grows beyond the flow.
 */
export function advance<V extends Visit>(flow: Flow, path: Path<V>, input: Input): Outcome<V> {
  switch (input.kind) {
    case "back":
      return goBack(path);
    case "reply":
      return reply(flow, path, input.at, input.id);
  }
}

function goBack<V extends Visit>(path: Path<V>): Outcome<V> {
  const before = path.at(-2);
  if (!before) return { kind: "refused" };
  return { kind: "moved", path: [...path.slice(0, -2), withoutChoice(before)] };
}

function reply<V extends Visit>(flow: Flow, path: Path<V>, at: number, id: string): Outcome<V> {
  const visit = path[at];
  const chosen = visit && repliesTo(nodeOf(flow, visit.node)).find((option) => option.id === id);
  if (!chosen) return { kind: "refused" };
  if (visit.choice === id && at < path.length - 1) return { kind: "repeated" };
  const answered = [...path.slice(0, at), { ...visit, choice: id }];
  const loop = answered.findIndex(({ node }) => node === chosen.next);
  return {
    kind: "moved",
    path: [...(loop < 0 ? answered : answered.slice(0, loop)), { node: chosen.next }],
  };
}

function withoutChoice<V extends Visit>({ choice: _, ...visit }: V): V {
  return visit as V;
}

/**
 * Adapts a path that was started on other data: up to where the person was, without what the flow no longer has, if that
 * node still exists; else from the start.
 */
export function adaptPath<V extends Visit>(flow: Flow, path: Path<V>): Path<V | Visit> {
  const current = path.at(-1);
  if (!current || !flow.nodes.has(current.node)) return begin(flow);
  const kept = path.filter(({ node, choice }) => {
    const existing = flow.nodes.get(node);
    return existing && repliesTo(existing).some(({ id }) => id === choice);
  });
  return [...kept, withoutChoice(current)];
}

/**
 * The text for an official contact: its opening, a line for each thing that the person has said on the way, and its
 * closing. Of several replies about the same thing, only the last one counts: it says how things are now.
 *
 * @throws where the path doesn't end at a contact
 */
export function preparedText(flow: Flow, path: Path): string {
  const end = nodeAt(flow, path);
  if (end.kind !== "contact") throw new Error(`"${end.name}" is no contact.`);
  const lines = saidOn(flow, path).map((sentence) => `- ${sentence}`);
  const { opening, closing } = end.message;
  return [opening, lines.join("\n"), closing].filter(Boolean).join("\n\n");
}

/** What the person has said on a path and hasn't changed since, each sentence once. */
export function saidOn(flow: Flow, path: Path): string[] {
  const replies = path.flatMap(({ node, choice }) =>
    repliesTo(nodeOf(flow, node)).filter(({ id }) => id === choice),
  );
  const current = replies.filter(({ about }, at) => {
    const later = replies.slice(at + 1);
    return about === undefined || !later.some((reply) => reply.about === about);
  });
  return [...new Set(current.flatMap(({ says }) => says ?? []))];
}
