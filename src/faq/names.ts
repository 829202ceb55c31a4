/** The most names that one line lists. */
const mostNamed = 20;

/** Names in a line; of many only the first, and how many more there are. */
export function namesOf(names: readonly string[], most = mostNamed): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
