import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { type TreeLimits, tooDeep, tooManyTags } from "../process/limits.ts";

/** Parses HTML as a browser does. */
export type HtmlParser = (html: string) => CheerioAPI;

/**
 * Creates a parser that stops with the first tag beyond the limits. They count for all that it parses together.
 *
 * @throws LimitError by the parser
 */
export function htmlParser(limits: TreeLimits): HtmlParser {
  let created = 0;
  const count = () => {
    created += 1;
    if (created > limits.tags) throw tooManyTags(limits);
  };
  return (html) => {
    let open = 0;
    const treeAdapter: typeof adapter = {
      ...adapter,
      createElement(...args) {
        count();
        return adapter.createElement(...args);
      },
      createCommentNode(...args) {
        count();
        return adapter.createCommentNode(...args);
      },
      onItemPush() {
        open += 1;
        if (open > limits.depth) throw tooDeep(limits);
      },
      onItemPop() {
        open -= 1;
      },
    };
    return load(parse(html, { treeAdapter }));
  };
}
