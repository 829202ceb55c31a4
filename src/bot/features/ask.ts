import { Composer } from "grammy";
import { otherLanguage } from "../../match/language.ts";
import { type Decision, mostSuggested } from "../../match/matcher.ts";
import { createSmallTalk } from "../../match/small-talk.ts";
import type { BotContext, Parts } from "../context.ts";
import { reply, send } from "../show.ts";
import { answerView } from "../views/answer.ts";
import { escapeHtml } from "../views/html.ts";
import { noneData, otherLanguageView, suggestView, unknownView } from "../views/lists.ts";
import { plain, type View } from "../views/view.ts";

/** A question in a person's own words: the answer, some entries to choose from, or an honest "not in the FAQ". */
export function ask({ knowledge, matcher, texts, memory, log }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  const view = ({ kind, results }: Decision): View => {
    const entries = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
    const [first] = entries;
    if (kind === "answer" && first) return answerView(first, knowledge, texts);
    if (kind === "suggest" && first) return suggestView(entries.slice(0, mostSuggested), texts);
    return unknownView(texts);
  };

  const smallTalk = createSmallTalk(knowledge.smallTalk);
  const viewFor = (text: string, update: number): View => {
    const talk = smallTalk(text);
    if (talk) return plain(escapeHtml(texts.smallTalk[talk]));
    const decision = matcher.match(text);
    const { kind, results } = decision;
    log.debug({ update, decision: kind, entry: results[0]?.id }, "asked");
    const language = kind === "answer" ? undefined : otherLanguage(text);
    return language ? otherLanguageView(language, texts) : view(decision);
  };

  composer.on(["message", "edited_message"], async (ctx, next) => {
    const text = questionIn(ctx);
    if (text === undefined) return next();
    if (text === "") return reply(ctx, plain(escapeHtml(texts.empty)), memory);
    await reply(ctx, viewFor(text, ctx.update.update_id), memory);
  });
  composer.callbackQuery(noneData, (ctx) => send(ctx, unknownView(texts)));
  return composer;
}

/**
 * The question that a message asks the bot, without the bot's own name; undefined where it asks none:
 * commands, what is no text, and in groups whatever is not addressed to the bot.
 */
function questionIn(ctx: BotContext): string | undefined {
  const written = ctx.msg?.text ?? ctx.msg?.caption;
  if (written === undefined || written.startsWith("/")) return undefined;
  const name = new RegExp(`@${ctx.me.username}\\b`, "gi");
  const question = written.replace(name, "").trim();
  const called = name.test(written) || ctx.msg?.reply_to_message?.from?.id === ctx.me.id;
  if (ctx.chat?.type !== "private" && !called) return undefined;
  return question;
}
