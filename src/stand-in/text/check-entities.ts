import type { MessageEntity } from "grammy/types";
import { badRequest } from "../wire/errors.ts";

/** Throws Telegram's refusal if an entity lies outside the text or cuts a character in two. */
export function checkEntities(text: string, entities: readonly MessageEntity[]): void {
  for (const { offset, length } of entities) {
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
    if (offset > text.length) {
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    const end = offset + length;
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (isInPair(text, offset)) throw badRequest("entity begins in a middle of a UTF-16 symbol");
    if (isInPair(text, end)) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`,
      );
    }
  }
}

/** Whether an offset is between the two halves of a surrogate pair. */
function isInPair(text: string, offset: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[offset] ?? "")
  );
}
