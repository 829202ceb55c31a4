import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkValue, lineOf, placeOf } from "../../src/files/explain-issue.ts";

function lines(schema: z.ZodType, value: unknown): string[] {
  const checked = checkValue(schema, value);
  return "data" in checked ? [] : checked.explanations.map(lineOf);
}

const colour = z.enum(["red", "green", "blue"]);
const person = z.strictObject({
  name: z.string(),
  shirt: colour.optional(),
  age: z.int().optional(),
});
const shape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("circle"), radius: z.number() }),
  z.strictObject({ type: z.literal("square"), side: z.number() }),
]);
const plain = z.union([z.string(), z.strictObject({ size: z.strictObject({ cm: z.number() }) })]);

describe("every kind of issue is explained", () => {
  it.each<[what: string, schema: z.ZodType, value: unknown, explanation: string]>([
    ["a missing text", person, {}, "name: is missing: write a text in quotation marks"],
    [
      "null",
      person,
      { name: null },
      "name: is null: write a text in quotation marks, or delete it where it isn't needed",
    ],
    [
      "a number for a text",
      person,
      { name: 7 },
      'name: is the number 7: put it in quotation marks, "7"',
    ],
    [
      "a list for a text",
      person,
      { name: ["Al"] },
      "name: is a list: write a text in quotation marks",
    ],
    [
      "an object for a text",
      person,
      { name: {} },
      "name: is an object in curly braces: write a text in quotation marks",
    ],
    ["true for a text", person, { name: true }, 'name: is true: put it in quotation marks, "true"'],
    ["a text for a number", z.number(), "12", 'is the text "12": write it without quotation marks'],
    ["a word for a number", z.number(), "many", 'is the text "many": write a number'],
    [
      "half a number",
      person,
      { name: "Al", age: 1.5 },
      "age: is the number 1.5: write a whole number",
    ],
    [
      "a text for a list",
      z.array(z.string()),
      "tea",
      'is the text "tea": put it in square brackets, ["tea"]',
    ],
    [
      "a text for a list of numbers",
      z.array(z.number()),
      "tea",
      'is the text "tea": write a list in square brackets, [ … ]',
    ],
    [
      "a text for a list of objects",
      z.array(shape),
      "round",
      'is the text "round": write a list in square brackets, such as [{"type": "circle", "radius": 1}]',
    ],
    [
      "an object for a list of objects",
      z.array(shape),
      { type: "circle", radius: 1 },
      "is an object in curly braces: put it in square brackets, [{ … }]",
    ],
    [
      "a number for a list of numbers",
      z.array(z.number()),
      7,
      "is the number 7: put it in square brackets, [7]",
    ],
    [
      "a list for a list of objects that's missing",
      z.object({ shapes: z.array(shape) }),
      {},
      'shapes: is missing: write a list in square brackets, such as [{"type": "circle", "radius": 1}]',
    ],
    [
      "a text among the objects of a list",
      z.array(shape),
      ["round"],
      'item 1: is the text "round": write an object in curly braces, such as {"type": "circle", "radius": 1}',
    ],
    [
      "an object for a list",
      z.array(z.string()),
      {},
      "is an object in curly braces: write a list in square brackets, [ … ]",
    ],
    ["a list for an object", person, [], "is a list: write an object in curly braces, { … }"],
    ["a text for true or false", z.boolean(), "yes", 'is the text "yes": write true or false'],
    ["what mustn't be there", z.never(), 1, "is the number 1, but nothing belongs here: delete it"],
    [
      "a misspelt choice",
      colour,
      "gren",
      'is "gren": did you mean "green"? There\'s also "red" and "blue".',
    ],
    ["a choice that isn't there", colour, "violet", 'is "violet": write "red", "green" or "blue"'],
    [
      "a missing choice",
      z.object({ c: colour }),
      {},
      'c: is missing: write "red", "green" or "blue"',
    ],
    ["another literal", z.literal("x"), "y", 'is "y": write "x"'],
    [
      "a misspelt field",
      person,
      { name: "Al", shrit: "red" },
      'has "shrit", which is no field here: did you mean "shirt"?',
    ],
    [
      "an unknown field",
      person,
      { name: "Al", postcode: 1 },
      'has "postcode", which is no field here: remove it (the fields are name, shirt and age)',
    ],
    [
      "unknown fields",
      person,
      { name: "Al", nmae: 1, x: 2 },
      'has "nmae" (did you mean "name"?) and "x", which are no fields here: correct or remove them',
    ],
    ["an empty text", z.string().min(1), "", "is empty: write it, or delete it"],
    ["a short text", z.string().min(3), "ab", "has 2 characters: it needs 3 characters at least"],
    [
      "a text of another length",
      z.string().length(3),
      "ab",
      "has 2 characters: it needs 3 characters",
    ],
    ["a long text", z.string().max(3), "abcd", "has 4 characters, which is too long: 3 at most"],
    ["an empty list", z.array(z.string()).min(1), [], "is empty: give one at least"],
    ["a short list", z.array(z.string()).min(2), ["a"], "has 1 item: it needs 2 items at least"],
    [
      "a long list",
      z.array(z.string()).max(1),
      ["a", "b"],
      "has 2 items, which is too long: 1 at most",
    ],
    ["a small number", z.number().min(3), 2, "is 2, which is too little: write 3 or more"],
    ["a number at its limit", z.number().gt(3), 3, "is 3, which is too little: write more than 3"],
    ["a large number", z.number().max(3), 4, "is 4, which is too much: write 3 or less"],
    [
      "a number at its upper limit",
      z.number().lt(3),
      3,
      "is 3, which is too much: write less than 3",
    ],
    ["no multiple", z.number().multipleOf(5), 7, "is 7: write a multiple of 5"],
    [
      "no address",
      z.url(),
      "faq",
      'is "faq": write a whole address, such as https://example.org/faq',
    ],
    [
      "no email address",
      z.email(),
      "al",
      'is "al": write an email address, such as name@example.org',
    ],
    ["no time", z.iso.datetime(), "noon", 'is "noon": write a time, such as 2030-01-31T12:00:00Z'],
    [
      "another form",
      z.string().regex(/^a/),
      "b",
      "is \"b\", which isn't in the form that's needed here: correct it",
    ],
    ["another beginning", z.string().startsWith("#"), "b", 'is "b": it has to begin with "#"'],
    ["another end", z.string().endsWith("!"), "b", 'is "b": it has to end with "!"'],
    ["without a part", z.string().includes("@"), "b", 'is "b": it has to contain "@"'],
    [
      "a misspelt type",
      shape,
      { type: "circel" },
      'type: is "circel": did you mean "circle"? There\'s also "square".',
    ],
    [
      "an unknown type",
      shape,
      { type: "hexagon" },
      'type: is "hexagon": write "circle" or "square"',
    ],
    ["a missing type", shape, { radius: 1 }, 'type: is missing: write "circle" or "square"'],
    [
      "a field of a type",
      shape,
      { type: "circle", radius: "1" },
      'radius: is the text "1": write it without quotation marks',
    ],
    [
      "the branch that was meant",
      plain,
      { size: { cm: "1" } },
      'size, cm: is the text "1": write it without quotation marks',
    ],
    ["no branch", plain, 5, 'is the number 5: put it in quotation marks, "5"'],
    [
      "two forms at once",
      z.xor([z.string(), z.string().min(1)]),
      "a",
      "fits more than one form: leave only the fields of one",
    ],
    [
      "an empty name",
      z.record(z.string().min(1), z.string()),
      { "": "a" },
      ': has the name "", which can\'t be: it is empty: write it, or delete it',
    ],
    [
      "an item of a map",
      z.map(
        z.string(),
        z.object({}).refine(() => false),
      ),
      new Map([["a", {}]]),
      "a: is {}, which can't stand here: correct it",
    ],
    [
      "a condition",
      z.string().refine(() => false),
      "a",
      'is "a", which can\'t stand here: correct it',
    ],
    [
      "a condition with words of its own",
      z.string().refine(() => false, "is wrong: mend it"),
      "a",
      "is wrong: mend it",
    ],
  ])("%s", (_, schema, value, explanation) => {
    expect(lines(schema, value)).toEqual([explanation]);
  });

  it("a long value is shortened", () => {
    const [line = ""] = lines(colour, "x".repeat(5000));
    expect(line.length).toBeLessThan(120);
  });
});

describe("a place is given in words", () => {
  it.each<[path: PropertyKey[], value: unknown, place: string | undefined]>([
    [[], {}, undefined],
    [["question"], {}, "question"],
    [["answer", 1, "items", 2], {}, "answer, block 2, item 3"],
    [["answer", 0, "platform"], {}, "answer, block 1, platform"],
    [["related", 0], {}, "related, item 1"],
    [["nodes", "hot", "options", 1, "label"], {}, "node hot, option 2, label"],
    [["entries", 1, "url"], { entries: [{}, { id: "opening-hours" }] }, "opening-hours, url"],
    [["entries", 0, "url"], { entries: [{}] }, "entry 1, url"],
    [["others", "products", 3], {}, "others, products, item 4"],
    [[0, "wordings"], [], "item 1, wordings"],
  ])("%j", (path, value, place) => expect(placeOf(path, value)).toBe(place));
});
