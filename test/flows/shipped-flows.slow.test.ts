import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { repliesTo } from "../../src/flows/flow.ts";
import { loadFlows } from "../../src/flows/load.ts";
import { understand } from "../../src/flows/understand.ts";

const flows = await loadFlows("faq-data", await loadKnowledge("faq-data", "en"));

describe("the shipped flows", () => {
  it("understand every label and every listed word as its reply", () => {
    const misunderstood = flows.all.flatMap((flow) =>
      [...flow.nodes.values()].flatMap((node) => {
        const replies = repliesTo(node);
        return replies.flatMap(({ id, label, words }) =>
          [...(label ? [label] : []), ...words, ...(flows.words[id] ?? [])]
            .filter((text) => {
              const understood = understand(text, replies, flows.words);
              return understood?.id !== id || !understood.sure;
            })
            .map((text) => `${flow.name}/${node.name}: "${text}" for ${id}`),
        );
      }),
    );
    expect(misunderstood).toEqual([]);
  });
});
