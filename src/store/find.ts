import type { Backend } from "./backend.ts";
import { restored, storable } from "./text.ts";

/** How many keys are looked at at once: so few that nobody waits for them. */
const piece = 2000;

/**
 * The keys that begin and end so. It looks at every key, a piece after the other, so what is written meanwhile may be
 * found or not.
 */
export async function findKeys(
  { run }: Pick<Backend, "run">,
  begin: string,
  end: string,
): Promise<string[]> {
  const [first, last] = [storable(begin), storable(end)];
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const behind = after;
    const rows = await run((db) => {
      const keys = db.selectFrom("state").select("key").orderBy("key").limit(piece);
      return (behind === undefined ? keys : keys.where("key", ">", behind)).execute();
    });
    for (const { key } of rows) if (key.startsWith(first) && key.endsWith(last)) found.push(key);
    if (rows.length < piece) return found.map(restored);
    after = rows.at(-1)?.key;
  }
}
