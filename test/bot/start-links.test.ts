import { describe, expect, it } from "vitest";
import { linksTo, readStartLink, type StartLink, startPayload } from "../../src/bot/start-links.ts";
import type { FaqEntry, Section } from "../../src/faq/knowledge.ts";

const links = linksTo("faq_bot");
const entry = (id: string, key = "AAAAAAAA") => ({ id, key }) as FaqEntry;
const section = (key: string) => ({ key }) as Section;
const payloadOf = (address = "") => new URL(address).searchParams.get("start") ?? "";

describe("a link opens what it was written for", () => {
  it.each<[string, string | undefined, StartLink]>([
    ["ask", links.to("ask"), { kind: "ask" }],
    ["elsewhere", links.to("elsewhere"), { kind: "elsewhere" }],
    ["troubles", links.to("flows"), { kind: "flows" }],
    ["language", links.to("language"), { kind: "language" }],
    ["privacy", links.to("privacy"), { kind: "privacy" }],
    ["person", links.to("person"), { kind: "person" }],
    ["warranty", links.entry(entry("warranty")), { kind: "entry", id: "warranty" }],
    ["AAAAAAAA", links.entry(entry("50 % off?")), { kind: "entry", id: "AAAAAAAA" }],
    ["AAAAAAAA", links.entry(entry("x".repeat(65))), { kind: "entry", id: "AAAAAAAA" }],
    ["topic-AAAAAAAA", links.section(section("AAAAAAAA")), { kind: "section", key: "AAAAAAAA" }],
    [
      "or-AAAAAAAABBBBBBBB",
      links.choice([entry("a"), entry("b", "BBBBBBBB")]),
      { kind: "choice", keys: ["AAAAAAAA", "BBBBBBBB"] },
    ],
    ["find-bGlk", links.search("lid"), { kind: "search", words: "lid" }],
    ["find-0YfQsNC5", links.search("чай"), { kind: "search", words: "чай" }],
  ])("%s", (payload, address, link) => {
    expect(address).toBe(`https://t.me/faq_bot?start=${payload}`);
    expect(readStartLink(payload)[0]).toEqual(link);
  });

  it("also by Telegram's own start parameter", () => {
    expect(readStartLink(startPayload("flows"))[0]).toEqual({ kind: "flows" });
  });

  it("also one to a flow, which people write in other places", () => {
    expect(readStartLink("fix-lid")[0]).toEqual({ kind: "flow", name: "lid" });
  });
});

describe("a payload that may mean several links is tried as each", () => {
  it.each<[string, StartLink["kind"][]]>([
    ["privacy", ["privacy", "entry"]],
    ["fix-lid", ["flow", "entry"]],
    ["topic-AAAAAAAA", ["section", "entry"]],
    ["or-AAAAAAAABBBBBBBB", ["choice", "entry"]],
    ["find-bGlk", ["search", "entry"]],
    ["find-____", ["search", "entry"]],
    ["or-AAAAAAAA", ["entry"]],
    ["warranty", ["entry"]],
    ["warranty extra", []],
    ["", []],
  ])("%j", (payload, kinds) => {
    expect(readStartLink(payload).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("what doesn't fit into a payload", () => {
  it("is no link to a search", () => expect(links.search("x".repeat(45))).toBeUndefined());
  it("opens the chat alone for more than four entries", () => {
    expect(payloadOf(links.choice(Array(5).fill(entry("a"))))).toBe("");
  });
});
