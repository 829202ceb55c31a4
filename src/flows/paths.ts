import { type Flow, repliesTo } from "./flow.ts";
import { begin, isEnd, nodeAt, type Path } from "./runner.ts";

/** More paths than this are not listed: nobody could review such a flow. */
const most = 20_000;

/**
 * Every path through a flow, from its start to an end, that visits no node twice; of a flow so tangled
 * that it has more than 20,000, only so many.
 */
export function pathsOf(flow: Flow): Path[] {
  const found: Path[] = [];
  const open: Path[] = [begin(flow)];
  for (let path = open.pop(); path && found.length < most; path = open.pop()) {
    const here = nodeAt(flow, path);
    if (isEnd(here)) found.push(path);
    const before = path.slice(0, -1);
    const on = repliesTo(here).filter(({ next }) => !path.some(({ node }) => node === next));
    const longer = on.map(({ id, next }) => [
      ...before,
      { node: here.name, choice: id },
      { node: next },
    ]);
    open.push(...longer.reverse());
  }
  return found;
}
