import type { Flows } from "../flows/flow.ts";
import type { Draft } from "./draft.ts";
import type { References } from "./protocol.ts";

/** What else names an entry. */
export function referencesTo(id: string, draft: Draft, flows: Flows): References {
  return {
    related: draft.entries
      .filter((entry) => entry.id !== id && entry.related.includes(id))
      .map((entry) => entry.id),
    flows: flows.all
      .filter((flow) => flow.entries.includes(id) || sourcesOf(flow).includes(id))
      .map(({ title }) => title),
    phrasings: [...draft.phrasings.values()].filter((phrasing) => phrasing.id === id).length,
    scenarios: draft.base.scenarios.filter(({ labels }) => labels.includes(id)).length,
  };
}

function sourcesOf({ nodes }: Flows["all"][number]): string[] {
  return [...nodes.values()].flatMap(({ source }) => source ?? []);
}
