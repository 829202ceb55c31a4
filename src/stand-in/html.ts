import type { MessageEntity } from "grammy/types";
import { badRequest } from "./errors.ts";
import { checkedLink, mentionedUser } from "./links.ts";

/** A text and what is marked in it; offsets and lengths in UTF-16 code units, as everywhere in the Bot API. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** What a tag marks. Those with an attribute that matters (a, span, code, pre …) are made in `closed`. */
const SIMPLE = new Map<string, MessageEntity.CommonMessageEntity["type"]>([
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

const OTHERS = new Set(["a", "tg-emoji", "code", "pre", "blockquote"]);

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);

interface OpenTag {
  name: string;
  argument: string;
  offset: number;
}

/**
 * `parse_mode: "HTML"`. Telegram's HTML is not the web's: a dozen tags, four named entities, every tag
 * closed in order, and one mistake refuses the whole message. The refusals and their byte offsets follow
 * the real parser, so that a bot which trips over a stray `<` trips here first.
 */
export function parseHtml(html: string): FormattedText {
  return new HtmlParser(html).parse();
}

class HtmlParser {
  readonly #html: string;
  #at = 0;
  #text = "";
  #open: OpenTag[] = [];
  #entities: MessageEntity[] = [];
  /** Languages of `<code class="language-…">`, which count only together with a `<pre>` of the same extent. */
  #languages = new Map<MessageEntity, string>();

  constructor(html: string) {
    this.#html = html;
  }

  parse(): FormattedText {
    while (this.#at < this.#html.length) {
      if (this.#char() === "<") this.#tag();
      else this.#text += this.#next();
    }
    const open = this.#open.at(-1);
    if (open) fail(`Can't find end tag corresponding to start tag "${open.name}"`);
    if (!this.#text.isWellFormed()) {
      fail(
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
      );
    }
    return { text: this.#text, entities: this.#entities };
  }

  #char(): string {
    return this.#html[this.#at] ?? "";
  }

  /** One character, or what an entity such as `&lt;` stands for. */
  #next(): string {
    const entity = this.#char() === "&" ? decodeEntity(this.#html, this.#at) : undefined;
    const raw = this.#char();
    this.#at += entity ? entity.length : 1;
    return entity ? entity.value : raw;
  }

  #tag(): void {
    const begin = this.#at;
    this.#at += 1;
    if (this.#char() === "/") this.#endTag(begin);
    else this.#startTag(begin);
  }

  #startTag(begin: number): void {
    const name = this.#take(/[^\s>]*/y).toLowerCase();
    if (this.#at >= this.#html.length) fail(`Unclosed start tag${this.#offset(begin)}`);
    if (!SIMPLE.has(name) && !OTHERS.has(name)) {
      fail(`Unsupported start tag "${name}"${this.#offset(begin)}`);
    }
    const attributes = this.#attributes(name, begin);
    this.#at += 1;
    const argument = argumentOf(name, attributes);
    if (name === "span" && argument !== "spoiler") {
      fail(`Tag "span" must have class "tg-spoiler"${this.#offset(begin)}`);
    }
    this.#open.push({ name, argument, offset: this.#text.length });
  }

  /** Reads up to the `>`. An attribute without a value is allowed: `<blockquote expandable>`. */
  #attributes(tag: string, begin: number): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      this.#take(/\s*/y);
      if (this.#char() === ">") return attributes;
      const name = this.#take(/[^\s=>]*/y);
      if (name === "" && this.#char() === "=") {
        fail(`Empty attribute name in the tag "${tag}"${this.#offset(begin)}`);
      }
      this.#take(/\s*/y);
      if (this.#char() === "=") {
        this.#at += 1;
        this.#take(/\s*/y);
        attributes.set(name, this.#attributeValue());
      } else attributes.set(name, "");
      if (this.#at >= this.#html.length) fail(`Unclosed start tag${this.#offset(begin)}`);
    }
  }

  #attributeValue(): string {
    const quote = this.#char();
    if (quote !== "'" && quote !== '"') {
      const begin = this.#at;
      const token = this.#take(/[\w.-]*/y).toLowerCase();
      if (!/[\s>]|^$/.test(this.#char())) {
        fail(`Unexpected end of name token${this.#offset(begin)}`);
      }
      return token;
    }
    this.#at += 1;
    let value = "";
    while (this.#at < this.#html.length && this.#char() !== quote) value += this.#next();
    this.#at += 1;
    return value;
  }

  #endTag(begin: number): void {
    const open = this.#open.pop() ?? fail(`Unexpected end tag${this.#offset(begin)}`);
    this.#at += 1;
    const name = this.#take(/[^\s>]*/y).toLowerCase();
    this.#take(/\s*/y);
    if (this.#char() !== ">") fail(`Unclosed end tag${this.#offset(begin)}`);
    if (name !== "" && name !== open.name) {
      fail(
        `Unmatched end tag${this.#offset(begin)}, expected "</${open.name}>", found "</${name}>"`,
      );
    }
    this.#at += 1;
    const length = this.#text.length - open.offset;
    if (length > 0) this.#close(open, { offset: open.offset, length });
  }

  #close(tag: OpenTag, extent: { offset: number; length: number }): void {
    const simple = SIMPLE.get(tag.name);
    if (simple) this.#entities.push({ type: simple, ...extent });
    else if (tag.name === "a") this.#link(tag, extent);
    else if (tag.name === "pre" || tag.name === "code") this.#code(tag, extent);
    else if (tag.name === "tg-emoji") this.#emoji(tag, extent);
    else {
      const type = tag.argument === "expandable" ? "expandable_blockquote" : "blockquote";
      this.#entities.push({ type, ...extent });
    }
  }

  /** A link that Telegram does not take is dropped without a word: the text stays, unlinked. */
  #link(tag: OpenTag, extent: { offset: number; length: number }): void {
    const target = tag.argument || this.#text.slice(extent.offset);
    const user = mentionedUser(target);
    const url = checkedLink(target);
    if (user) this.#entities.push({ type: "text_mention", ...extent, user });
    else if (url) this.#entities.push({ type: "text_link", ...extent, url });
  }

  /** `<pre><code class="language-x">` of the same extent is one entity, a block with a language. */
  #code(tag: OpenTag, extent: { offset: number; length: number }): void {
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

  #emoji(tag: OpenTag, extent: { offset: number; length: number }): void {
    if (!/^[1-9]\d{0,18}$/.test(tag.argument)) fail("Invalid custom emoji identifier specified");
    this.#entities.push({ type: "custom_emoji", ...extent, custom_emoji_id: tag.argument });
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#html)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  /** The real server counts bytes, not characters. */
  #offset(begin: number): string {
    return ` at byte offset ${Buffer.byteLength(this.#html.slice(0, begin))}`;
  }
}

function argumentOf(tag: string, attributes: Map<string, string>): string {
  const of = (name: string, prefix = "") => {
    const value = attributes.get(name) ?? "";
    return value.startsWith(prefix) ? value.slice(prefix.length) : "";
  };
  if (tag === "a") return of("href");
  if (tag === "code") return of("class", "language-");
  if (tag === "span") return of("class", "tg-");
  if (tag === "tg-emoji") return of("emoji-id");
  return tag === "blockquote" && attributes.has("expandable") ? "expandable" : "";
}

/** An HTML entity at this place. Those that Telegram does not know stay as they are, `&` and all. */
function decodeEntity(html: string, at: number): { value: string; length: number } | undefined {
  const entity = /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/iy;
  entity.lastIndex = at;
  const [whole, hex, decimal, name] = entity.exec(html) ?? [];
  if (whole === undefined) return undefined;
  if (name !== undefined) {
    const value = NAMED.get(name);
    return value === undefined ? undefined : { value, length: whole.length };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff || whole.replace(";", "").length >= 10) return undefined;
  return { value: String.fromCodePoint(code), length: whole.length };
}

function fail(problem: string): never {
  throw badRequest(`can't parse entities: ${problem}`);
}
