import type { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";
import { defOf, exampleOf, writtenOut } from "./example.ts";

/** What is wrong with a value, for whoever wrote it. */
export interface Explanation {
  /** Where in the value, such as `answer, block 2, item 3`; undefined for the value as a whole. */
  where: string | undefined;
  /** The same for programs, such as `["answer", 1, "items", 2]`. */
  path: readonly PropertyKey[];
  /** What is wrong and the cure, as the predicate of a sentence: `is empty: write it`. */
  text: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/**
 * Checks a value, and explains what is wrong with it in plain words. Messages of the schema's own stay as they are, so they
 * have to be predicates too.
 */
export function checkValue<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { data: T } | { explanations: Explanation[] } {
  const result = schema.safeParse(value, { error: explainIssue });
  if (result.success) return { data: result.data };
  const explanations = result.error.issues.map(({ path, message }) => {
    return { where: placeOf(path, value), path, text: message };
  });
  return { explanations };
}

/** An explanation in one line. */
export function lineOf({ where, text }: Pick<Explanation, "where" | "text">): string {
  return where === undefined ? text : `${where}: ${text}`;
}

/** Explains an issue of zod's as the predicate of a sentence; it serves as an error map. */
export function explainIssue(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, issue.input, issue.inst);
    case "invalid_value":
      return wrongValue(issue.values, issue.input);
    case "invalid_union":
      return fitsNone(issue);
    case "unrecognized_keys":
      return unknownFields(issue.keys, fieldsOf(issue.inst));
    case "invalid_key":
      return `has the name ${quoted(issue.input)}, which can't be: it ${firstOf(issue.issues)}`;
    case "invalid_element":
      return `has ${quoted(issue.key)}, which can't be: it ${firstOf(issue.issues)}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return wrongFormat(issue);
    case "not_multiple_of":
      return `is ${quoted(issue.input)}: write a multiple of ${issue.divisor}`;
    case "custom":
      return `is ${quoted(issue.input)}, which can't stand here: correct it`;
    default:
      issue satisfies never; // compiles only as long as every kind of issue is explained
      return "isn't right here: correct it";
  }
}

/** What to write, by the name of a type. */
const kinds: Record<string, string> = {
  string: "a text in quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in square brackets, [ … ]",
  tuple: "a list in square brackets, [ … ]",
  object: "an object in curly braces, { … }",
  record: "an object in curly braces, { … }",
  null: "null",
  undefined: "nothing",
  never: "nothing",
};

/** @param schema what the value has to fit, where it's known */
function wrongType(expected: string, input: unknown, schema: unknown): string {
  const wanted = wantedFor(expected, input, schema);
  if (input === undefined) return `is missing: write ${wanted}`;
  const found = `is ${nameOf(input)}`;
  if (wanted === "nothing") return `${found}, but nothing belongs here: delete it`;
  if (input === null) return `${found}: write ${wanted}, or delete it where it isn't needed`;
  if (expected === "string" && typeof input !== "object")
    return `${found}: put it in quotation marks, "${input}"`;
  if (expected === "array" && fitsItem(schema, input))
    return typeof input === "object"
      ? `${found}: put it in square brackets, [{ … }]`
      : `${found}: put it in square brackets, [${quoted(input)}]`;
  if (isNumber(expected) && typeof input === "string" && input.trim() && !Number.isNaN(+input))
    return `${found}: write it without quotation marks`;
  if (expected === "int" && typeof input === "number") return `${found}: write a whole number`;
  return `${found}: write ${wanted}`;
}

/** The most characters of an example: a longer one hides what is wrong. */
const longestExample = 120;

/** What to write, with an example where the words alone don't tell what is inside. */
function wantedFor(expected: string, input: unknown, schema: unknown): string {
  const wanted = kinds[expected] ?? "something else";
  const example = exampleOf(schema);
  const inside = Array.isArray(example) ? example[0] : example;
  const isTold = typeof inside !== "object" || inside === null || Object.keys(inside).length === 0;
  const isShown = expected === "array" || (expected === "object" && typeof input !== "object");
  const shown = writtenOut(example);
  if (isTold || !isShown || shown.length > longestExample) return wanted;
  const noun = expected === "array" ? "a list in square brackets" : "an object in curly braces";
  return `${noun}, such as ${shown}`;
}

/** Whether a value could be an item of a list as it is. */
function fitsItem(schema: unknown, input: unknown): boolean {
  const item = exampleOf(defOf(schema)?.element);
  return (
    item !== undefined && item !== null && !Array.isArray(input) && typeof item === typeof input
  );
}

function isNumber(expected: string): boolean {
  return expected === "number" || expected === "int";
}

/** What a value is, with the value where that's short. */
function nameOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "a list";
  switch (typeof input) {
    case "string":
      return `the text ${quoted(input)}`;
    case "number":
      return `the number ${input}`;
    case "boolean":
      return `${input}`;
    case "object":
      return "an object in curly braces";
    default:
      return "something that can't stand in a file";
  }
}

function wrongValue(values: readonly unknown[], input: unknown): string {
  const wanted = choice(values.map((value) => quoted(value)));
  if (input === undefined) return `is missing: write ${wanted}`;
  return `is ${quoted(input)}: ${meant(input, values) ?? `write ${wanted}`}`;
}

/** The question whether another value was meant, and what else there is. */
function meant(input: unknown, values: readonly unknown[]): string | undefined {
  if (typeof input !== "string") return undefined;
  const candidates = values.filter((value) => typeof value === "string");
  const candidate = didYouMean(input, candidates);
  if (candidate === undefined) return undefined;
  const others = values.filter((value) => value !== candidate).map((value) => quoted(value));
  const more = others.length > 0 ? ` There's also ${list(others, "and")}.` : "";
  return `did you mean ${quoted(candidate)}?${more}`;
}

function fitsNone(issue: Extract<RawIssue, { code: "invalid_union" }>): string {
  if (issue.inclusive === false) return "fits more than one form: leave only the fields of one";
  const { discriminator, options = [], errors, input } = issue;
  if (discriminator !== undefined && errors.length === 0) {
    const value = isRecord(input) ? input[discriminator] : undefined;
    return wrongValue(options, value);
  }
  const [best] = errors.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length);
  const [first] = best ?? [];
  if (!first) return `is ${quoted(input)}, which can't stand here: correct it`;
  return lineOf({ where: placeOf(first.path, input), text: first.message });
}

/** How far a branch of a union was followed: the one that went wrong deepest inside is the one that was meant. */
function depthOf(issues: readonly Issue[]): number {
  return Math.min(
    ...issues.map(({ path, code }) => path.length + (code === "invalid_type" ? 0 : 0.5)),
  );
}

function unknownFields(unknown: readonly string[], known: readonly string[]): string {
  const [first = ""] = unknown;
  if (unknown.length === 1) {
    const candidate = didYouMean(first, known);
    const fields = known.length > 0 ? ` (the fields are ${list(known, "and")})` : "";
    const cure =
      candidate === undefined ? `remove it${fields}` : `did you mean ${quoted(candidate)}?`;
    return `has ${quoted(first)}, which is no field here: ${cure}`;
  }
  const names = unknown.map((name) => {
    const candidate = didYouMean(name, known);
    return candidate === undefined
      ? quoted(name)
      : `${quoted(name)} (did you mean ${quoted(candidate)}?)`;
  });
  return `has ${list(names, "and")}, which are no fields here: correct or remove them`;
}

/** The names of the fields of the schema that an issue is from. */
function fieldsOf(inst: RawIssue["inst"]): string[] {
  const def = (inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def;
  return Object.keys(def?.shape ?? {});
}

/** The nouns of what has a length, by zod's word for it: one, several. */
const parts: Record<string, [one: string, several: string]> = {
  string: ["character", "characters"],
  array: ["item", "items"],
  set: ["item", "items"],
  map: ["item", "items"],
  object: ["field", "fields"],
  record: ["field", "fields"],
  file: ["byte", "bytes"],
};

function tooSmall(issue: Extract<RawIssue, { code: "too_small" }>): string {
  const { origin, minimum, input, exact, inclusive = true } = issue;
  const least = inclusive ? Number(minimum) : Number(minimum) + 1;
  const noun = parts[origin];
  if (!noun) {
    const limit = inclusive ? `${minimum} or more` : `more than ${minimum}`;
    return `is ${quoted(input)}, which is too little: write ${limit}`;
  }
  const length = lengthOf(input);
  if (length === 0 && least === 1)
    return origin === "string" ? "is empty: write it, or delete it" : "is empty: give one at least";
  return `has ${count(length, noun)}: it needs ${count(least, noun)}${exact ? "" : " at least"}`;
}

function tooBig(issue: Extract<RawIssue, { code: "too_big" }>): string {
  const { origin, maximum, input, exact, inclusive = true } = issue;
  const most = inclusive ? Number(maximum) : Number(maximum) - 1;
  const noun = parts[origin];
  if (!noun) {
    const limit = inclusive ? `${maximum} or less` : `less than ${maximum}`;
    return `is ${quoted(input)}, which is too much: write ${limit}`;
  }
  return exact
    ? `has ${count(lengthOf(input), noun)}: it needs ${count(most, noun)}`
    : `has ${count(lengthOf(input), noun)}, which is too long: ${most} at most`;
}

function lengthOf(input: unknown): number {
  if (typeof input === "string" || Array.isArray(input)) return input.length;
  if (input instanceof Set || input instanceof Map) return input.size;
  return isRecord(input) ? Object.keys(input).length : 0;
}

function count(amount: number, [one, several]: [string, string]): string {
  return amount === 1 ? `1 ${one}` : `${amount} ${several}`;
}

/** What a text of a format looks like. */
const forms: Record<string, string> = {
  url: "a whole address, such as https://example.org/faq",
  email: "an email address, such as name@example.org",
  datetime: "a time, such as 2030-01-31T12:00:00Z",
  date: "a date, such as 2030-01-31",
  time: "a time, such as 12:00:00",
};

function wrongFormat(issue: Extract<RawIssue, { code: "invalid_format" }>): string {
  const value = `is ${quoted(issue.input)}`;
  if (issue.format === "starts_with")
    return `${value}: it has to begin with ${quoted(issue.prefix)}`;
  if (issue.format === "ends_with") return `${value}: it has to end with ${quoted(issue.suffix)}`;
  if (issue.format === "includes") return `${value}: it has to contain ${quoted(issue.includes)}`;
  const form = forms[issue.format];
  return form === undefined
    ? `${value}, which isn't in the form that's needed here: correct it`
    : `${value}: write ${form}`;
}

function firstOf(issues: readonly Issue[]): string {
  return issues[0]?.message ?? "isn't right here";
}

/** The most characters of a value that an explanation shows. */
const mostShown = 60;

/** A value as it stands in a file, shortened. */
export function quoted(value: unknown): string {
  const json = typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? "nothing");
  if (json.length <= mostShown) return json;
  const end = typeof value === "string" ? '…"' : "…";
  return `${json.slice(0, mostShown).toWellFormed()}${end}`;
}

function choice(names: readonly string[]): string {
  return list(names, "or");
}

function list(names: readonly string[], word: "and" | "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What the items of a list are called, by its field. */
const nouns: Record<string, string> = {
  answer: "block",
  entries: "entry",
  nodes: "node",
  options: "option",
  items: "item",
};

/**
 * A path in words: `answer, block 2, item 3`. An entry goes by its id, where it has one.
 *
 * @param value what the path leads into
 */
export function placeOf(path: readonly PropertyKey[], value?: unknown): string | undefined {
  const words: string[] = [];
  let inside = value;
  for (const [i, step] of path.entries()) {
    const field = path[i - 1];
    inside = isRecord(inside) ? inside[step as string] : undefined;
    const noun = typeof field === "string" ? nouns[field] : undefined;
    if (typeof step === "number" || field === "nodes") {
      // The name of the list says no more than the noun of its items, except for an answer's.
      if (noun !== undefined && field !== "answer") words.pop();
      words.push(itemName(noun ?? "item", step, inside));
    } else words.push(String(step).slice(0, mostShown));
  }
  return words.length > 0 ? words.join(", ") : undefined;
}

function itemName(noun: string, step: PropertyKey, item: unknown): string {
  if (noun === "entry" && isRecord(item) && typeof item.id === "string" && item.id !== "")
    return item.id.slice(0, mostShown);
  return typeof step === "number"
    ? `${noun} ${step + 1}`
    : `${noun} ${String(step).slice(0, mostShown)}`;
}
