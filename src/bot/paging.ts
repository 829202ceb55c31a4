import type { InlineKeyboardButton } from "grammy/types";
import type { Texts } from "./texts/texts.ts";

/** How many questions a page of a list holds. */
export const pageLength = 8;

/** A page of a list; a page beyond the last is the last. `page` counts from 0. */
export interface Page<Item> {
  items: readonly Item[];
  page: number;
  pages: number;
}

export function pageOf<Item>(all: readonly Item[], page: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / pageLength));
  const at = Math.min(page, pages - 1);
  return { items: all.slice(at * pageLength, (at + 1) * pageLength), page: at, pages };
}

/** " (2 of 5)" behind the title of a list, where it has several pages. */
export function pageCount({ page, pages }: Page<unknown>, texts: Texts): string {
  return pages > 1 ? ` (${texts.browse.pageOf(page + 1, pages)})` : "";
}

/** @param to makes the button that leads to a page */
export function pageButtons(
  { page, pages }: Page<unknown>,
  { buttons }: Texts,
  to: (label: string, page: number) => InlineKeyboardButton,
): InlineKeyboardButton[] {
  return [
    ...(page > 0 ? [to(buttons.previous, page - 1)] : []),
    ...(page < pages - 1 ? [to(buttons.next, page + 1)] : []),
  ];
}
