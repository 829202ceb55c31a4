import type { MessageEntity } from "grammy/types";
import { withoutPersonalData } from "../../../../privacy/personal-data.ts";
import { withoutSecrets } from "../../../../privacy/secrets.ts";
import { shorten } from "../../../html.ts";
import type { CaseOptions } from "../case-services.ts";
import type { FormattedText } from "./formatted-text.ts";
import { withoutInvisible } from "./invisible.ts";

/** The most characters of a question. */
export const maxQuestionLength = 1000;

/**
 * A person's words for staff: without secrets, invisible characters and, unless staff may see who asks, personal data.
 * Links behind other words say where they lead.
 */
export function cleanForStaff(
  words: FormattedText,
  { seesNames }: Pick<CaseOptions, "seesNames">,
): string {
  const clean = (text: string) =>
    seesNames ? withoutSecrets(storable(text)).text : withoutPersonalData(storable(text));
  const { text, links } = withPlaceholders(words);
  const marks = links.map((link) => linkMark(link, seesNames));
  const [inPlace, whole] = [clean(text), clean(text.replace(placeholders, ""))];
  // A link in the middle of a secret would hide it: then the links stand behind the words.
  if (inPlace.replace(placeholders, "") !== whole) return [whole, ...marks].join(" ").trim();
  const markOf = (placeholder: string) =>
    marks[(placeholder.codePointAt(0) ?? 0) - firstPlaceholder] ?? "";
  return inPlace.replace(placeholders, (placeholder) => ` ${markOf(placeholder)}`).trim();
}

/** A question without personal data, whatever staff may see, and not too long to be stored. */
export function cleanQuestion(words: string): string {
  return shorten(withoutPersonalData(storable(words)).trim(), maxQuestionLength);
}

/** Characters for private use, of which no text that people write makes sense. */
const firstPlaceholder = 0xf0000;
const placeholders = /[\u{F0000}-\u{FFFFD}]/gu;

/** Text with a placeholder behind each hidden link, so that cleaning sees it whole and leaves the marks alone. */
function withPlaceholders({ text, entities }: FormattedText): { text: string; links: string[] } {
  const safe = text.replace(placeholders, "  ");
  const hidden = entities
    .flatMap((entity) => {
      const link = hiddenAddress(entity, text);
      return link === undefined ? [] : [{ link, end: entity.offset + entity.length }];
    })
    .sort((a, b) => a.end - b.end);
  const starts = [0, ...hidden.map(({ end }) => end)];
  const pieces = starts.map((start, index) => safe.slice(start, hidden[index]?.end));
  const marked = pieces.map((piece, index) =>
    index < hidden.length ? piece + String.fromCodePoint(firstPlaceholder + index) : piece,
  );
  return { text: marked.join(""), links: hidden.map(({ link }) => link) };
}

/** The address behind words that don't show it. */
function hiddenAddress(entity: MessageEntity, text: string): string | undefined {
  if (entity.type === "text_mention") return `tg://user?id=${entity.user.id}`;
  if (entity.type !== "text_link") return undefined;
  const shown = text.slice(entity.offset, entity.offset + entity.length);
  const bare = (address: string) => address.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return bare(shown) === bare(entity.url) ? undefined : entity.url;
}

/** Where a link leads: as much of it as staff may see, and nothing that signs somebody in. */
function linkMark(link: string, seesNames: boolean): string {
  const url = URL.parse(link);
  if (!url) return "[link: ?]";
  if (seesNames) {
    url.username = "";
    url.password = "";
    return `[link: ${withoutSecrets(url.href).text}]`;
  }
  const site = url.host.replace(/^.*\.(t\.me|telegram\.me)$/, "$1"); // what's before it is a person's name
  return `[link: ${site && url.protocol !== "tg:" ? site : url.protocol.slice(0, -1)}]`;
}

/** PostgreSQL takes neither NUL nor lone surrogates. */
function storable(words: string): string {
  return withoutInvisible(words.replaceAll("\u0000", "").toWellFormed());
}
