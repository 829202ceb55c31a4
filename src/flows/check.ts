import { readInline } from "../faq/inline-html.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Problem } from "../faq/problems.ts";
import { type Flow, type FlowNode, repliesTo } from "./flow.ts";
import { pathsOf } from "./paths.ts";
import { isEnd, nodeAt, preparedText, saidOn } from "./runner.ts";

/** The most visible characters of a node: Telegram takes 4,096, and title, source and reply need some. */
const longestNode = 3500;

/** Control words of every dialog; an option of that name would clash with them. */
const reserved = new Set(
  "back stop explain aside thanks solved filler not asks if partly where".split(" "),
);

/** Checks a well-formed flow. */
export function checkFlow(flow: Flow, knowledge: Knowledge, file: string): Problem[] {
  const problem = (place: string | undefined, text: string): Problem => ({ file, place, text });
  const broken = brokenReferences(flow).map(([node, text]) => problem(node, text));
  if (broken.length > 0) return broken; // paths can be followed only where every name leads somewhere
  const unclear = [...flow.nodes.values()].flatMap((node) =>
    checkNode(node).map((text) => problem(node.name, text)),
  );
  return [
    ...unknownEntries(flow, knowledge).map(([node, text]) => problem(node, text)),
    ...unclear,
    ...deadEnds(flow).map(([node, text]) => problem(node, text)),
    ...tooLong(flow).map(([node, text]) => problem(node, text)),
    // Where two options share an id, nobody can tell what a path says.
    ...(unclear.length > 0 ? [] : contradictions(flow)).map(([node, text]) => problem(node, text)),
  ];
}

/** Checks flows, each valid by itself, against each other. */
export function checkFlows(flows: Flow[], folder: string): Problem[] {
  const offers = flows.flatMap((flow) => flow.entries.map((entry) => ({ entry, flow })));
  const shared = [...Map.groupBy(offers, ({ entry }) => entry)].filter(([, all]) => all.length > 1);
  return shared.map(([entry, all]) => {
    const names = all.map(({ flow }) => flow.name).join(" and ");
    return { file: folder, place: names, text: `both are offered by "${entry}": choose one` };
  });
}

type Finding = [node: string | undefined, text: string];

function brokenReferences(flow: Flow): Finding[] {
  const ends = [...flow.nodes.values()].flatMap((node) =>
    repliesTo(node)
      .filter(({ next }) => !flow.nodes.has(next))
      .map(({ id, next }): Finding => [node.name, `"${id}" leads to "${next}", which is no node`]),
  );
  if (flow.nodes.has(flow.start)) return ends;
  return [[undefined, `starts at "${flow.start}", which is no node`], ...ends];
}

function unknownEntries(flow: Flow, knowledge: Knowledge): Finding[] {
  const named: Finding[] = [
    ...flow.entries.map((id): Finding => [undefined, id]),
    ...[...flow.nodes.values()].flatMap(({ name, source }): Finding[] =>
      source ? [[name, source]] : [],
    ),
  ];
  return named
    .filter(([, id]) => knowledge.entry(id)?.id !== id)
    .map(([node, id]) => [node, `names "${id}", which is no entry: correct the id`]);
}

function checkNode(node: FlowNode): string[] {
  const replies = repliesTo(node);
  const ids = new Set(replies.map(({ id }) => id));
  return [
    ...readInline(node.html).problems,
    ...(ids.size < replies.length ? ["has two options with the same id"] : []),
    ...[...ids].filter((id) => reserved.has(id)).map((id) => `has an option "${id}": rename it`),
    ...sharedLabels(node),
    ...sharedWords(node),
  ];
}

/** Finds labels of two options: nobody could tell their buttons apart. */
function sharedLabels(node: FlowNode): string[] {
  const labels = repliesTo(node).flatMap(({ label }) => label ?? []);
  const shared = [...Map.groupBy(labels, (label) => label.toLowerCase()).values()];
  return shared
    .filter((all) => all.length > 1)
    .map(([label]) => `has two buttons "${label}": give one of them another label`);
}

/** Finds words that stand for two options: they could never decide between them. */
function sharedWords(node: FlowNode): string[] {
  const words = repliesTo(node).flatMap(({ id, words }) => words.map((word) => ({ id, word })));
  const shared = [...Map.groupBy(words, ({ word }) => word.toLowerCase())];
  return shared
    .filter(([, all]) => all.length > 1)
    .map(([word, all]) => `"${word}" stands for ${all.map(({ id }) => id).join(" and ")}`);
}

function deadEnds(flow: Flow): Finding[] {
  const nodes = [...flow.nodes.values()];
  const next = (node: FlowNode) => repliesTo(node).map(({ next }) => next);
  const reached = spread(new Set([flow.start]), (reached) =>
    nodes.filter(({ name }) => reached.has(name)).flatMap(next),
  );
  const ending = spread(new Set(nodes.filter(isEnd).map(({ name }) => name)), (ending) =>
    nodes.filter((node) => next(node).some((name) => ending.has(name))).map(({ name }) => name),
  );
  return [
    ...nodes
      .filter(({ name }) => !reached.has(name))
      .map(({ name }): Finding => [name, "is never reached: lead to it or delete it"]),
    ...nodes
      .filter(({ name }) => !ending.has(name))
      .map(({ name }): Finding => [name, "leads to no end: a person could never get out"]),
  ];
}

/** Grows a set by what `more` finds from it, until nothing is new. */
function spread(set: Set<string>, more: (set: ReadonlySet<string>) => string[]): Set<string> {
  const size = set.size;
  for (const name of more(set)) set.add(name);
  return set.size > size ? spread(set, more) : set;
}

function tooLong(flow: Flow): Finding[] {
  const longest = new Map<string, number>();
  const note = (node: FlowNode, more = 0) => {
    const length = readInline(node.html).text.length + more;
    longest.set(node.name, Math.max(longest.get(node.name) ?? 0, length));
  };
  for (const node of flow.nodes.values()) note(node);
  for (const path of pathsOf(flow)) {
    const end = nodeAt(flow, path);
    if (end.kind === "contact") note(end, preparedText(flow, path).length);
  }
  return [...longest]
    .filter(([, length]) => length > longestNode)
    .map(([node, length]) => [node, `may have ${length} characters: ${longestNode} fit`]);
}

/** Finds contacts whose text would say two things that are alternatives of one choice. */
function contradictions(flow: Flow): Finding[] {
  const alternatives = alternativesIn(flow);
  const found = new Map<string, Finding>();
  for (const path of pathsOf(flow)) {
    const end = nodeAt(flow, path);
    if (end.kind !== "contact") continue;
    const said = saidOn(flow, path);
    for (const [at, first] of said.entries()) {
      const second = said.slice(at + 1).find((later) => alternatives.get(first)?.has(later));
      if (second === undefined) continue;
      const text = `may say both "${first}" and "${second}": give both the same "about"`;
      found.set(text, [end.name, text]);
    }
  }
  return [...found.values()];
}

/** By sentence: what the other options of a choice say, which can't be true at the same time. */
function alternativesIn(flow: Flow): Map<string, Set<string>> {
  const alternatives = new Map<string, Set<string>>();
  for (const node of flow.nodes.values()) {
    const sentences = repliesTo(node).flatMap(({ says }) => says ?? []);
    for (const sentence of sentences) {
      const others = alternatives.get(sentence) ?? new Set();
      for (const other of sentences) if (other !== sentence) others.add(other);
      alternatives.set(sentence, others);
    }
  }
  return alternatives;
}
