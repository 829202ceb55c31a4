import { expect, it } from "vitest";
import { repeatedKeys } from "../../src/faq/repeated-keys.ts";

it.each<[json: string, expected: [line: number, key: string][]]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
  [
    '{"a":1,"a":2,"a":3}',
    [
      [1, "a"],
      [1, "a"],
    ],
  ],
  ['{"a":{"b":1},\n"c":0,\n"a":[]}', [[3, "a"]]],
  ['[[{"a":1}],\r\n[{"a":1,\r\n"a":2}]]', [[3, "a"]]],
  ['{"":1,"":2}', [[1, ""]]],
  ['{"a\\"":1,"\\"a":2,"\\\\":3,"\\\\\\"":4,"a\\"":5}', [[1, 'a"']]],
  ['{"a":"\\\\","b":"{\\"a\\":1,","c":":\\"a"}', []],
  ['{"a":1,"\\u0061":2}', [[1, "a"]]],
  ['{"__proto__":1,"constructor":2,"__proto__":3}', [[1, "__proto__"]]],
  ['{ "a" : "a" , "b" : ["a", "b"] }', []],
  ['"a:{a"', []],
])("%j", (json, expected) => {
  JSON.parse(json); // of anything else it is not asked
  expect(repeatedKeys(json).map(({ line, key }) => [line, key])).toEqual(expected);
});

it("a text of any length in the file, and any depth", () => {
  const long = JSON.stringify({ a: '\\"{:'.repeat(2_000_000) });
  const deep = `${'{"a":'.repeat(5_000)}0${"}".repeat(5_000)}`;
  expect(repeatedKeys(`[${long},${deep},{"b":1,"b":2}]`)).toEqual([{ line: 1, key: "b" }]);
});
