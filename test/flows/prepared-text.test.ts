import { expect, it } from "vitest";
import { createFlow } from "../../src/flows/flow.ts";
import { preparedText } from "../../src/flows/runner.ts";

const flow = createFlow({
  name: "leak",
  language: "en",
  title: "The kettle leaks",
  entries: [],
  start: "where",
  nodes: {
    where: {
      kind: "choice",
      html: "Where?",
      options: [
        { id: "lid", label: "Lid", words: [], says: "It leaks at the lid.", next: "seal" },
        { id: "base", label: "Base", words: [], says: "It leaks at the base.", next: "seal" },
      ],
    },
    seal: {
      kind: "step",
      html: "Press the seal down.",
      source: "lid-stuck",
      about: "seal",
      says: "The seal is loose.",
      works: "new-seal",
      still: "new-seal",
    },
    "new-seal": {
      kind: "step",
      html: "Put in a new seal.",
      source: "lid-stuck",
      about: "seal",
      says: "The new seal is loose too.",
      works: "shop",
      still: "shop",
    },
    shop: {
      kind: "contact",
      html: "Ask the shop.",
      source: "warranty",
      contact: { name: "Shop" },
      message: { opening: "Hello!", closing: "Thanks!" },
    },
  },
});

it.each<[string, string, string[]]>([
  ["still", "still", ["- It leaks at the lid.", "- The new seal is loose too."]],
  ["works", "still", ["- It leaks at the lid.", "- The new seal is loose too."]],
  ["still", "works", ["- It leaks at the lid."]],
])(
  "of two replies about the same thing, only the last counts: %s, then %s",
  (seal, newSeal, lines) => {
    const path = [
      { node: "where", choice: "lid" },
      { node: "seal", choice: seal },
      { node: "new-seal", choice: newSeal },
      { node: "shop" },
    ];
    expect(preparedText(flow, path)).toBe(["Hello!", lines.join("\n"), "Thanks!"].join("\n\n"));
  },
);
