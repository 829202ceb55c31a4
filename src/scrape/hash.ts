import { createHash } from "node:crypto";

/** A text without case, punctuation, spacing and markup: its letters, marks and digits only. */
export function wording(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/**
 * Says whether the wording of an entry is the same as before: the first 16 hex digits (64 bits) of the
 * SHA-256 of its question and answer.
 *
 * Only the wording counts. Quotes and dashes, capitals, links, bold, what is a list or a quote, and
 * the stand-in texts of pictures do not, for a page, its Markdown and its reader view differ in them
 * while they say the same.
 *
 * @param question The question, without a leading "Q: ".
 * @param words The whole text of the answer, pictures left out.
 */
export function hashOf(question: string, words: string): string {
  const text = `${wording(question)}\n${wording(words)}`;
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
