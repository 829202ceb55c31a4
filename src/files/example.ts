/** The part of a zod schema that an example is made from. */
export interface ExampleDef {
  type: string;
  element?: Inner;
  innerType?: Inner;
  valueType?: Inner;
  options?: readonly Inner[];
  shape?: Record<string, Inner>;
  values?: readonly unknown[];
  entries?: Record<string, unknown>;
}

interface Inner {
  _zod: { def: unknown };
}

/** What stands for a text in examples. */
const text = "…";

/** How a value of a schema looks in a file: the fields that it needs, of several forms the first. Undefined where it may be anything. */
export function exampleOf(schema: unknown): unknown {
  const def = defOf(schema);
  switch (def?.type) {
    case "string":
      return text;
    case "number":
    case "int":
      return 1;
    case "boolean":
      return true;
    case "null":
      return null;
    case "literal":
      return def.values?.[0];
    case "enum":
      return Object.values(def.entries ?? {})[0];
    case "array":
      return [exampleOf(def.element)].filter((item) => item !== undefined);
    case "union":
      return exampleOf(def.options?.[0]);
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .filter(([, field]) => !isOptional(field))
          .map(([name, field]) => [name, exampleOf(field) ?? text]),
      );
    case "record":
      return { [text]: exampleOf(def.valueType) ?? text };
    case "nullable":
    case "optional":
    case "default":
      return exampleOf(def.innerType);
    default:
      return undefined;
  }
}

/** An example on one line, spaced as a person writes it: `[{"type": "paragraph", "html": "…"}]`. */
export function writtenOut(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writtenOut).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${writtenOut(inner)}`,
  );
  return `{${fields.join(", ")}}`;
}

/** The definition of a schema; undefined for what is none. */
export function defOf(schema: unknown): ExampleDef | undefined {
  return (schema as { _zod?: { def?: ExampleDef } } | undefined)?._zod?.def;
}

function isOptional(schema: unknown): boolean {
  return ["optional", "default"].includes(defOf(schema)?.type ?? "");
}
