import { type CheerioAPI, load } from "cheerio";
import { z } from "zod";
import { readOutline } from "./blocks.ts";
import { type OutlineItem, subHeading } from "./outline.ts";

const question = z.object({
  "@type": z.literal("Question"),
  name: z.string(),
  acceptedAnswer: z.object({ text: z.string() }),
});
const faqPage = z.object({
  "@type": z.union([
    z.literal("FAQPage"),
    z.array(z.string()).refine((all) => all.includes("FAQPage")),
  ]),
  mainEntity: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
});

/**
 * The questions that a page states for search engines as a schema.org FAQPage
 * (https://schema.org/FAQPage), as an outline. Pages whose answers a script builds often have
 * nothing else to read. What is malformed is passed over.
 */
export function faqPageItems($: CheerioAPI, base: string | undefined): OutlineItem[] {
  const scripts = $("script[type='application/ld+json']").toArray();
  return scripts
    .flatMap((script) => objectsIn(parse($(script).text())))
    .flatMap((object) => faqPage.safeParse(object).data?.mainEntity ?? [])
    .flatMap((entity) => questionItems(entity, base));
}

function questionItems(entity: unknown, base: string | undefined): OutlineItem[] {
  const { data } = question.safeParse(entity);
  if (!data) return [];
  const text = load(data.name).text().replace(/\s+/g, " ").trim();
  const answer = load(data.acceptedAnswer.text)("body").get(0);
  const items = answer ? readOutline(answer, base) : [];
  // A heading inside an answer is a part of it, whatever its level.
  const inside = items.map((item) => (item.kind === "heading" ? subHeading(item) : item));
  return [{ kind: "heading", level: 7, text, anchor: undefined }, ...inside];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The top-level objects: one, several, or those of a `@graph`. */
function objectsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(value).data?.["@graph"];
  return graph ?? [value];
}
