import type { Comparison, Reviews } from "./compare.ts";

/** What a scrape changed, in lines for a person. */
export function reportLines(
  comparison: Comparison,
  reviews: Reviews,
  against: string | undefined,
): string[] {
  const { added, changed, moved, renamed, removed, unchanged } = comparison;
  if (against === undefined) return [`${added.length} entries; nothing to compare them with.`];
  const groups: [string, string[]][] = [
    ["added", added.map(({ id, question }) => `${id}  ${question}`)],
    ["changed", changed.map(({ id, question }) => `${id}  ${question}`)],
    ["moved", moved.map(({ entry, from }) => `${entry.id}  from “${from}” to “${entry.section}”`)],
    [
      "renamed",
      renamed.map(
        ({ entry, from }) => `${from.id} → ${entry.id}  “${from.question}” → “${entry.question}”`,
      ),
    ],
    ["removed", removed.map(({ id, question }) => `${id}  ${question}`)],
    ["due for review, the page has changed", reviews.outdated.map(({ id }) => id)],
    ["due for review, the page no longer has it", reviews.removed.map(({ id }) => id)],
  ];
  const filled = groups.filter(([, lines]) => lines.length > 0);
  const rest = filled.length === 0 ? "Nothing has changed" : `${unchanged} unchanged`;
  return [
    `Compared with ${against}:`,
    ...filled.flatMap(([name, lines]) => [
      `${lines.length} ${name}:`,
      ...lines.map((line) => `  ${line}`),
    ]),
    `${rest}.`,
  ];
}
