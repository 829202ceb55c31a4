import { z } from "zod";
import type { Taught } from "./applied-lessons.ts";
import { holds, type Labelled } from "./measure.ts";

/** What a lesson would change: of so many messages whose right answers are known, which would be right no more, and how many now would be. */
export const effectSchema = z.object({
  checked: z.number(),
  mended: z.number(),
  broken: z.array(z.object({ text: z.string(), labels: z.array(z.string()) })),
});

export type Effect = z.infer<typeof effectSchema>;

/** How many messages are tried before others get their turn: it takes some milliseconds. */
const atOnce = 25;

/** What is to be tried. */
export interface Trial {
  wordings: readonly string[];
  /** The entry that they shall be answered with; empty for none. */
  entry: string;
  /** Messages whose right answers are known. */
  expected: readonly Labelled[];
}

/** Compares what the matcher does with and without a lesson. Afterwards it knows what it knew before. */
export async function effectOf(
  { wordings, entry, expected }: Trial,
  taught: Taught,
): Promise<Effect> {
  const judge = (some: readonly Labelled[]) =>
    some.map(({ text, labels }) => holds(labels, taught.matcher.match(text)));
  const broken: Effect["broken"] = [];
  let mended = 0;
  for (let at = 0; at < expected.length; at += atOnce) {
    await new Promise(setImmediate);
    const some = expected.slice(at, at + atOnce);
    const before = judge(some);
    const after = taught.trying(wordings, entry, () => judge(some));
    for (const [i, { text, labels }] of some.entries()) {
      if (before[i] && !after[i]) broken.push({ text, labels });
      if (!before[i] && after[i]) mended++;
    }
  }
  return { checked: expected.length, mended, broken };
}
