import { type Flow, repliesTo } from "./flow.ts";
import { begin, isEnd, nodeAt, type Path } from "./runner.ts";

/** More paths are not listed: nobody could review such a flow. */
const mostPaths = 20_000;

/**
 * Every path through a flow, from its start to an end, that visits no node twice; at most 20,000, where a flow is very
 * tangled.
 */
export function pathsOf(flow: Flow): Path[] {
  const found: Path[] = [];
  const open: Path[] = [begin(flow)];
  for (let path = open.pop(); path && found.length < mostPaths; path = open.pop()) {
    const here = nodeAt(flow, path);
    if (isEnd(here)) found.push(path);
    const before = path.slice(0, -1);
    const onward = repliesTo(here).filter(({ next }) => !path.some(({ node }) => node === next));
    const longer = onward.map(({ id, next }) => [
      ...before,
      { node: here.name, choice: id },
      { node: next },
    ]);
    open.push(...longer.reverse());
  }
  return found;
}
