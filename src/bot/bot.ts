import { Composer } from "grammy";
import { Recent } from "../store/recent.ts";
import type { Store } from "../store/store.ts";
import { createAnswering } from "./answering.ts";
import type { BotContext, Parts } from "./context.ts";
import { answers } from "./features/answers.ts";
import { ask } from "./features/ask.ts";
import { browse } from "./features/browse.ts";
import { inline } from "./features/inline.ts";
import { otherwise } from "./features/otherwise.ts";
import { remember } from "./features/remember.ts";
import { search } from "./features/search.ts";
import { start } from "./features/start.ts";
import { taps } from "./features/taps.ts";
import { troubleshoot } from "./features/troubleshoot.ts";
import { warn } from "./features/warn.ts";

/** What the bot is made of; the features share the rest among themselves. */
export type Ingredients = Omit<Parts, "memory" | "answering"> & { store: Store };

/** The bot, feature by feature. Each passes on what is not for it, so the order is the order of precedence. */
export function features({ store, ...given }: Ingredients): Composer<BotContext> {
  const memory = {
    replies: new Recent<number>(20_000),
    askedForWords: new Recent<true>(5000),
    albums: new Recent<true>(1000),
  };
  const parts = { ...given, memory };
  const all: Parts = { ...parts, answering: createAnswering(parts) };
  const composer = new Composer<BotContext>();
  composer.use(inline(all)); // before what is remembered: an inline query belongs to no chat
  composer.use(remember(store));
  composer.use(taps()); // before everything that has buttons
  composer.use(warn(all)); // before everything that reads messages
  composer.use(search(all)); // before dialogs and ask: takes the words it has asked for
  composer.use(troubleshoot(all)); // before all that a dialog may be waiting for
  composer.use(start(all));
  composer.use(browse(all));
  composer.use(answers(all));
  composer.use(ask(all));
  composer.use(otherwise(all));
  return composer;
}
