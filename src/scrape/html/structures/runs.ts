import {
  blockNames,
  childrenOf,
  isElement,
  isReadable,
  oneLine,
  type PageElement,
  type PageNode,
  textOf,
} from "../dom.ts";

/** Neighbouring inline nodes with text: what a reader sees as one paragraph. */
export interface InlineRun {
  nodes: PageNode[];
  /** On one line. */
  text: string;
  /** The tag that it stands in. */
  parent: PageNode;
}

/**
 * The runs of inline nodes with text below a node, in document order. Nothing is cached, so that the page may change.
 *
 * @param isSkipped tags in which none is looked for
 */
export function runsIn(
  root: PageNode,
  isSkipped: (element: PageElement) => boolean = () => false,
): InlineRun[] {
  const blocks = new Set<PageNode>();
  findBlocks(root, blocks);
  const runs: InlineRun[] = [];
  collectRuns(root, { blocks, isSkipped, runs });
  return runs;
}

/** The nearest of the tags around a run that passes. */
export function closest(
  { parent }: InlineRun,
  passes: (element: PageElement) => boolean,
): PageElement | undefined {
  for (let at: PageNode | null = parent; at; at = at.parent)
    if (isElement(at) && passes(at)) return at;
  return undefined;
}

function findBlocks(node: PageNode, blocks: Set<PageNode>): boolean {
  if (isElement(node) && !isReadable(node)) return false;
  const inside = childrenOf(node).filter((child) => findBlocks(child, blocks)).length > 0;
  const isBlock = inside || (isElement(node) && blockNames.has(node.name));
  if (isBlock) blocks.add(node);
  return isBlock;
}

interface Collection {
  blocks: ReadonlySet<PageNode>;
  isSkipped(element: PageElement): boolean;
  runs: InlineRun[];
}

function collectRuns(parent: PageNode, { blocks, isSkipped, runs }: Collection): void {
  let nodes: PageNode[] = [];
  const end = () => {
    const text = oneLine(nodes.map((node) => textOf(node)).join(""));
    if (text !== "") runs.push({ nodes, text, parent });
    nodes = [];
  };
  for (const child of childrenOf(parent)) {
    if (!blocks.has(child)) nodes.push(child);
    else {
      end();
      if (!isElement(child) || !isSkipped(child)) collectRuns(child, { blocks, isSkipped, runs });
    }
  }
  end();
}
