import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitedMessages } from "../../awaited.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, type Outcome, on, onTap, pass } from "../../phases.ts";
import { sessionValues } from "../../session-values.ts";
import { askingStaff } from "../../shared-buttons.ts";
import { askForQuestion, askStaff, caseSentence, passOnMessage, passOnOffer } from "./ask-staff.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { cleanQuestion } from "./clean-words.ts";
import { closeCase } from "./close-case.ts";
import { sorryView } from "./person-views.ts";
import { relayEditToStaff, relayToStaff } from "./relay-to-staff.ts";
import { hasContent, relayKindOf } from "./relayed-message.ts";
import { caseTexts } from "./texts.ts";
import { tellStaff } from "./topics.ts";

/**
 * The person's side of cases. What a person with an open case writes goes to staff instead of the FAQ; commands and
 * buttons work as always.
 */
export function personCases(cases: Cases): Feature {
  return {
    awaited: [
      awaitedMessages({
        async "question to staff"(ctx, { tried }): Outcome {
          const { message } = ctx;
          if (!message || !mayGoToStaff(ctx)) return pass;
          await passOnMessage(ctx, message, tried, cases);
        },
      }),
      on(["message"], (ctx) => relayMessage(ctx, cases)),
      on(["edited_message"], (ctx) => relayEdit(ctx, cases)),
    ],
    startLinks: {
      async person(ctx): Outcome {
        if (ctx.chat?.type !== "private") return pass;
        await askStaff(ctx, undefined, cases);
      },
    },
    taps: [
      onTap(askingStaff, async (ctx, values) => {
        if (ctx.chat?.type === "private") return handleTap(ctx, values, cases);
        ctx.notice = ctx.locale.texts.cases.privately;
      }),
    ],
  };
}

/** Whether a message may be meant for staff: it's private, has content and isn't a command. */
function mayGoToStaff({ chat, message }: BotContext): boolean {
  const isPrivate = chat?.type === "private";
  return (
    isPrivate && message !== undefined && !message.text?.startsWith("/") && hasContent(message)
  );
}

async function relayMessage(ctx: BotContext, cases: Cases): Outcome {
  const { message } = ctx;
  if (!message || !mayGoToStaff(ctx)) return pass;
  const supportCase = await cases.store.findOpen(message.chat.id, cases.chat);
  if (!supportCase) return pass;
  if (!relayKindOf(message)) {
    return void (await deliver(ctx, caseSentence(ctx, "unpassable"), "everyone"));
  }
  await tellIfUnreachable(ctx, cases, () => relayToStaff(ctx, supportCase, cases));
}

async function relayEdit(ctx: BotContext, cases: Cases): Outcome {
  const edited = ctx.editedMessage;
  if (edited?.chat.type !== "private") return pass;
  const link = await cases.store.findPersonMessage(edited.chat.id, edited.message_id);
  const supportCase = link && (await cases.store.find(link.case));
  if (!link || supportCase?.state !== "open" || supportCase.staff !== cases.chat) return pass;
  await tellIfUnreachable(ctx, cases, () => relayEditToStaff(ctx, supportCase, link, cases));
}

/** Relays something to staff. If Telegram refuses that, the person is told that staff can't be reached. */
async function tellIfUnreachable(ctx: BotContext, cases: Cases, relay: () => Promise<void>) {
  await catchRefusal(relay, async (err) => {
    cases.log.error(
      { err },
      "a message didn't reach staff: the bot must be an administrator of STAFF_CHAT_ID",
    );
    await deliver(ctx, caseSentence(ctx, "unreachable"), "everyone");
  });
}

async function handleTap(
  ctx: BotContext,
  { action, about }: NonNullable<ReturnType<typeof askingStaff.read>>,
  cases: Cases,
): Promise<void> {
  switch (action) {
    case "ask":
      return askStaff(ctx, about, cases);
    case "pass":
      return passOnOffer(ctx, cases);
    case "reword":
      return askForQuestion(ctx, (await ctx.session.get(sessionValues.offer))?.tried, cases);
    case "done":
      return closeOwnCase(ctx, cases);
    case "notify":
      return requestAnswer(ctx, cases);
    case "helped":
    case "missed":
      return rateCase(ctx, Number(about), action === "helped", cases);
  }
}

async function closeOwnCase(ctx: BotContext, cases: Cases): Promise<void> {
  const supportCase = await cases.store.findOpen(ctx.chat?.id ?? 0, cases.chat);
  if (supportCase) await closeCase(supportCase, ctx.update.update_id, caseTexts.person, cases);
  else ctx.notice = ctx.locale.texts.fallback.oldButton;
}

/** Thanks or apologises, and tells staff whether a closed case helped. */
async function rateCase(ctx: BotContext, id: number, helped: boolean, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  // Button data can be forged, so the case has to be this person's.
  if (supportCase?.chat !== ctx.chat?.id || !supportCase) {
    ctx.notice = ctx.locale.texts.fallback.oldButton;
    return;
  }
  const view = helped ? caseSentence(ctx, "glad") : sorryView(ctx.locale.texts);
  await deliver(ctx, view, "in place");
  if (supportCase.staff !== cases.chat) return;
  const rating = helped ? caseTexts.ratedHelpful : caseTexts.ratedUnhelpful;
  await catchRefusal(
    () => tellStaff(supportCase, rating, cases),
    (err) => cases.log.warn({ err }, "staff couldn't be told whether a case helped"),
  );
}

/** Stores the question at hand, to message the person once the FAQ answers it. */
async function requestAnswer(ctx: BotContext, { store, now }: Cases): Promise<void> {
  const words = cleanQuestion(questionAnswered(ctx) ?? "");
  const chat = ctx.chat?.id ?? 0;
  if (words === "") {
    ctx.notice = ctx.locale.texts.fallback.oldButton;
    return;
  }
  const { language } = ctx.locale;
  const request = { id: ctx.update.update_id, chat, language, words };
  const isStored = await store.addAnswerRequest(request, now());
  await deliver(ctx, caseSentence(ctx, isStored ? "willTell" : "tooManyWishes"), "new message");
}
