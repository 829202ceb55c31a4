import { recogniseDistress } from "../../distress/recognise.ts";
import { botName } from "../bot-name.ts";
import type { BotContext } from "../context.ts";
import { type Outcome, pass } from "../phases.ts";
import { startPayload } from "../start-links.ts";
import { distressIn, localeFor, wordsIn } from "./find-distress.ts";
import { shortView } from "./views.ts";

/** Telegram may cache the empty answer for that person, in seconds. */
const emptyAnswer = { cache_time: 300, is_personal: true };

/** Replies to distress in a chat of other people, in which the bot was mentioned. */
export async function replyAsGuest(ctx: BotContext): Outcome {
  const words = wordsIn(ctx);
  const found = words === undefined ? undefined : distressIn(ctx, words);
  if (!found) return pass;
  const { html } = shortView(found, localeFor(ctx, found));
  await ctx.answerGuestQuery({
    type: "article",
    id: "distress",
    title: botName(ctx),
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  });
}

/** Offers no entries to an inline query of distress, only the way to the private chat. */
export async function answerInlineQuery(ctx: BotContext): Outcome {
  const found = recogniseDistress(ctx.inlineQuery?.query ?? "");
  if (!found || found.situation === "insult") return pass;
  const button = { text: ctx.locale.texts.inline.ask, start_parameter: startPayload("ask") };
  await ctx.answerInlineQuery([], { ...emptyAnswer, button });
}
