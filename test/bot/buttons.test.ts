import { describe, expect, it } from "vitest";
import {
  type Button,
  button,
  id,
  key,
  number,
  oneOf,
  optional,
  page,
  prefixOf,
  text,
} from "../../src/bot/buttons.ts";

const word = button("t", { word: text(/[a-z]+/) });
const keyed = button("k", { key });
const paged = button("e", { key, page });
const maybe = button("o", { key: optional(key) });
const vote = oneOf({ helped: "h", missed: "m" });

/** What a button writes, and whether it reads that as the same values. */
function roundTrip<Values>({ data, read }: Button<Values>, values: Values): string {
  const written = data(values);
  expect(read(written)).toEqual(values);
  return written;
}

describe("a button's values are written into its data and read back", () => {
  it.each<[string, () => string, string]>([
    ["no field", () => roundTrip(button("x"), {}), "x"],
    ["text", () => roundTrip(word, { word: "lid" }), "t.lid"],
    ["a key", () => roundTrip(keyed, { key: "aB3_-xyz" }), "k.aB3_-xyz"],
    ["a number", () => roundTrip(button("n", { number }), { number: 1234567 }), "n.1234567"],
    ["a page", () => roundTrip(button("p", { page }), { page: 0 }), "p.0"],
    ["an id", () => roundTrip(button("i", { id }), { id: 7654321098 }), "i.3il6nyi"],
    ["one of a few values", () => roundTrip(button("v", { vote }), { vote: "missed" }), "v.m"],
    ["an optional field", () => roundTrip(maybe, { key: "AAAAAAAA" }), "o.AAAAAAAA"],
    ["an optional field left out", () => roundTrip(maybe, {}), "o"],
    ["several fields", () => roundTrip(paged, { key: "AAAAAAAA", page: 12 }), "e.AAAAAAAA.12"],
  ])("%s", (_, write, expected) => expect(write()).toBe(expected));

  it("in the button itself", () => {
    expect(word.labelled("The lid", { word: "lid" })).toEqual({
      text: "The lid",
      callback_data: "t.lid",
    });
  });
});

describe("a button doesn't read", () => {
  it.each([
    ["another button's data", "u.lid"],
    ["its prefix alone", "t"],
    ["an empty field", "t."],
    ["a value that the pattern excludes", "t.Lid"],
    ["more fields", "t.lid.lid"],
    ["a line break at the end", "t.lid\n"],
  ])("%s", (_, data) => expect(word.read(data)).toBeUndefined());
});

describe("a button refuses to write", () => {
  it.each([
    ["a value that it couldn't read", "Lid"],
    ["an empty value", ""],
    ["more than 64 bytes", "x".repeat(63)],
  ])("%s", (_, value) => expect(() => word.data({ word: value })).toThrow(RangeError));

  it("nothing of 64 bytes", () => expect(word.data({ word: "x".repeat(62) })).toHaveLength(64));
});

it.each([
  ["t.lid", "t"],
  ["x", "x"],
  ["", ""],
])("the prefix of %j is %j", (data, prefix) => expect(prefixOf(data)).toBe(prefix));
