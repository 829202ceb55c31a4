import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { EventBody } from "../events.ts";
import type { Texts } from "../texts/texts.ts";

/** Whether an answer helped. */
export type Vote = EventBody<"voted">["vote"];

const letters = { helped: "h", missed: "m" } as const;

/** Callback data `v.<key>.<letter>` of a vote on an answer. */
export const voteData = /^v\.([\w-]{8})\.([hm])$/;

/** The vote that a letter of callback data stands for. */
export function voteOf(letter: string): Vote {
  return letter === letters.helped ? "helped" : "missed";
}

/** The buttons that ask whether an answer helped; the one that the person has tapped is marked. */
export function voteRow({ key }: FaqEntry, { feedback }: Texts, given?: Vote) {
  return (["helped", "missed"] as const).map((vote): InlineKeyboardButton => {
    const button = InlineKeyboard.text(feedback[vote], `v.${key}.${letters[vote]}`);
    if (vote !== given) return button;
    const marked = { ...button, text: `✓ ${button.text}` };
    return vote === "helped" ? { ...marked, style: "success" } : marked;
  });
}

/** A keyboard with its votes as they are now. */
export function withVote(
  rows: readonly InlineKeyboardButton[][],
  entry: FaqEntry,
  texts: Texts,
  given: Vote | undefined,
): InlineKeyboard {
  const isVote = (button: InlineKeyboardButton) =>
    "callback_data" in button && voteData.test(button.callback_data);
  return InlineKeyboard.from(
    rows.map((row) => (row.some(isVote) ? voteRow(entry, texts, given) : row)),
  );
}
