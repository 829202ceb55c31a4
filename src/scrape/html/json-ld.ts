import type { CheerioAPI } from "cheerio";
import { type OutlineItem, storey, subHeading } from "../questions/outline.ts";
import { readOutline } from "./blocks.ts";
import type { HtmlParser } from "./tree.ts";

/**
 * The questions of a page's structured data for search engines (https://schema.org/Question), wherever in it they stand, as
 * an outline. Pages whose answers are built by a script often have nothing else to read. Malformed data is skipped.
 */
export function structuredItems(
  $: CheerioAPI,
  base: string | undefined,
  parse: HtmlParser,
): OutlineItem[] {
  const scripts = $("script[type*='ld+json']").toArray();
  const questions = scripts.flatMap((script) => questionsIn(parseJson($(script).text())));
  const names = new Set<string>();
  return questions.flatMap(({ name, answer }) => {
    const text = parse(name).text().replace(/\s+/g, " ").trim();
    if (text === "" || names.has(text)) return [];
    names.add(text);
    return questionItems(text, answer, base, parse);
  });
}

interface StructuredQuestion {
  name: string;
  /** HTML. */
  answer: string;
}

/** The most levels of data in data. */
const deepest = 12;

function questionsIn(value: unknown, depth = 0): StructuredQuestion[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => questionsIn(item, depth + 1));
  if (!isObject(value)) return [];
  const own = isQuestion(value) ? readQuestion(value) : undefined;
  if (own) return [own];
  return Object.values(value).flatMap((item) => questionsIn(item, depth + 1));
}

function isQuestion({ "@type": type }: JsonObject): boolean {
  return listOf(type).some((name) => typeof name === "string" && /(?:^|[/:])Question$/.test(name));
}

function readQuestion(question: JsonObject): StructuredQuestion | undefined {
  const name = textOf(question.name) ?? textOf(question.text) ?? textOf(question.headline);
  const answers = listOf(question.acceptedAnswer ?? question.suggestedAnswer);
  const texts = answers.flatMap((answer) =>
    isObject(answer) ? (textOf(answer.text) ?? []) : (textOf(answer) ?? []),
  );
  return name && texts.length > 0 ? { name, answer: texts.join("<br>") } : undefined;
}

/** A text, alone, in a list, or as `{"@value": …}`. */
function textOf(value: unknown): string | undefined {
  const texts = listOf(value).flatMap((item) => {
    const text = isObject(item) ? item["@value"] : item;
    return typeof text === "string" && text.trim() !== "" ? [text] : [];
  });
  return texts.length > 0 ? texts.join(" ") : undefined;
}

function questionItems(
  text: string,
  html: string,
  base: string | undefined,
  parse: HtmlParser,
): OutlineItem[] {
  // Some pages escape the markup of their answers twice.
  const once =
    /&lt;(?:p|br|a|ul|li|strong|div)\b/i.test(html) && !/<\w/.test(html)
      ? parse(html).text()
      : html;
  const isPlain = !/<\w/.test(once);
  const answer = parse(isPlain ? once.replace(/\n+/g, "<br>") : once)("body").get(0);
  const items = answer ? readOutline(answer, base) : [];
  // A heading inside an answer is part of it, whatever its level.
  const inside = items.map((item) => (item.kind === "heading" ? subHeading(item) : item));
  return [{ kind: "heading", level: storey, text, anchor: undefined }, ...inside];
}

/** JSON, also where it stands in a comment, or strings contain line ends. */
function parseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, "")
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)(?:\s*\*\/)?\s*$/, "")
    .replace(/;\s*$/, "");
  const onOneLine = bare.replace(/\p{Cc}+/gu, " ");
  const texts = [bare, onOneLine, onOneLine.replace(/,\s*(?=[}\]])/g, "")];
  for (const candidate of texts) {
    try {
      return JSON.parse(candidate);
    } catch {
      // the next is more tolerant
    }
  }
  return undefined;
}

type JsonObject = { readonly [name: string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
