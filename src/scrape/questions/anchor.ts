import { createHash } from "node:crypto";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The most characters of an id: deep links carry it, and Telegram allows 64 there. */
const maxLength = 64;

/**
 * The anchor that Telegram's FAQ gives to a heading, for sources that have lost theirs.
 *
 * The page escapes `& < > " '` as HTML entities (`'` is `&#39;`), lower-cases, drops `;` and all but ASCII (curly quotes, `ü`),
 * turns every other run of characters outside a-z and 0-9 into one `-`, trims and cuts at 64. So "Q: Who can see me 'online'?" is
 * `q-who-can-see-me-39online-39`. Telegram doesn't document this rule; it gives all 108 anchors of the page of 2024.
 */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .toLowerCase()
    .replace(/;|\P{ASCII}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, maxLength);
}

/** Letters that have no base letter of their own in Unicode. */
const spellings: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** A text as an id: its letters without their marks, and `-` for what stands between words. Apostrophes are left out. */
export function slugOf(text: string): string {
  return latin(text)
    .replace(/['‘’ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");
}

/** A text in lower case, its Latin letters without marks. */
function latin(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => spellings[letter] ?? letter);
}

/**
 * The id of an entry: its anchor in the form of ids (1 to 64 of a-z, 0-9 and `-`), else its heading in that form. Headings
 * in other scripts, of which that leaves little or nothing, get a short hash of their text instead: the same after every
 * scrape, and different for different questions.
 *
 * @param toSlug how the page makes anchors of its headings
 */
export function idOf(
  heading: string,
  anchor: string | undefined,
  toSlug: (heading: string) => string = slugOf,
): string {
  const own = anchor !== undefined && !isCounter(anchor) ? anchor : undefined;
  if (own !== undefined && /^[a-z0-9-]{1,64}$/.test(own)) return own;
  const text = own ?? heading;
  const letters = latin(text).match(/[\p{L}\p{N}]/gu) ?? [];
  const kept = letters.filter((letter) => /[a-z0-9]/.test(letter)).length;
  const slug = toSlug(text);
  if (slug !== "" && kept * 2 >= letters.length) return slug;
  return `q-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

/** What generators call the parts of a page that they number. */
const parts: ReadonlySet<string> = new Set(
  (
    "q qa faq faqs question questions answer item items entry section block part panel tab tabs accordion collapse " +
    "toggle heading header title content control button trigger card row elementor radix react headlessui mui ui id"
  ).split(" "),
);

/** Whether an anchor only counts ("12", "collapse-3"): with another question above, it's that of another one. */
function isCounter(anchor: string): boolean {
  const words = anchor.toLowerCase().match(/\p{L}+/gu) ?? [];
  return /\d/.test(anchor) && words.every((word) => parts.has(word));
}

/** Makes ids unique: the second of the same name ends in `-1`, the third in `-2`. */
export function uniqueIds(): (id: string) => string {
  const taken = new Set<string>();
  /** By id: the number that the next of the same name tries first. */
  const next = new Map<string, number>();
  return (id) => {
    let unique = id;
    for (let n = next.get(id) ?? 1; taken.has(unique); n += 1) {
      unique = `${id.slice(0, maxLength - `-${n}`.length)}-${n}`;
      next.set(id, n + 1);
    }
    taken.add(unique);
    return unique;
  };
}
