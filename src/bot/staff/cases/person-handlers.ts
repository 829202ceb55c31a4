import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitedMessages } from "../../awaited.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, type Outcome, on, onTap, pass } from "../../phases.ts";
import { sessionValues } from "../../session-values.ts";
import { askingStaff } from "../../shared-buttons.ts";
import { askStaff, askToDescribe, passOnMessage, passOnOffered, sentence } from "./ask-staff.ts";
import { type Cases, unlessRefused } from "./case-services.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { closeCase } from "./close-case.ts";
import { isSaid, kindOf } from "./message-kinds.ts";
import { sorryView } from "./person-views.ts";
import { passEditToStaff, passToStaff } from "./relay.ts";
import { caseTexts } from "./texts.ts";
import { tellStaff } from "./topics.ts";

/**
 * The person's side of cases. A person with an open case writes to the staff, not to the FAQ; commands and buttons go on as
 * ever.
 */
export function casesOfPeople(cases: Cases): Feature {
  return {
    awaited: [
      awaitedMessages({
        async "question to staff"(ctx, { tried }): Outcome {
          const { message } = ctx;
          if (!message || !isForStaff(ctx)) return pass;
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
        if (ctx.chat?.type === "private") return tapped(ctx, values, cases);
        ctx.notice = ctx.locale.texts.cases.privately;
      }),
    ],
  };
}

/** Whether a message may be for the staff: people say something in private, and it's no command. */
function isForStaff({ chat, message }: BotContext): boolean {
  const isPrivate = chat?.type === "private";
  return isPrivate && message !== undefined && !message.text?.startsWith("/") && isSaid(message);
}

async function relayMessage(ctx: BotContext, cases: Cases): Outcome {
  const { message } = ctx;
  if (!message || !isForStaff(ctx)) return pass;
  const supportCase = await cases.store.findOpen(message.chat.id, cases.chat);
  if (!supportCase) return pass;
  if (!kindOf(message)) return void (await deliver(ctx, sentence(ctx, "unpassable"), "everyone"));
  await orUnreachable(ctx, cases, () => passToStaff(ctx, supportCase, cases));
}

async function relayEdit(ctx: BotContext, cases: Cases): Outcome {
  const edited = ctx.editedMessage;
  if (edited?.chat.type !== "private") return pass;
  const link = await cases.store.findPersonMessage(edited.chat.id, edited.message_id);
  const supportCase = link && (await cases.store.find(link.case));
  if (!link || supportCase?.state !== "open" || supportCase.staff !== cases.chat) return pass;
  await orUnreachable(ctx, cases, () => passEditToStaff(ctx, supportCase, link, cases));
}

async function tapped(
  ctx: BotContext,
  { action, about }: NonNullable<ReturnType<typeof askingStaff.read>>,
  cases: Cases,
): Promise<void> {
  switch (action) {
    case "ask":
      return askStaff(ctx, about, cases);
    case "pass":
      return passOnOffered(ctx, cases);
    case "reword":
      return askToDescribe(ctx, await ctx.session.get(sessionValues.tried), cases);
    case "done":
      return done(ctx, cases);
    case "notify":
      return keepNotice(ctx, cases);
    case "helped":
    case "missed":
      return rate(ctx, Number(about), action === "helped", cases);
  }
}

async function done(ctx: BotContext, cases: Cases): Promise<void> {
  const supportCase = await cases.store.findOpen(ctx.chat?.id ?? 0, cases.chat);
  if (supportCase) await closeCase(supportCase, ctx.update.update_id, caseTexts.person, cases);
  else ctx.notice = ctx.locale.texts.fallback.oldButton;
}

/** Somebody says whether it helped. The button may be forged, so the case has to be theirs. */
async function rate(ctx: BotContext, id: number, helped: boolean, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  if (supportCase?.chat !== ctx.chat?.id || !supportCase) {
    ctx.notice = ctx.locale.texts.fallback.oldButton;
    return;
  }
  const view = helped ? sentence(ctx, "glad") : sorryView(ctx.locale.texts);
  await deliver(ctx, view, "in place");
  const line = helped ? caseTexts.helped : caseTexts.missed;
  if (supportCase.staff !== cases.chat) return;
  await unlessRefused(
    () => tellStaff(supportCase, line, cases),
    (err) => cases.log.warn({ err }, "the staff couldn't be told whether it helped"),
  );
}

/** Somebody wants a message as soon as the FAQ answers their question. */
async function keepNotice(ctx: BotContext, { store, now }: Cases): Promise<void> {
  const words = cleanedQuestion(questionAnswered(ctx) ?? "");
  const chat = ctx.chat?.id ?? 0;
  if (words === "") {
    ctx.notice = ctx.locale.texts.fallback.oldButton;
    return;
  }
  const { language } = ctx.locale;
  const kept = await store.addAnswerRequest(
    { id: ctx.update.update_id, chat, language, words },
    now(),
  );
  await deliver(ctx, sentence(ctx, kept ? "willTell" : "tooManyWishes"), "new message");
}

/** Nobody writes into a void: where it doesn't arrive, they're told. */
async function orUnreachable(ctx: BotContext, cases: Cases, work: () => Promise<void>) {
  await unlessRefused(work, async (err) => {
    cases.log.error(
      { err },
      "a message didn't reach the staff: the bot must be an administrator of STAFF_CHAT_ID",
    );
    await deliver(ctx, sentence(ctx, "unreachable"), "everyone");
  });
}
