import type { Message } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseMessage } from "../../../store/cases/messages.ts";
import type { BotContext } from "../../context.ts";
import { languageName } from "../../texts/wording.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { cleanForStaff } from "./clean-words.ts";
import { relayKindOf, replyingTo } from "./relayed-message.ts";
import { nextReminder } from "./reminders.ts";
import { inTopic, type TopicThread, tellStaff } from "./topics.ts";

/**
 * Relays a person's message to the case's topic, unless that was done before, such as by an earlier try at this update.
 *
 * @param needsAnswer whether it's staff's turn then, who is reminded if nobody answers
 */
export async function relayToStaff(
  ctx: BotContext,
  msg: Message,
  supportCase: Case,
  cases: Cases,
  needsAnswer = true,
): Promise<void> {
  const { store } = cases;
  const { message_id: person } = msg;
  if (!(await store.findPersonMessage(supportCase.chat, person))) {
    const repliedTo = msg.reply_to_message?.message_id;
    const link =
      repliedTo === undefined
        ? undefined
        : await store.findPersonMessage(supportCase.chat, repliedTo);
    const reply = link?.case === supportCase.id ? replyingTo(link.staff) : {};
    const { message_id: staff } = await inTopic(supportCase, cases, (thread) =>
      copyToStaff(msg, { ...thread, ...reply }, cases),
    );
    await store.linkMessages({ case: supportCase.id, person, staff, by: "person" }, cases.now());
  }
  if (needsAnswer) await awaitStaff(ctx, supportCase, cases);
}

async function copyToStaff(
  message: Message,
  options: TopicThread,
  cases: Cases,
): Promise<{ message_id: number }> {
  const { api, chat } = cases;
  const { text, caption, message_id } = message;
  if (text !== undefined) {
    return api.sendMessage(
      chat,
      cleanForStaff(text, cases.options) || cases.texts.cases.placeholder,
      options,
    );
  }
  const cleaned =
    relayKindOf(message) === "captioned"
      ? { caption: cleanForStaff(caption ?? "", cases.options) }
      : {};
  return api.copyMessage(chat, message.chat.id, message_id, { ...options, ...cleaned });
}

/** Relays a person's edit: it counts as a new message, so staff is reminded of it. */
export async function relayEditToStaff(
  ctx: BotContext,
  supportCase: Case,
  link: CaseMessage,
  cases: Cases,
): Promise<void> {
  if (await editForStaff(ctx, supportCase, link, cases)) await awaitStaff(ctx, supportCase, cases);
}

/** @returns whether the edit changed anything for staff */
async function editForStaff(
  { msg, isRetry }: BotContext,
  supportCase: Case,
  { staff, by }: CaseMessage,
  cases: Cases,
): Promise<boolean> {
  if (!msg) return false;
  const { api, chat } = cases;
  const words = cleanForStaff(msg.text ?? msg.caption ?? "", cases.options);
  const sendAnew = (label: string) =>
    inTopic(supportCase, cases, (thread) =>
      api.sendMessage(chat, `${label}\n${words}`, { ...thread, ...replyingTo(staff) }),
    );
  if (by === "opening") {
    await sendAnew(cases.texts.cases.questionChanged);
    return true;
  }
  const edited = await catchRefusal(
    async () =>
      msg.text === undefined
        ? api.editMessageCaption(chat, staff, { caption: words })
        : api.editMessageText(chat, staff, words || cases.texts.cases.placeholder),
    () => sendAnew(cases.texts.cases.edited),
  );
  // An edit that changes nothing yields `true` instead of the message. On a retry that proves nothing: the earlier try may
  // have made the change.
  const wasSame = edited === true;
  return isRetry || !wasSame;
}

/**
 * Notes that the person has written: it's staff's turn, and staff is reminded if nobody answers. If they write in another
 * language than before, staff is told.
 */
async function awaitStaff(
  { locale: { language } }: BotContext,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { store, options, texts } = cases;
  if (language !== supportCase.language) {
    const notice = texts.cases.languageChanged(languageName(texts.language, language));
    const current = await store.find(supportCase.id); // its topic may have just been made anew
    await tellStaff(current ?? supportCase, notice, cases);
  }
  const now = cases.now();
  const remindAt = nextReminder(now, 0, options);
  await store.personWrote(supportCase.id, { language, remindAt, now });
}
