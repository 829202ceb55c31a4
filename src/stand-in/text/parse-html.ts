import type { MessageEntity } from "grammy/types";
import type { Extent, FormattedText } from "./formatted-text.ts";
import { HtmlReader, parseError } from "./html-reader.ts";
import { mentionedUser, normalizeLink } from "./links.ts";

/** Tags that need nothing but their name. The others, with attributes that matter, are read in `#close`. */
const SIMPLE_TAGS = new Map<string, MessageEntity.CommonMessageEntity["type"]>([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strikethrough"],
  ["strike", "strikethrough"],
  ["del", "strikethrough"],
  ["tg-spoiler", "spoiler"],
  ["span", "spoiler"],
]);

const OTHER_TAGS = new Set(["a", "tg-emoji", "code", "pre", "blockquote"]);

interface OpenTag {
  name: string;
  argument: string;
  offset: number;
}

/**
 * Parses `parse_mode: "HTML"`. Telegram's HTML is not the web's: a dozen tags, four named entities, every
 * tag closed in order, and one mistake refuses the whole message. Refusals and their byte offsets follow
 * the real parser, so that a bot which trips over a stray `<` trips here first.
 */
export function parseHtml(html: string): FormattedText {
  return new HtmlParser(html).parse();
}

class HtmlParser {
  readonly #reader: HtmlReader;
  #text = "";
  #openTags: OpenTag[] = [];
  #entities: MessageEntity[] = [];
  /** Languages of `<code class="language-…">`; they only count inside a `<pre>` of the same extent. */
  #languages = new Map<MessageEntity, string>();

  constructor(html: string) {
    this.#reader = new HtmlReader(html);
  }

  parse(): FormattedText {
    while (!this.#reader.isAtEnd) {
      if (this.#reader.peek() === "<") this.#readTag();
      else this.#text += this.#reader.readCharacter();
    }
    const open = this.#openTags.at(-1);
    if (open) throw parseError(`Can't find end tag corresponding to start tag "${open.name}"`);
    if (!this.#text.isWellFormed()) {
      throw parseError(
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
      );
    }
    return { text: this.#text, entities: this.#entities };
  }

  #readTag(): void {
    const begin = this.#reader.position;
    this.#reader.skip();
    if (this.#reader.peek() === "/") this.#readEndTag(begin);
    else this.#readStartTag(begin);
  }

  #readStartTag(begin: number): void {
    const reader = this.#reader;
    const name = reader.readTagName();
    if (reader.isAtEnd) throw parseError(`Unclosed start tag${reader.byteOffset(begin)}`);
    if (!SIMPLE_TAGS.has(name) && !OTHER_TAGS.has(name)) {
      throw parseError(`Unsupported start tag "${name}"${reader.byteOffset(begin)}`);
    }
    const argument = argumentOf(name, reader.readAttributes(name, begin));
    reader.skip();
    if (name === "span" && argument !== "spoiler") {
      throw parseError(`Tag "span" must have class "tg-spoiler"${reader.byteOffset(begin)}`);
    }
    this.#openTags.push({ name, argument, offset: this.#text.length });
  }

  #readEndTag(begin: number): void {
    const reader = this.#reader;
    const place = () => reader.byteOffset(begin);
    const open = this.#openTags.pop();
    if (!open) throw parseError(`Unexpected end tag${place()}`);
    reader.skip();
    const name = reader.readTagName();
    reader.skipSpaces();
    if (reader.peek() !== ">") throw parseError(`Unclosed end tag${place()}`);
    if (name !== "" && name !== open.name) {
      throw parseError(
        `Unmatched end tag${place()}, expected "</${open.name}>", found "</${name}>"`,
      );
    }
    reader.skip();
    const length = this.#text.length - open.offset;
    if (length > 0) this.#close(open, { offset: open.offset, length });
  }

  #close(tag: OpenTag, extent: Extent): void {
    const simple = SIMPLE_TAGS.get(tag.name);
    if (simple) this.#entities.push({ type: simple, ...extent });
    else if (tag.name === "a") this.#addLink(tag, extent);
    else if (tag.name === "pre" || tag.name === "code") this.#addCode(tag, extent);
    else if (tag.name === "tg-emoji") this.#addEmoji(tag, extent);
    else {
      const type = tag.argument === "expandable" ? "expandable_blockquote" : "blockquote";
      this.#entities.push({ type, ...extent });
    }
  }

  /** Drops a link that Telegram doesn't accept without an error; its text stays. */
  #addLink(tag: OpenTag, extent: Extent): void {
    const target = tag.argument || this.#text.slice(extent.offset);
    const user = mentionedUser(target);
    const url = normalizeLink(target);
    if (user) this.#entities.push({ type: "text_mention", ...extent, user });
    else if (url) this.#entities.push({ type: "text_link", ...extent, url });
  }

  /** Merges `<pre><code class="language-x">` of the same extent into one block with a language. */
  #addCode(tag: OpenTag, extent: Extent): void {
    const last = this.#entities.at(-1);
    const inner =
      last && last.offset === extent.offset && last.length === extent.length ? last : undefined;
    const language = tag.name === "code" ? tag.argument : inner && this.#languages.get(inner);
    const partner = tag.name === "code" ? "pre" : "code";
    if (inner?.type === partner && language) {
      this.#entities.pop();
      this.#entities.push({ type: "pre", ...extent, language });
      return;
    }
    const entity: MessageEntity = { type: tag.name === "code" ? "code" : "pre", ...extent };
    if (tag.name === "code") this.#languages.set(entity, tag.argument);
    this.#entities.push(entity);
  }

  #addEmoji(tag: OpenTag, extent: Extent): void {
    if (!/^[1-9]\d{0,18}$/.test(tag.argument)) {
      throw parseError("Invalid custom emoji identifier specified");
    }
    this.#entities.push({ type: "custom_emoji", ...extent, custom_emoji_id: tag.argument });
  }
}

/** The one value that matters among a tag's attributes; "" if it has none. */
function argumentOf(tag: string, attributes: Map<string, string>): string {
  const read = (name: string, prefix = "") => {
    const value = attributes.get(name) ?? "";
    return value.startsWith(prefix) ? value.slice(prefix.length) : "";
  };
  if (tag === "a") return read("href");
  if (tag === "code") return read("class", "language-");
  if (tag === "span") return read("class", "tg-");
  if (tag === "tg-emoji") return read("emoji-id");
  return tag === "blockquote" && attributes.has("expandable") ? "expandable" : "";
}
