import type { CheerioAPI } from "cheerio";
import { readOutline } from "./blocks.ts";
import { type OutlineItem, subHeading } from "./outline.ts";
import type { HtmlParser } from "./tree.ts";

/**
 * The questions of a page's structured data for search engines (https://schema.org/FAQPage), as an outline. Pages whose
 * answers are built by a script often have nothing else to read. Malformed data is skipped.
 */
export function faqPageItems(
  $: CheerioAPI,
  base: string | undefined,
  parse: HtmlParser,
): OutlineItem[] {
  const scripts = $("script[type='application/ld+json']").toArray();
  return scripts
    .flatMap((script) => objectsIn(parseJson($(script).text())))
    .filter((object) => listOf(object["@type"]).includes("FAQPage"))
    .flatMap(({ mainEntity }) => listOf(mainEntity))
    .flatMap((entity) => questionItems(entity, base, parse));
}

function questionItems(
  entity: unknown,
  base: string | undefined,
  parse: HtmlParser,
): OutlineItem[] {
  if (!isObject(entity) || entity["@type"] !== "Question") return [];
  const { name, acceptedAnswer } = entity;
  if (typeof name !== "string" || !isObject(acceptedAnswer)) return [];
  if (typeof acceptedAnswer.text !== "string") return [];
  const text = parse(name).text().replace(/\s+/g, " ").trim();
  const answer = parse(acceptedAnswer.text)("body").get(0);
  const items = answer ? readOutline(answer, base) : [];
  // A heading inside an answer is part of it, whatever its level.
  const inside = items.map((item) => (item.kind === "heading" ? subHeading(item) : item));
  return [{ kind: "heading", level: 7, text, anchor: undefined }, ...inside];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type JsonObject = { readonly [name: string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The top-level objects: one, several, or those of a `@graph`. */
function objectsIn(value: unknown): JsonObject[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((object) => (Array.isArray(object["@graph"]) ? object["@graph"] : [object]))
    .filter(isObject);
}
