import { InlineKeyboard } from "grammy";
import type { Distress } from "../../distress/recognise.ts";
import type { Locale } from "../locales.ts";
import { askStaffRow, openEntryButton } from "../shared-buttons.ts";
import { plainText, type View } from "../view.ts";
import { helpfulEntries } from "./entries.ts";

/** What somebody in distress is replied in a group or in another's chat: without buttons, which others would see. */
export function shortView({ situation }: Distress, { texts }: Locale): View {
  return plainText(texts.distress[situation]);
}

/** The reply in private: with the entries that help, and the way to the staff. */
export function fullView(distress: Distress, locale: Locale): View {
  const { situation } = distress;
  if (situation === "insult") return shortView(distress, locale);
  const { texts, knowledge } = locale;
  const entries = helpfulEntries(situation, knowledge);
  const text = texts.distress[situation];
  const isAboutAccount = situation === "death" && entries.length > 0;
  return {
    ...plainText(isAboutAccount ? `${text}\n\n${texts.distress.unusedAccount}` : text),
    keyboard: InlineKeyboard.from([
      ...entries.map((entry) => [openEntryButton(entry)]),
      ...staffRows(locale),
    ]),
  };
}

/** The reply to what follows soon after. */
export function followUpView(
  key: "after" | "afterThanks",
  locale: Locale,
  isPrivate: boolean,
): View {
  const view = plainText(locale.texts.distress[key]);
  return isPrivate ? { ...view, keyboard: InlineKeyboard.from(staffRows(locale)) } : view;
}

function staffRows({ hasStaff, texts }: Locale) {
  return hasStaff ? [askStaffRow(texts)] : [];
}
