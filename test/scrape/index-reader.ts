import type { ReadHints } from "../../src/scrape/read.ts";
import type { Reader, ReadReply } from "../../src/scrape/reader.ts";

/** A reader that finds the index and the questions of the plain pages of these tests. */
export function indexReader(reader: Reader): Pick<Reader, "read"> {
  return {
    async read(text: string, hints: ReadHints) {
      const reply = (await reader.read(text, hints)) as ReadReply;
      if (reply.kind !== "read" || "link" in hints) return reply;
      const { faq } = reply;
      const base = hints.address ?? hints.fetchedFrom;
      let section = "";
      for (const [, heading, href, question] of text.matchAll(
        /<h2>([^<]*)<\/h2>|<a href="([^"]*)">([^<]*\?)<\/a>/g,
      )) {
        section = heading ?? section;
        if (href === undefined || question === undefined) continue;
        const url = base ? new URL(href, base).href.replace(/#.*/, "") : href;
        faq.index.push({ section, question, url });
      }
      const lines = new Set(text.match(/(?<=>)[^<>]*\?(?=<)/g));
      const asked = new Set(faq.entries.map((entry) => entry.question));
      const missed = [...lines].filter((line) => !asked.has(line));
      const sizes = faq.entries.map(({ answer }) => JSON.stringify(answer).length);
      const largest = Math.max(...sizes);
      const id = faq.entries[sizes.indexOf(largest)]?.id;
      const share = largest / sizes.reduce((sum, size) => sum + size, 0);
      faq.reading = { questions: lines.size, missed, ...(id ? { longest: { id, share } } : {}) };
      return reply;
    },
  };
}
