import type { Example } from "../model/phrasings.ts";
import { productMark } from "../model/topic-marks.ts";

/** An entry for which a smaller share of phrasings names another product isn't about other products. */
const productShare = 0.08;

/** The entries that people often ask for with the name of another product. */
export function productEntriesOf(examples: readonly Example[], words: string[][]): Set<string> {
  const counts = new Map<string, { all: number; naming: number }>();
  for (const [i, { id }] of examples.entries()) {
    const count = counts.get(id) ?? { all: 0, naming: 0 };
    count.all++;
    if (words[i]?.includes(productMark)) count.naming++;
    counts.set(id, count);
  }
  const often = [...counts].filter(([, { all, naming }]) => naming >= productShare * all);
  return new Set(often.map(([id]) => id));
}
