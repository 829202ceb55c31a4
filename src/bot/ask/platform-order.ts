import { leadsOn } from "../../faq/headings.ts";
import { whoseSteps } from "../../faq/platform-steps.ts";
import type { Block, Platform } from "../../faq/schema.ts";

/** The blocks of an answer for a person on one platform. */
export interface OrderedBlocks {
  /** What everyone reads and the steps of the platform. */
  blocks: Block[];
  /** The steps of the other platforms. */
  others: Block[];
}

/**
 * Takes the steps of other platforms out of an answer. Nothing changes without a platform, or where it has no steps of
 * its own: then those of others may still help. What stands between the steps of two platforms, such as a warning,
 * belongs to those before it; a line that leads on to steps belongs to these.
 */
export function orderFor(all: readonly Block[], platform: Platform | undefined): OrderedBlocks {
  const [before, groups, after] = inGroups(all);
  const wanted = platform && whoseSteps(all, platform);
  const own = groups.filter((group) => wanted === platformOf(group));
  if (own.length === 0) return { blocks: [...all], others: [] };
  const others = groups.filter((group) => !own.includes(group));
  return { blocks: [...before, ...own.flat(), ...after], others: others.flat() };
}

/** What stands before all platforms' steps; the steps, each with what belongs to them; and what stands after. */
function inGroups(all: readonly Block[]): [Block[], Block[][], Block[]] {
  const first = all.findIndex(hasPlatform);
  const last = all.findLastIndex(hasPlatform);
  if (first < 0) return [[...all], [], []];
  const groups: Block[][] = [];
  let leading: Block[] = [];
  for (const block of all.slice(first, last + 1)) {
    const isLeading = groups.length > 0 && leadsOn(block);
    if (hasPlatform(block)) groups.push([...leading, block]);
    else if (!isLeading) groups.at(-1)?.push(...leading, block);
    leading = isLeading ? [...leading, block] : [];
  }
  return [all.slice(0, first), groups, all.slice(last + 1)];
}

function hasPlatform(block: Block): boolean {
  return block.type === "steps" && block.platform !== null;
}

function platformOf(group: readonly Block[]): Platform | undefined {
  for (const block of group) if (block.type === "steps" && block.platform) return block.platform;
  return undefined;
}
