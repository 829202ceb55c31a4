import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { botApiMethods } from "../../src/stand-in/index.ts";

interface Spec {
  methods: Record<string, { fields?: { name: string; required: boolean }[] }>;
}

const SPEC = process.env.BOT_API_SPEC ?? "../shared/bot-api/api.min.json";

/** What Bot API 10.2 and 10.3 added and the specification at hand, that of 10.1, does not have yet. */
const EPHEMERAL = "ephemeral_message_parameters";
const takesEphemeral = (name: string) =>
  /^send(Message|Photo|Video|Animation|Audio|Document|Voice|VideoNote|Sticker|Location|Venue|Contact)$/.test(
    name,
  );
const isLater = (name: string) => /EphemeralMessage/.test(name);

describe.skipIf(!existsSync(SPEC))("the parameters are those of the Bot API", () => {
  const spec: Spec = existsSync(SPEC) ? JSON.parse(readFileSync(SPEC, "utf8")) : { methods: {} };

  test.each([...botApiMethods].filter(([name]) => !isLater(name)))("%s", (name, { parameters }) => {
    const fields = spec.methods[name]?.fields ?? [];
    const shape = Object.entries(parameters.shape);
    const ours = shape.map(([field, schema]) => ({
      name: field,
      required: !schema.safeParse(undefined).success,
    }));
    const later = takesEphemeral(name) ? [{ name: EPHEMERAL, required: false }] : [];
    const theirs = [...fields.map(({ name, required }) => ({ name, required })), ...later];
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(ours.sort(byName)).toEqual(theirs.sort(byName));
    expect(spec.methods).toHaveProperty(name);
  });
});
