import type { Message } from "grammy/types";
import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitedMessages } from "../../awaited.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, type Outcome, on, onTap, pass } from "../../phases.ts";
import type { Command } from "../../read-command.ts";
import { sessionValues } from "../../session-values.ts";
import { askingStaff } from "../../shared-buttons.ts";
import { react } from "./acknowledge.ts";
import {
  askForQuestion,
  askStaff,
  cancelAsking,
  caseSentence,
  passOnOffer,
  takeQuestion,
  takeReworded,
} from "./ask-staff.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { closeBlocked } from "./close-topic.ts";
import { sorryView } from "./person-views.ts";
import { cleanQuestion } from "./relay/clean-words.ts";
import { contentOf } from "./relay/content.ts";
import { relayEditToStaff } from "./relay/edit-for-staff.ts";
import { reachStaff } from "./relay/reach-staff.ts";
import { relayToStaff } from "./relay/to-staff.ts";
import { takeMessage } from "./take-message.ts";
import { tellStaff } from "./topics.ts";
import { closeOwnCase, keepOpen, openCaseOf, removeCaseButtons } from "./way-out.ts";

type CaseServices = Pick<Services, "log" | "metrics" | "monotonicNow" | "now">;

/**
 * The person's side of cases. What a person with an open case writes goes to staff, unless the FAQ surely answers it;
 * commands and buttons work as always.
 */
export function personCases(cases: Cases, services: CaseServices): Feature {
  return {
    awaited: [
      awaitedMessages({
        async "question to staff"(ctx, { tried, entries }): Outcome {
          const { message } = ctx;
          if (!message || !mayGoToStaff(ctx)) return pass;
          return takeQuestion(ctx, message, { tried, entries }, cases);
        },
      }),
      on(["message"], async (ctx): Outcome => {
        const { message } = ctx;
        if (!message || !mayGoToStaff(ctx)) return pass;
        const supportCase = await cases.store.findOpen(message.chat.id, cases.chat);
        if (!supportCase) return takeReworded(ctx, message, cases, services);
        await takeMessage(ctx, message, supportCase, cases, services);
      }),
      on(["edited_message"], (ctx) => relayEdit(ctx, cases, services)),
      on(["my_chat_member"], (ctx) => closeIfBlocked(ctx, cases)),
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

/** Whether a message may be meant for staff: it's private, has content and isn't exactly a command of the bot's. */
function mayGoToStaff({ chat, msg, command }: BotContext): boolean {
  if (chat?.type !== "private" || !msg || contentOf(msg) === undefined) return false;
  return !command || !isExact(command);
}

/** Commands that take words, with what these look like. */
const commandWords: Readonly<Record<string, RegExp>> = {
  start: /^[\w-]*$/,
  search: /./s,
  ask: /./s,
};

function isExact({ name, words }: Command): boolean {
  return !/\p{L}/u.test(words) || commandWords[name]?.test(words) === true;
}

/** Whether a message goes to staff: the person has an open case, or is describing their question. */
export async function isForStaff(ctx: BotContext, cases: Cases): Promise<boolean> {
  if (!mayGoToStaff(ctx)) return false;
  if ((await ctx.session.get(sessionValues.awaited))?.what === "question to staff") return true;
  return (await cases.store.findOpen(ctx.chat?.id ?? 0, cases.chat)) !== undefined;
}

async function relayEdit(ctx: BotContext, cases: Cases, services: CaseServices): Outcome {
  const edited = ctx.editedMessage;
  if (edited?.chat.type !== "private") return pass;
  const copies = await cases.store.findPersonMessage(edited.chat.id, edited.message_id);
  const [copy] = copies;
  if (!copy) return takeEdited(ctx, edited, cases, services);
  const supportCase = await cases.store.find(copy.case);
  if (supportCase?.state !== "open" || supportCase.staff !== cases.chat) return pass;
  let isChanged = false;
  const relay = async () => {
    isChanged = await relayEditToStaff(ctx, supportCase, copies, cases);
  };
  if ((await reachStaff(ctx, supportCase, cases, relay)) && isChanged) {
    await react(ctx, "✍", supportCase);
  }
}

/** Takes an edited message that staff doesn't have, such as a question that the FAQ answered, like a new one. */
async function takeEdited(
  ctx: BotContext,
  edited: Message,
  cases: Cases,
  services: CaseServices,
): Outcome {
  if (!mayGoToStaff(ctx)) return pass;
  const supportCase = await cases.store.findOpen(edited.chat.id, cases.chat);
  if (!supportCase || edited.date * 1000 < supportCase.openedAt) return pass;
  await takeMessage(ctx, edited, supportCase, cases, services);
}

/** Closes the case of a person who blocks the bot: nothing that staff writes would reach them. */
async function closeIfBlocked(ctx: BotContext, cases: Cases): Outcome {
  const { myChatMember, update } = ctx;
  if (myChatMember?.chat.type !== "private") return pass;
  if (myChatMember.new_chat_member.status !== "kicked") return pass;
  const supportCase = await cases.store.findOpen(myChatMember.chat.id, cases.chat);
  if (!supportCase) return pass;
  await closeBlocked(supportCase, update.update_id, cases.texts.cases.closedByBlock, cases);
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
      return askForQuestion(ctx, (await ctx.session.get(sessionValues.offer)) ?? {}, cases);
    case "cancel":
      return cancelAsking(ctx, cases);
    case "send":
      return sendOn(ctx, cases);
    case "done":
      return closeOwnCase(ctx, cases);
    case "keep":
      return keepOpen(ctx, cases);
    case "notify":
      return requestAnswer(ctx, cases);
    case "helped":
    case "missed":
      return rateCase(ctx, Number(about), action === "helped", cases);
  }
}

/** Sends a message that the FAQ has answered to staff as well: the tapped answer replies to it. */
async function sendOn(ctx: BotContext, cases: Cases): Promise<void> {
  const supportCase = await openCaseOf(ctx, cases);
  if (!supportCase) return askStaff(ctx, undefined, cases);
  const message = ctx.callbackQuery?.message?.reply_to_message;
  if (!message) {
    ctx.notice = ctx.locale.texts.fallback.oldButton;
    return;
  }
  const relay = () => relayToStaff(ctx, [message], supportCase, cases);
  if (!(await reachStaff(ctx, supportCase, cases, relay))) return;
  ctx.notice = ctx.locale.texts.cases.sent;
  await removeCaseButtons(ctx, ["send"]);
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
  const { ratedHelpful, ratedUnhelpful } = cases.texts.cases;
  const rating = helped ? ratedHelpful : ratedUnhelpful;
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
