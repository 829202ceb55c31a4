import type { Backend } from "../backend/backend.ts";
import { escapeText, unescapeText } from "../backend/encode-text.ts";

/** How many keys a query reads: so few that nobody waits for it. */
const pageSize = 2000;

/**
 * Finds the keys with a prefix and a suffix. It scans all keys, page by page, so keys that are written meanwhile may or
 * may not be found.
 */
export async function findKeys(
  { run }: Pick<Backend, "run">,
  prefix: string,
  suffix: string,
): Promise<string[]> {
  const [first, last] = [escapeText(prefix), escapeText(suffix)];
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const start = after;
    const rows = await run((db) => {
      const keys = db.selectFrom("state").select("key").orderBy("key").limit(pageSize);
      return (start === undefined ? keys : keys.where("key", ">", start)).execute();
    });
    for (const { key } of rows) if (key.startsWith(first) && key.endsWith(last)) found.push(key);
    if (rows.length < pageSize) return found.map(unescapeText);
    after = rows.at(-1)?.key;
  }
}
