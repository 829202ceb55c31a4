import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/flows/flow.ts";
import { isQuestion } from "../../src/flows/questions.ts";
import { dialogWordsSchema } from "../../src/flows/schema.ts";
import { understand } from "../../src/flows/understand.ts";

const words = dialogWordsSchema.parse(
  JSON.parse(readFileSync("faq-data/en/dialog-words.json", "utf8")),
);
const replies = (...ids: (string | [id: string, label: string])[]): Reply[] =>
  ids.map((one) => {
    const [id, label] = Array.isArray(one) ? one : [one, undefined];
    return { id, label, words: [], next: "x", says: undefined };
  });

const yesNo = replies(["yes", "Yes, it is open there"], ["no", "No, nowhere"], "unsure");
const step = replies("works", "still");
const phones = replies("samsung", "huawei", "xiaomi", ["other", "Another phone"]);
const apps = replies("android", "ios", "desktop");

describe("what a person types in a dialog", () => {
  it.each<[string, Reply[], string]>([
    ["yes", yesNo, "yes"],
    ["Yes!!", yesNo, "yes"],
    ["yeah i do", yesNo, "yes"],
    ["no", yesNo, "no"],
    ["nope, i dont have any", yesNo, "no"],
    ["no i have not", yesNo, "no"],
    ["i dont know", yesNo, "unsure"],
    ["not sure tbh", yesNo, "unsure"],
    ["nowhere", yesNo, "no"],
    ["nope still nothing", step, "still"],
    ["still nothing", step, "still"],
    ["sitll nothing", step, "still"],
    ["it doesnt work", step, "still"],
    ["this is not working for me", step, "still"],
    ["no", step, "still"],
    ["didn't help", step, "still"],
    ["it works now, thank you!", step, "works"],
    ["yes that fixed it", step, "works"],
    ["YES", step, "works"],
    ["samsung", phones, "samsung"],
    ["its a samsnug galaxy", phones, "samsung"],
    ["not samsung, xiaomi", phones, "xiaomi"],
    ["redmi note 9", phones, "xiaomi"],
    ["another one", phones, "other"],
    ["iphone", apps, "ios"],
    ["on my laptop", apps, "desktop"],
    ["android phone", apps, "android"],
    ["go back", yesNo, "back"],
    ["back please", step, "back"],
    ["stop it", step, "stop"],
    ["nevermind", phones, "stop"],
  ])("%j is surely a reply", (text, among, id) => {
    expect(understand(text, among, words)).toEqual({ id, sure: true });
  });

  it.each<[string, Reply[]]>([
    ["how do i hide my last seen time", yesNo],
    ["", yesNo],
    ["🤷", step],
    ["purple monkey dishwasher", phones],
  ])("%j is no reply", (text, among) => {
    expect(understand(text, among, words)).toBeUndefined();
  });

  it.each<[string, Reply[]]>([
    ["how do i go back to my old number", yesNo],
    ["can people see that i read their message on my samsung", phones],
    ["i want to stop getting messages from strangers all the time", step],
  ])("%j only mentions one", (text, among) => {
    expect(understand(text, among, words)?.sure).not.toBe(true);
  });

  it("is a question, or not", () => {
    expect(isQuestion("how do i do that", words)).toBe(true);
    expect(isQuestion("my old one?", words)).toBe(true);
    expect(isQuestion("my old one", words)).toBe(false);
  });
});
