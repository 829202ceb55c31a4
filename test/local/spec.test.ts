import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { methods } from "../../src/local/methods/index.ts";

interface Spec {
  methods: Record<string, { fields?: { name: string; required: boolean }[] }>;
}

const SPEC = process.env.BOT_API_SPEC ?? "../shared/bot-api/api.min.json";

describe.skipIf(!existsSync(SPEC))("the parameters are those of the Bot API", () => {
  const spec: Spec = existsSync(SPEC) ? JSON.parse(readFileSync(SPEC, "utf8")) : { methods: {} };

  test.each([...methods])("%s", (name, { parameters }) => {
    const fields = spec.methods[name]?.fields ?? [];
    const shape = Object.entries(parameters.shape);
    const ours = shape.map(([field, schema]) => ({
      name: field,
      required: !schema.safeParse(undefined).success,
    }));
    const theirs = fields.map(({ name, required }) => ({ name, required }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(ours.sort(byName)).toEqual(theirs.sort(byName));
    expect(spec.methods).toHaveProperty(name);
  });
});
