import { withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { isAddressed, writtenTo } from "../question.ts";
import { plainText } from "../view.ts";
import { isRestOfAlbum } from "./answered-albums.ts";

/**
 * Warns whoever sends the bot a code, a password or a phone number, or edits one into a message. What else the message says
 * goes on to the features, without the secret; a message with nothing else goes no further.
 */
export function secretsWarning(): Feature {
  return {
    guards: [
      on(["message", "edited_message"], async (ctx): Outcome => {
        const { text, found } = withoutSecrets(sentTo(ctx));
        if (!found) return pass;
        await deliver(
          ctx,
          { ...plainText(ctx.locale.texts.guards.secret), quotes: false },
          "aside",
        );
        if (/\p{L}{2}/u.test(text)) return pass;
        await isRestOfAlbum(ctx); // its other pictures need no reply then
      }),
    ],
  };
}

/** What a message says to the bot, behind a command too; what a start link carries nobody has written. */
function sentTo(ctx: BotContext): string {
  const [, command, words = ""] = /^\/(\w+)(?:@\w+)?(.*)$/s.exec(ctx.msg?.text ?? "") ?? [];
  if (command === undefined) return writtenTo(ctx) ?? "";
  return isAddressed(ctx) && command !== "start" ? words : "";
}
