import { dirname, resolve } from "node:path";
import type { Job } from "../job.ts";
import type { ScrapedEntry } from "../questions/read.ts";
import type { Baseline } from "./baseline.ts";

/**
 * Why a scrape must not be written; undefined where it may. A file with the entries of another FAQ is not replaced. A page
 * with less than half of its previous entries is probably the result of an outage, a new design or a wrong address.
 */
export function overwriteProblem(
  entries: readonly ScrapedEntry[],
  baseline: Baseline,
  job: Job,
): string | undefined {
  const input = job.inputs.join(", ");
  if (baseline.foreign !== undefined && job.file !== undefined) {
    return (
      `${job.file} has the entries of another FAQ (${baseline.foreign}), which would be lost: ` +
      "give another place with --out or --data, or replace them with --force."
    );
  }
  if (!replacesEntries(job)) return undefined;
  const ids = new Set(entries.map(({ id }) => id));
  const found = baseline.previous.filter(({ id }) => ids.has(id)).length;
  if (found * 2 >= baseline.previous.length) return undefined;
  return (
    `${input} has ${found} of the ${baseline.previous.length} entries of ${baseline.against}: ` +
    "check that it is the right page, or write it all the same with --force."
  );
}

/**
 * Whether the previous entries are at risk: the result replaces them or goes beside them, or the person gave their folder.
 * A result that is only printed or written elsewhere risks nothing, so that a part of a FAQ can be looked at.
 */
function replacesEntries(job: Job): boolean {
  const replaces = job.file !== undefined && job.earlier !== undefined;
  return replaces || isBesideKnowledge(job) || job.data !== undefined;
}

/** Whether the result goes into the folder of the knowledge base, where the bot finds it. */
export function isBesideKnowledge({ file, knowledgeFile }: Job): boolean {
  return file !== undefined && dirname(resolve(file)) === dirname(resolve(knowledgeFile));
}
