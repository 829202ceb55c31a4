import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readInline } from "../../src/faq/inline-html.ts";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { type Flow, type Flows, nodeOf, repliesTo } from "../../src/flows/flow.ts";
import { flowsPage } from "../../src/flows/flows-page.ts";
import { loadFlows } from "../../src/flows/load.ts";
import { pathsOf } from "../../src/flows/paths.ts";
import { advance, begin, nodeAt, type Path, preparedText } from "../../src/flows/runner.ts";

let knowledge: Knowledge;
let flows: Flows;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
  flows = await loadFlows("faq-data", knowledge);
});

/** Walks a listed path from the start, choice by choice. */
function walk(flow: Flow, path: Path): Path {
  return path.slice(0, -1).reduce<Path>((way, { choice = "" }) => {
    const outcome = advance(flow, way, { kind: "reply", at: way.length - 1, id: choice });
    if (outcome.kind !== "moved") throw new Error(`${flow.name}: ${choice} is ${outcome.kind}`);
    return outcome.path;
  }, begin(flow));
}

describe("the shipped flows", () => {
  it("can be walked along every path to its end, and back at every step", () => {
    for (const flow of flows.all) {
      const paths = pathsOf(flow);
      expect(paths.length).toBeLessThan(20_000);
      for (const path of paths) {
        const end = walk(flow, path);
        expect(end).toEqual(path);
        const back = advance(flow, end, { kind: "back" });
        expect(back.kind === "moved" && back.path.at(-1)?.node).toBe(end.at(-2)?.node);
      }
    }
  });

  it("end solved, or with a text for an official contact that has what was said", () => {
    for (const flow of flows.all) {
      const ends = new Set<string>();
      for (const path of pathsOf(flow)) {
        const end = nodeAt(flow, path);
        ends.add(end.kind);
        if (end.kind !== "contact") continue;
        const text = preparedText(flow, path);
        expect(text.startsWith(end.message.opening)).toBe(true);
        expect(readInline(end.html).text.length + text.length).toBeLessThan(3900);
      }
      expect([flow.name, [...ends].sort()]).toEqual([flow.name, ["contact", "solved"]]);
    }
  });

  it("are offered by every entry of the troubleshooting section", () => {
    const section = knowledge.entries.filter(({ section }) => section === "Troubleshooting");
    expect(section.length).toBeGreaterThan(5);
    const without = section.filter(({ id }) => !flows.offeredBy(id)).map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it("name the source of everything to do", () => {
    for (const flow of flows.all) {
      for (const { kind, source } of flow.nodes.values()) {
        if (kind === "step" || kind === "contact") expect(knowledge.entry(source)).toBeDefined();
      }
    }
  });

  it("never ask for what nobody should send", () => {
    const asking =
      /\b(send|tell|give|write|type|enter)\b[^.]{0,20}\b(me|here|this chat)\b[^.]*\b(code|password|number)\b/i;
    for (const flow of flows.all) {
      for (const node of flow.nodes.values())
        expect(readInline(node.html).text).not.toMatch(asking);
    }
  });

  it("say one thing at a time, short enough for a phone", () => {
    const long = flows.all.flatMap((flow) =>
      [...flow.nodes.values()]
        .filter(({ html }) => readInline(html).text.length > 420)
        .map(({ name }) => `${flow.name}/${name}`),
    );
    expect(long).toEqual([]);
  });

  it("are drawn as they are in docs/flows.md (else run: npm run flows -- page)", () => {
    expect(readFileSync("docs/flows.md", "utf8")).toBe(flowsPage(flows));
  });

  it("lead only to what exists", () => {
    for (const flow of flows.all) {
      for (const node of flow.nodes.values())
        for (const { next } of repliesTo(node)) expect(nodeOf(flow, next)).toBeDefined();
    }
  });
});
