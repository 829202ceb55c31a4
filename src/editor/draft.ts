import { writeFaq } from "./files/faq-json.ts";
import { writeLines } from "./files/json-lines.ts";
import { withoutOfficial } from "./files/official-json.ts";
import type { FileName, Snapshot } from "./files/snapshot.ts";
import type { Changes, DraftEntry, DraftPhrasing } from "./protocol.ts";

/** The files as they would be if a draft were saved. */
export interface Draft {
  base: Snapshot;
  changes: Changes;
  /** The entries, in the order of the files. */
  entries: DraftEntry[];
  /** The files that differ from those on disk. */
  files: Map<FileName, string>;
  /** By line of the new `phrasings.jsonl`: the phrasing, and how the page names it. */
  phrasings: Map<number, DraftPhrasing & { key: string }>;
}

/** Applies changes to the files that they were made on. */
export function createDraft(base: Snapshot, changes: Changes): Draft {
  const files = new Map<FileName, string>();
  const put = (name: FileName, text: string) => {
    if (text !== (base.texts[name] ?? "")) files.set(name, text);
  };
  const { entries, removed } = changes;
  const stored = new Map(base.entries.map((entry) => [entry.entry.id, entry]));
  const isOwn = (id: string) => stored.get(id)?.isOwn === true;
  const isOfficial = (id: string) => stored.get(id)?.isOfficial === true;
  // Where there's an official text too, it takes the place of our own.
  const gone = new Set(removed.filter((id) => !(isOwn(id) && isOfficial(id))));
  if (entries.length > 0 || removed.some(isOwn))
    put("faq.json", writeFaq(base.texts["faq.json"], entries, removed, [...stored.keys()]));
  const official = base.texts["official.json"];
  if (official !== undefined && [...gone].some(isOfficial))
    put("official.json", withoutOfficial(official, gone));
  const { text, phrasings } = writePhrasings(base, changes, gone);
  put("phrasings.jsonl", text);
  put("scenarios.jsonl", writeScenarios(base, gone));
  return { base, changes, entries: entriesAfter(base, changes), files, phrasings };
}

function entriesAfter({ entries }: Snapshot, { entries: changed, removed }: Changes): DraftEntry[] {
  const drafts = new Map(changed.map((entry) => [entry.id, entry]));
  const kept = entries
    .filter(({ entry }) => !removed.includes(entry.id))
    .map(({ entry }) => drafts.get(entry.id) ?? entry);
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !ids.has(id) && !removed.includes(id))];
}

/** Phrasings go with their entries. @param gone the entries that are removed and that nothing takes the place of */
function writePhrasings(base: Snapshot, { phrasings }: Changes, gone: Set<string>) {
  const byLine = new Map(base.phrasings.map((phrasing) => [phrasing.line, phrasing]));
  const replaced = new Map<number, object | undefined>();
  for (const { line, id } of base.phrasings) if (gone.has(id)) replaced.set(line, undefined);
  for (const { line, text } of phrasings.edited) {
    const before = byLine.get(line);
    if (before && !replaced.has(line) && before.text !== text.trim())
      replaced.set(line, { text: text.trim(), id: before.id });
  }
  for (const line of phrasings.removed) replaced.set(line, undefined);
  const added = phrasings.added
    .map((phrasing, index) => ({ ...phrasing, index }))
    .filter(({ id }) => !gone.has(id));
  const written = writeLines(base.texts["phrasings.jsonl"] ?? "", {
    replaced,
    added: added.map(({ text, id }) => ({ value: { text: text.trim(), id }, group: id })),
    groupOf: (line) => byLine.get(line)?.id,
  });
  const named = new Map<number, DraftPhrasing & { key: string }>();
  for (const [line, origin] of written.origins) {
    if ("added" in origin) {
      const phrasing = added[origin.added];
      if (phrasing)
        named.set(line, { text: phrasing.text, id: phrasing.id, key: `new-${phrasing.index}` });
    } else {
      const before = byLine.get(origin.line);
      const now = replaced.get(origin.line) as DraftPhrasing | undefined;
      if (before)
        named.set(line, { text: now?.text ?? before.text, id: before.id, key: `${origin.line}` });
    }
  }
  return { text: written.text, phrasings: named };
}

/** Scenarios that only a removed entry answers go with it; others lose it. */
function writeScenarios(base: Snapshot, gone: Set<string>): string {
  const replaced = new Map<number, object | undefined>();
  for (const { line, labels, value } of base.scenarios) {
    const left = labels.filter((id) => !gone.has(id));
    if (left.length === labels.length) continue;
    replaced.set(line, left.length === 0 ? undefined : { ...value, labels: left });
  }
  const text = base.texts["scenarios.jsonl"] ?? "";
  return writeLines(text, { replaced, added: [], groupOf: () => undefined }).text;
}
