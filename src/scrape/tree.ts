import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { type TreeLimits, tooDeep, tooManyTags } from "./limits.ts";

/** Parses HTML as a browser does. */
export type HtmlParser = (html: string) => CheerioAPI;

/**
 * Gives a parser that stops at the limits, with the first tag too many. They are for all together that it parses.
 *
 * @throws LimitError from the parser.
 */
export function htmlParser(limits: TreeLimits): HtmlParser {
  let made = 0;
  const count = () => {
    made += 1;
    if (made > limits.tags) throw tooManyTags(limits);
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
