import { expect, it } from "vitest";
import { parseJson } from "../../src/files/json-syntax.ts";

it.each<[json: string, line: number, column: number, text: string]>([
  ["", 1, 1, "is empty: write something, or delete it"],
  [" \r\n", 1, 1, "is empty: write something, or delete it"],
  ['{"a": [1,\n2]', 2, 3, 'ends too early: the "{" of line 1 needs its "}"'],
  ['{\n"a": [1', 2, 8, 'ends too early: the "[" of line 2 needs its "]"'],
  ['{\r\n  "a": 1,\r\n}', 2, 9, 'has a comma before the "}": delete that comma'],
  ["[1, ]", 1, 3, 'has a comma before the "]": delete that comma'],
  ["[1,, 2]", 1, 4, "has two commas in a row: delete one"],
  ["[, 2]", 1, 2, "has a comma where nothing stands before it: delete that comma"],
  ["{} ,", 1, 4, "has a comma after its end: delete that comma"],
  ['{"a", 1}', 1, 5, 'misses a colon and a value after "a": write them'],
  ['// new\n{"a": 1}', 1, 1, "has a comment, which JSON doesn't allow: delete it"],
  ['{\n  "a": 1, /* why */ "b": 2}', 2, 11, "has a comment, which JSON doesn't allow: delete it"],
  ["{'a': 1}", 1, 2, "has ' for a quotation mark: write double ones, \""],
  ['{"a": ‘b’}', 1, 7, 'has ‘ for a quotation mark: write double ones, "'],
  ['{"a": “b”}', 1, 7, 'has a curly quotation mark (“): write straight ones, "'],
  [
    '{"a": "b”}\n',
    1,
    7,
    "has a text that isn't closed on its line: end it with \", and write \\n for a new line in it",
  ],
  ['{"a": "b', 1, 7, 'has a text that is never closed: end it with "'],
  ['{"a": "say "hello" now"}', 1, 12, 'has a quotation mark within a text: write it as \\"'],
  ['{"a": 1 "b": 2}', 1, 9, "misses a comma before this: write one"],
  ["[{} {}]", 1, 5, "misses a comma before this: write one"],
  ['{"a" = 1}', 1, 6, 'has "=": write ":"'],
  ['{"a" 1}', 1, 6, 'misses the ":" after "a": write it'],
  ['{"a": : 1}', 1, 7, 'has a ":" too many: delete it'],
  ['{"a":}', 1, 6, "misses a value before this: write one"],
  ["{a: 1}", 1, 2, 'has a name without quotation marks: write "a"'],
  ["{{}}", 1, 2, "misses a name in quotation marks before this: write one"],
  ['{"a": hello}', 1, 7, 'has a text without quotation marks: write it between "'],
  ['{"a": True}', 1, 7, "has True: JSON writes it true"],
  ['{"a": 007}', 1, 7, "has 007, a number that JSON can't read: write 1 or 0.5"],
  ['{"a": "C:\\dir"}', 1, 10, "has a backslash in a text: write it as \\\\"],
  ['{"a": "b\tc"}', 1, 9, "has a tab in a text: write a space, or \\t"],
  ['{"a": "b\u0001c"}', 1, 9, "has a control character in a text: delete it"],
  ['{"a":\u00a01}', 1, 6, "has an invisible character here: delete it, and type a plain space"],
  ['{"a": [1}', 1, 9, 'has a "}" where the "[" is still open: write "]" first'],
  ["<html>404</html>", 1, 1, "is a web page or XML: write JSON, or download it again"],
  ["[\u0000]", 1, 2, "is damaged here: restore the file from a copy"],
  ["{}}", 1, 3, 'has a "}" too many: delete it'],
  ["{} {}", 1, 4, "goes on after its end: delete the rest, or put it where it belongs"],
])("%j has a mistake on line %i, column %i: it %s", (json, line, column, text) => {
  expect(parseJson(json)).toEqual({ problem: { line, column, text } });
});

it("reads JSON however it is laid out", () => {
  const json = '\r\n{ "a\\u00e9\\n": [1, -0.5e3, true, null, "“it\'s”", {}, []] }\r\n';
  expect(parseJson(json)).toEqual({ value: { "aé\n": [1, -500, true, null, "“it's”", {}, []] } });
});

it("explains whatever a cut or a changed character makes of JSON, in its first line or a later one", () => {
  const json = '{"a": [1, {"b": "c\\"d"}],\n "e": {"f": null, "g": "h"}}';
  for (let at = 0; at < json.length; at++) {
    const changed = ["", ",", "'", "x", "}", "]", '"', "\\", "\n", ":"].flatMap((character) => [
      json.slice(0, at) + character + json.slice(at + 1),
      json.slice(0, at) + character + json.slice(at),
    ]);
    for (const text of [json.slice(0, at), ...changed]) {
      const parsed = parseJson(text);
      if ("value" in parsed) continue;
      expect(parsed.problem.text, text).not.toMatch(/isn't JSON|undefined|NaN/);
    }
  }
});

it("doesn't run out of stack on a deep or a long text", () => {
  expect(parseJson("[".repeat(100_000))).toHaveProperty("problem");
  expect(parseJson(`["${"x".repeat(1_000_000)}"`)).toHaveProperty("problem");
});
