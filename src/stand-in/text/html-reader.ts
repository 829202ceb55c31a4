import { badRequest } from "../wire/errors.ts";

const NAMED_ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);

/** Reads Telegram's HTML from left to right: characters, tag names and attributes. */
export class HtmlReader {
  readonly #html: string;
  #position = 0;

  constructor(html: string) {
    this.#html = html;
  }

  get position(): number {
    return this.#position;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#html.length;
  }

  /** The character at the position; "" at the end. */
  peek(): string {
    return this.#html[this.#position] ?? "";
  }

  /** Moves past one character. */
  skip(): void {
    this.#position += 1;
  }

  /** Reads one character, or the one that an HTML entity such as `&lt;` stands for. */
  readCharacter(): string {
    const entity = this.peek() === "&" ? decodeEntity(this.#html, this.#position) : undefined;
    const raw = this.peek();
    this.#position += entity ? entity.length : 1;
    return entity ? entity.value : raw;
  }

  /** Reads a tag's name, in lower case. */
  readTagName(): string {
    return this.#take(/[^\s>]*/y).toLowerCase();
  }

  skipSpaces(): void {
    this.#take(/\s*/y);
  }

  /**
   * Reads attributes up to the `>`. One without a value is allowed: `<blockquote expandable>`.
   * @param begin where the tag begins
   */
  readAttributes(tag: string, begin: number): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      this.skipSpaces();
      if (this.peek() === ">") return attributes;
      const name = this.#take(/[^\s=>]*/y);
      if (name === "" && this.peek() === "=") {
        throw parseError(`Empty attribute name in the tag "${tag}"${this.byteOffset(begin)}`);
      }
      this.skipSpaces();
      if (this.peek() === "=") {
        this.skip();
        this.skipSpaces();
        attributes.set(name, this.#readAttributeValue());
      } else attributes.set(name, "");
      if (this.isAtEnd) throw parseError(`Unclosed start tag${this.byteOffset(begin)}`);
    }
  }

  #readAttributeValue(): string {
    const quote = this.peek();
    if (quote !== "'" && quote !== '"') {
      const begin = this.#position;
      const token = this.#take(/[\w.-]*/y).toLowerCase();
      if (!/[\s>]|^$/.test(this.peek())) {
        throw parseError(`Unexpected end of name token${this.byteOffset(begin)}`);
      }
      return token;
    }
    this.skip();
    let value = "";
    while (!this.isAtEnd && this.peek() !== quote) value += this.readCharacter();
    this.skip();
    return value;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#html)?.[0] ?? "";
    this.#position += match.length;
    return match;
  }

  /** Where a position is, in the words of the real server, which counts bytes. */
  byteOffset(position: number): string {
    return ` at byte offset ${Buffer.byteLength(this.#html.slice(0, position))}`;
  }
}

/** The HTML entity at an offset. Those that Telegram doesn't know stay in the text, `&` and all. */
function decodeEntity(html: string, offset: number): { value: string; length: number } | undefined {
  const pattern = /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/iy;
  pattern.lastIndex = offset;
  const [whole, hex, decimal, name] = pattern.exec(html) ?? [];
  if (whole === undefined) return undefined;
  if (name !== undefined) {
    const value = NAMED_ENTITIES.get(name);
    return value === undefined ? undefined : { value, length: whole.length };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff || whole.replace(";", "").length >= 10) return undefined;
  return { value: String.fromCodePoint(code), length: whole.length };
}

export function parseError(problem: string) {
  return badRequest(`can't parse entities: ${problem}`);
}
