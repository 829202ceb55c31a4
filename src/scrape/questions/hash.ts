import { createHash } from "node:crypto";

/** The normalized wording of a text: only its letters, marks and digits, in lower case. */
export function wording(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/**
 * A hash of the wording of an entry: the first 16 hex digits (64 bits) of the SHA-256 of its question and answer.
 *
 * Only the wording counts. Punctuation, capitals, links, bold, lists and quotes, and the alternative texts of pictures
 * don't, as a page, its Markdown and its reader view differ in them while they say the same.
 *
 * @param question without a leading "Q: "
 * @param words the whole text of the answer, without pictures
 */
export function hashOf(question: string, words: string): string {
  const text = `${wording(question)}\n${wording(words)}`;
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
