import { Composer } from "grammy";
import { Recent } from "../store/recent.ts";
import type { BotContext, Parts } from "./context.ts";
import { answers } from "./features/answers.ts";
import { ask } from "./features/ask.ts";
import { browse } from "./features/browse.ts";
import { inline } from "./features/inline.ts";
import { otherwise } from "./features/otherwise.ts";
import { search } from "./features/search.ts";
import { start } from "./features/start.ts";
import { taps } from "./features/taps.ts";

/** The bot, feature by feature. Each passes on what is not for it, so the order is the order of precedence. */
export function features(parts: Omit<Parts, "memory">): Composer<BotContext> {
  const memory = {
    replies: new Recent<number>(20_000),
    askedForWords: new Recent<true>(5000),
    albums: new Recent<true>(1000),
  };
  const all = { ...parts, memory };
  const composer = new Composer<BotContext>();
  composer.use(inline(all));
  composer.use(taps()); // before everything that has buttons
  composer.use(start(all));
  composer.use(browse(all));
  composer.use(answers(all));
  composer.use(search(all)); // before ask: takes the words it has asked for
  composer.use(ask(all));
  composer.use(otherwise(all));
  return composer;
}
