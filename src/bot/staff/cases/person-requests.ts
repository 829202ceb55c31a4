import { findAnswer } from "../../ask/find-answer.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { isInGroup } from "../../ephemeral-messages.ts";
import { type Feature, type Outcome, on, pass } from "../../phases.ts";
import { questionTo } from "../../question.ts";
import { askStaff } from "./ask-staff.ts";
import type { Cases } from "./case-services.ts";
import { nobodyView, privatelyView } from "./person-views.ts";
import { personRequest } from "./phrases/recognise.ts";

/**
 * "Can I talk to a person?" leads to staff like the button for that; in a group to the private chat. Where there's no
 * staff, the bot says so and shows the way to the contact of the knowledge base, if it names one.
 *
 * @param cases undefined if there is no staff
 */
export function personRequests(cases: Cases | undefined): Feature {
  return {
    questions: [
      on(["message"], async (ctx): Outcome => {
        const question = questionTo(ctx);
        if (question?.kind !== "words" || question.message !== ctx.msg) return pass;
        const request = personRequestIn(question.words, ctx);
        if (!request) return pass;
        await lead(ctx, request.question || repliedTo(ctx), question.words, cases);
      }),
    ],
  };
}

type Languages = Pick<BotContext, "locale" | "locales">;

/** The request for a person in a message; undefined if there's none, or the FAQ surely answers the message. */
export function personRequestIn(
  words: string,
  languages: Languages,
): ReturnType<typeof personRequest> {
  const request = personRequest(words);
  return request && !isAnswered(languages, request.question, words) ? request : undefined;
}

/** Whether the FAQ surely answers a question within a message, and the message as a whole with the same entry. */
function isAnswered({ locale, locales }: Languages, question: string, message: string): boolean {
  const [part, whole] = [question, message].map((words) => findAnswer(words, locale, locales));
  return part?.kind === "answer" && whole?.kind === "answer" && part.entry.id === whole.entry.id;
}

/** The words of the person's own message that this one replies to. */
function repliedTo({ msg, from }: BotContext): string {
  const earlier = msg?.reply_to_message;
  return (earlier?.from?.id === from?.id ? earlier?.text : undefined) ?? "";
}

async function lead(
  ctx: BotContext,
  question: string,
  words: string,
  cases: Cases | undefined,
): Promise<void> {
  const { locale, locales } = ctx;
  if (!cases) {
    const answer = findAnswer(words, locale, locales);
    const entry = answer.kind === "answer" ? answer.entry : undefined;
    await deliver(ctx, nobodyView(entry, locale), "sender");
  } else if (isInGroup(ctx)) {
    await deliver(ctx, privatelyView(locale.texts, locale.links.to("person")), "sender");
  } else await askStaff(ctx, undefined, cases, question);
}
