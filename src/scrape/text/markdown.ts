import { marked } from "marked";
import { type TreeLimits, tooDeep } from "../process/limits.ts";
import { rewriteContainers } from "./containers.ts";
import { withoutFrontMatter } from "./front-matter.ts";
import { dropExtras } from "./inline-extras.ts";

/** What opens a quote or a list item at the start of a line, and again inside one: "> 1. - ". */
const container = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;

/**
 * Converts Markdown (CommonMark with GitHub's additions, and those of generators of documentation) to an HTML page, so that
 * one reader serves both. The `title` of front matter becomes the page's title.
 *
 * @throws LimitError
 */
export function markdownToHtml(markdown: string, limits: TreeLimits): string {
  const { title, body } = withoutFrontMatter(markdown.replace(/\r\n?/g, "\n"));
  checkDepth(body, limits);
  const html = marked.parse(dropExtras(rewriteContainers(body)), { async: false, gfm: true });
  return `<title>${title.replaceAll("<", "&lt;")}</title><body>${html}</body>`;
}

/** Refuses a line that opens too many quotes and lists: the parser would spend minutes and gigabytes on it. */
function checkDepth(markdown: string, limits: TreeLimits): void {
  for (let start = 0; start !== -1; ) {
    container.lastIndex = start;
    for (let opened = 0; container.test(markdown); opened += 1) {
      if (opened >= limits.depth) throw tooDeep(limits);
    }
    const end = markdown.indexOf("\n", start);
    start = end === -1 ? -1 : end + 1;
  }
}
