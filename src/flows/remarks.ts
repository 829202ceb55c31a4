import { hitsIn, readMessage } from "./hits.ts";
import { listedPhrases } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";
import { understand } from "./understand.ts";

/** Whether a message surely has the meaning of an id in `dialog-words.json`, whatever the replies at hand. */
export function says(id: string, text: string, words: DialogWords): boolean {
  const reply = { id, label: undefined, words: [], says: undefined, next: "" };
  const understood = understand(text, [reply], words);
  return understood?.id === id && understood.sure;
}

/** Whether a message has a phrase that's listed for an id in `dialog-words.json`. */
export function mentions(id: string, text: string, words: DialogWords): boolean {
  return hitsIn(readMessage(text, words), listedPhrases(id, words)).length > 0;
}

/** Whether a message that says `solved` does so in more than the words of `works`, or with thanks. */
export function isEmphatic(text: string, words: DialogWords): boolean {
  const message = readMessage(text, words);
  const works = new Set(listedPhrases("works", words).map(({ words }) => words.join(" ")));
  const more = listedPhrases("solved", words).filter(({ words }) => !works.has(words.join(" ")));
  return hitsIn(message, [...more, ...listedPhrases("thanks", words)]).length > 0;
}

/** Whether a message says that something fails or is as before: by what is listed for `still`, or by any "not". */
export function saysFailing(text: string, words: DialogWords): boolean {
  const message = readMessage(text, words);
  return message.some(({ negates }) => negates) || mentions("still", text, words);
}
