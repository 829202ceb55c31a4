import { describe, expect, it } from "vitest";
import type { Changes } from "../../src/editor/protocol.ts";
import { addedPhrasings, changesOf, newEntry, sharedEditor } from "./support.ts";

const shared = sharedEditor();

describe("only the page itself gets in", () => {
  it.each<[string, Record<string, string>, number]>([
    ["another site", { origin: "http://evil.example" }, 403],
    ["no origin", { origin: "" }, 403],
    ["another site, as browsers say it", { "sec-fetch-site": "cross-site" }, 403],
    ["an address that was typed", { "sec-fetch-site": "none" }, 403],
    ["a form", { "content-type": "text/plain" }, 415],
  ])("%s is refused", async (_, headers, status) => {
    const editor = shared();
    const { language, version } = await editor.state();
    const body = { language, version, changes: changesOf({ entries: [newEntry] }) };
    const before = await editor.read("faq.json");
    expect((await editor.post("/editor/save", body, headers)).status).toBe(status);
    expect(await editor.read("faq.json")).toBe(before);
  });

  it.each<[string, object]>([
    ["another language's folder", { language: "../en" }],
    ["an unknown field", { more: 1 }],
    ["a wrong id", { changes: changesOf({ removed: ["../x"] }) }],
  ])("%s is refused", async (_, change) => {
    const editor = shared();
    const { language, version } = await editor.state();
    const body = { language, version, changes: changesOf({}), ...change };
    expect((await editor.post("/editor/save", body)).status).toBe(400);
  });

  it.each<[string, Partial<Changes>, object, string]>([
    [
      "a text that's far too long",
      { entries: [{ ...newEntry, answer: [{ type: "paragraph", html: "x".repeat(30_000) }] }] },
      {},
      "“How often should I descale it?”, answer, block 1: has 30000 characters, which is too long: 20000 at most.",
    ],
    [
      "an item that's far too long",
      { entries: [{ ...newEntry, answer: [{ type: "list", items: ["a", "x".repeat(30_000)] }] }] },
      {},
      "“How often should I descale it?”, answer, block 1, item 2: has 30000 characters, which is too long: 20000 at most.",
    ],
    [
      "a question that's far too long",
      { entries: [{ ...newEntry, question: "x".repeat(30_000) }] },
      {},
      `“${"x".repeat(60)}…”: has 30000 characters, which is too long: 20000 at most.`,
    ],
    [
      "a phrasing that's far too long",
      { phrasings: addedPhrasings([{ text: "x".repeat(30_000), id: "warranty" }]) },
      {},
      `The phrasing “${"x".repeat(60)}…” has 30000 characters, which is too long: 20000 at most.`,
    ],
    [
      "a message that's far too long",
      {},
      { text: "x".repeat(5000) },
      "The message has 5000 characters, which is too long: 4096 at most.",
    ],
    [
      "a field that isn't there",
      {},
      { text: "x", more: 1 },
      'The page sent what the bot can\'t read: load the page again. (has "more", which is no field here: remove it (the fields are language, version, changes and text))',
    ],
  ])("%s is refused in plain words", async (_, changes, more, error) => {
    const { language, version } = await shared().state();
    const body = { language, version, changes: changesOf(changes), text: "x", ...more };
    const response = await shared().post("/editor/try", body);
    expect([response.status, await response.json()]).toEqual([400, { error }]);
  });

  it("nothing of it is kept by the browser or shown in a frame", async () => {
    const { headers } = await fetch(`${shared().url}/editor/state`);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});
