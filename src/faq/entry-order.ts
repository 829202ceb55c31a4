/**
 * Entries of our own in their order, and among them those that only a scrape has, each behind the one that it follows on the
 * page: an entry that is rewritten stays where it was.
 *
 * @param scraped all entries of the scrape, in the page's order
 */
export function inOrder<T extends { id: string }>(own: readonly T[], scraped: readonly T[]): T[] {
  const ids = new Set(own.map(({ id }) => id));
  const behind = new Map<string | undefined, T[]>();
  let previous: string | undefined;
  for (const entry of scraped) {
    if (ids.has(entry.id)) previous = entry.id;
    else behind.set(previous, [...(behind.get(previous) ?? []), entry]);
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...own.flatMap((entry) => [entry, ...(behind.get(entry.id) ?? [])]),
  ];
}
