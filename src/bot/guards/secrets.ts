import { hasQuestionMark } from "../../match/words/question-marks.ts";
import { wordsOf } from "../../match/words/words.ts";
import { type Cleaned, withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import type { Locale } from "../locales.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { cleanedTo, isAddressed } from "../question.ts";
import { plainText } from "../view.ts";
import { isRestOfAlbum } from "./answered-albums.ts";

/**
 * Warns people who send the bot a code, a password or a phone number, or edit one into a message. The rest of the
 * message goes on to the features, without the secret; a message that says no more goes no further.
 *
 * @param isForStaff whether a message goes to staff: then so does a picture whose caption says no more
 */
export function secretsWarning(isForStaff: (ctx: BotContext) => Promise<boolean>): Feature {
  return {
    guards: [
      on(["message", "edited_message"], (ctx) => {
        const { text, found } = sentTo(ctx);
        return found ? warn(ctx, text, isForStaff) : pass;
      }),
    ],
  };
}

/** @param rest the message without its secrets */
async function warn(
  ctx: BotContext,
  rest: string,
  isForStaff: (ctx: BotContext) => Promise<boolean>,
): Outcome {
  const view = { ...plainText(ctx.locale.texts.guards.secret), quotes: false };
  await deliver(ctx, view, "remark");
  if (saysMoreThanSecrets(rest, ctx.locale)) return pass;
  if (ctx.msg?.caption !== undefined && (await isForStaff(ctx))) return pass;
  await isRestOfAlbum(ctx); // so that its other pictures get no reply
}

/** With this many other words a message says more than "my password is …". */
const leastWords = 6;

/** Whether a message asks or tells something, too. @param text the message without its secrets */
export function saysMoreThanSecrets(
  text: string,
  { understanding }: Pick<Locale, "understanding">,
): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  const words = wordsOf(text);
  const { questionWords } = understanding.vocabulary;
  // "My password is" ends with a word that may ask.
  return hasQuestionMark(text) || questionWords.has(words[0] ?? "") || words.length >= leastWords;
}

/**
 * The words of a message to the bot without secrets, those after a command included; not the payload of a link, which
 * nobody wrote.
 */
function sentTo(ctx: BotContext): Cleaned {
  const [, command, words = ""] = /^\/(\w+)(?:@\w+)?(.*)$/s.exec(ctx.msg?.text ?? "") ?? [];
  if (command === undefined) return cleanedTo(ctx);
  return withoutSecrets(isAddressed(ctx) && command !== "start" ? words : "");
}
