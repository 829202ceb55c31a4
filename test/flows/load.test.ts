import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { loadFlows } from "../../src/flows/load.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "flows-"));
  await cp("test/fixtures/kettle", dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

const load = async () => loadFlows(dir, await loadKnowledge(dir, "en"));
const step = { kind: "step", html: "Do it.", source: "lid-stuck", works: "good", still: "bad" };
const choice = {
  kind: "choice",
  html: "Which?",
  options: [
    { id: "a", label: "A", next: "good" },
    { id: "b", label: "B", next: "bad" },
  ],
};
const ends = {
  good: { kind: "solved", html: "Good." },
  bad: {
    kind: "contact",
    html: "Ask.",
    source: "warranty",
    contact: { name: "Shop" },
    message: { opening: "Hi.", closing: "Bye." },
  },
};
const flow = (nodes: object, more: object = {}) => ({
  title: "T",
  entries: ["warranty"],
  start: "first",
  nodes: { ...ends, ...nodes },
  ...more,
});

it("loads flows and finds them by name, by key and by the entries that offer them", async () => {
  await writeFile(join(dir, "en/flows/warm-up.json"), JSON.stringify(flow({ first: step })));
  const flows = await load();
  expect(flows.all.map(({ name }) => name)).toEqual(["lid", "warm-up"]);
  const [lid] = flows.all;
  expect(flows.flow(lid?.key ?? "")).toBe(lid);
  expect(flows.offeredBy("lid-stuck")).toBe(lid);
  expect(flows.offeredBy("boil-water")).toBeUndefined();
});

it("a flow's version changes with its content, and with nothing else", async () => {
  const write = (data: object) => writeFile(join(dir, "en/flows/x.json"), JSON.stringify(data));
  const version = async () => (await load()).flow("x")?.version;
  await write(flow({ first: step }));
  const before = await version();
  await write(flow({ first: step }, { title: "Another title" }));
  expect(await version()).toBe(before);
  await write(flow({ first: { ...step, html: "Do it well." } }));
  expect(await version()).not.toBe(before);
});

it("a knowledge base without flows has none", async () => {
  await rm(join(dir, "en/flows"), { recursive: true });
  await rm(join(dir, "en/dialog-words.json"));
  expect((await load()).all).toEqual([]);
});

describe("every problem is reported with its place and cure", () => {
  const long = "x".repeat(3600);
  it.each<[string, object | string, string]>([
    ["no JSON", "{", 'x.json · line 1, column 2: ends too early: the "{" needs its "}"'],
    [
      "another kind of node",
      flow({ first: { kind: "poem", html: "x" } }),
      'node first, kind: is "poem": write "choice", "step", "solved" or "contact"',
    ],
    [
      "a reference to nothing",
      flow({ first: { ...step, still: "nowhere" } }),
      'x.json · first: "still" leads to "nowhere", which is no node',
    ],
    ["a start that is nowhere", flow({ second: step }), 'starts at "first", which is no node'],
    [
      "a node that nobody reaches",
      flow({ first: step, lonely: step }),
      "x.json · lonely: is never reached",
    ],
    [
      "two options that look the same",
      flow({
        first: {
          ...choice,
          options: [
            { id: "a", label: "On the left", next: "good" },
            { id: "b", label: "on the left ", next: "bad" },
          ],
        },
      }),
      'x.json · first: has two buttons "On the left": give one of them another label',
    ],
    [
      "two buttons of a step that look the same",
      flow({ first: { ...step, labels: { works: "Done", still: "done" } } }),
      'x.json · first: has two buttons "Done": give one of them another label',
    ],
    [
      "a loop without an exit",
      flow({
        first: {
          ...choice,
          options: [
            { id: "a", label: "A", next: "round" },
            { id: "b", label: "B", next: "good" },
            { id: "c", label: "C", next: "bad" },
          ],
        },
        round: { ...step, works: "round", still: "round" },
      }),
      "x.json · round: leads to no end",
    ],
    [
      "an unknown source",
      flow({ first: { ...step, source: "roof" } }),
      'first: names "roof", which is no entry',
    ],
    [
      "an unknown entry",
      flow({ first: step }, { entries: ["roof"] }),
      'x.json: names "roof", which is no entry',
    ],
    [
      "an entry that another flow has",
      flow({ first: step }, { entries: ["lid-stuck"] }),
      'both are offered by "lid-stuck"',
    ],
    [
      "markup that Telegram does not take",
      flow({ first: { ...step, html: "<u>Do</u> it." } }),
      "uses <u>",
    ],
    [
      "a text that does not fit",
      flow({ first: { ...step, html: long } }),
      "may have 3600 characters: 3500 fit",
    ],
    ["a message that does not fit", flow({ first: { ...step, says: long } }), "bad: may have"],
    [
      "a text that says one thing and its opposite",
      flow({
        first: {
          ...choice,
          options: [
            { id: "a", label: "A", says: "It is hot.", next: "again" },
            { id: "b", label: "B", says: "It is cold.", next: "bad" },
          ],
        },
        again: { ...step, says: "It is cold." },
      }),
      'x.json · bad: may say both "It is hot." and "It is cold.": give both the same "about"',
    ],
    [
      "two options of one id",
      flow({
        first: { ...choice, options: [...choice.options, { id: "a", label: "C", next: "good" }] },
      }),
      "two options with the same id",
    ],
    [
      "a reserved id",
      flow({
        first: {
          ...choice,
          options: [...choice.options, { id: "back", label: "C", next: "good" }],
        },
      }),
      'has an option "back": rename it',
    ],
    [
      "words for two options",
      flow({
        first: { ...choice, options: choice.options.map((o) => ({ ...o, words: ["Same"] })) },
      }),
      '"same" stands for a and b',
    ],
    [
      "one option",
      flow({ first: { ...choice, options: choice.options.slice(1) } }),
      "needs two options at least",
    ],
    [
      "a label too long for a button",
      flow({ first: { ...step, labels: { works: "y".repeat(41), still: "n" } } }),
      "is too long for a button",
    ],
    [
      "a contact that is no https address",
      flow({ first: step, bad: { ...ends.bad, contact: { name: "S", url: "ftp://x" } } }),
      'node bad, contact, url: is "ftp://x": write a whole address that begins with https://',
    ],
  ])("%s", async (_, data, problem) => {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    await writeFile(join(dir, "en/flows/x.json"), text);
    await expect(load()).rejects.toThrow(problem);
  });

  it("a file whose name no link can have", async () => {
    await writeFile(join(dir, "en/flows/My Flow.txt"), "");
    await expect(load()).rejects.toThrow("is no flow: call it by 1 to 40 characters");
  });

  it("invalid words", async () => {
    await writeFile(join(dir, "en/dialog-words.json"), '{"yes": "yes"}');
    await expect(load()).rejects.toThrow(
      'dialog-words.json · yes: is the text "yes": put it in square brackets, ["yes"]',
    );
  });
});
