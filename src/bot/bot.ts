import { Composer } from "grammy";
import { createAnswering } from "./answering.ts";
import type { BotContext, Parts } from "./context.ts";
import { albums } from "./features/albums.ts";
import { answers } from "./features/answers.ts";
import { ask } from "./features/ask.ts";
import { browse } from "./features/browse.ts";
import { type Calm, calm } from "./features/calm.ts";
import { inline } from "./features/inline.ts";
import { otherwise } from "./features/otherwise.ts";
import { onlyPeople } from "./features/people.ts";
import { search } from "./features/search.ts";
import { start } from "./features/start.ts";
import { taps } from "./features/taps.ts";
import { troubleshoot } from "./features/troubleshoot.ts";
import { warn } from "./features/warn.ts";

/** The bot, feature by feature. Each passes on what is not for it, so the order is the order of precedence. */
export function features(
  given: Omit<Parts, "answering">,
  calmness: Omit<Calm, "texts" | "now"> = {},
): Composer<BotContext> {
  const parts: Parts = { ...given, answering: createAnswering(given) };
  const composer = new Composer<BotContext>();
  composer.use(onlyPeople()); // first: bots must never be answered
  composer.use(calm({ ...parts, ...calmness })); // before everything that costs
  composer.use(inline(parts)); // before dialogs: an inline query belongs to no chat
  composer.use(taps(parts)); // before everything that has buttons
  composer.use(albums()); // before everything that reads messages
  composer.use(warn(parts)); // before everything that reads messages
  composer.use(search(parts)); // before dialogs and ask: takes the words it has asked for
  composer.use(troubleshoot(parts)); // before all that a dialog may be waiting for
  composer.use(start(parts));
  composer.use(browse(parts));
  composer.use(answers(parts));
  composer.use(ask(parts));
  composer.use(otherwise(parts));
  return composer;
}
