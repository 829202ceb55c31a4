import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { button, key, oneOf } from "../buttons.ts";
import type { Texts } from "../texts/texts.ts";
import type { Vote } from "./votes.ts";

/** A vote on the answer above it. */
export const voteButton = button("v", { key, vote: oneOf({ helped: "h", missed: "m" }) });

/** The buttons that ask whether an answer helped. The given vote is marked. */
export function voteRow({ key }: FaqEntry, { feedback }: Texts, given?: Vote) {
  return (["helped", "missed"] as const).map((vote): InlineKeyboardButton => {
    const button = voteButton.labelled(feedback[vote], { key, vote });
    if (vote !== given) return button;
    const marked = { ...button, text: `✓ ${button.text}` };
    return vote === "helped" ? { ...marked, style: "success" } : marked;
  });
}

/** A keyboard with its votes marked anew. */
export function withVote(
  rows: readonly InlineKeyboardButton[][],
  entry: FaqEntry,
  texts: Texts,
  given: Vote | undefined,
): InlineKeyboard {
  const isVote = (button: InlineKeyboardButton) =>
    "callback_data" in button && voteButton.read(button.callback_data) !== undefined;
  return InlineKeyboard.from(
    rows.map((row) => (row.some(isVote) ? voteRow(entry, texts, given) : row)),
  );
}
