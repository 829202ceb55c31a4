import type { Situation } from "../../distress/situation.ts";
import type { FaqEntry, Knowledge } from "../../faq/knowledge.ts";

/** The entries of Telegram's FAQ that help in a situation, by their ids. Other FAQs have none of them. */
const entriesFor: Readonly<Record<Situation, readonly string[]>> = {
  "self-harm": [],
  child: ["q-there-39s-illegal-content-on-telegram-how-do-i-take-it-down"],
  threats: [
    "q-there-39s-illegal-content-on-telegram-how-do-i-take-it-down",
    "q-what-if-someone-is-pretending-to-be-me",
  ],
  violence: [],
  death: ["q-how-does-account-self-destruction-work"],
};

/** The entries that help in a situation, as far as the knowledge base has them. */
export function helpfulEntries(situation: Situation, knowledge: Knowledge): FaqEntry[] {
  return entriesFor[situation].flatMap((id) => knowledge.entry(id) ?? []);
}
