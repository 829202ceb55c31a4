/** Where a text isn't JSON, and what is wrong there. */
export interface SyntaxProblem {
  /** Both from 1. */
  line: number;
  column: number;
  /** The predicate of a sentence, with the cure. */
  text: string;
}

/** Parsed JSON, or what is wrong with it, in plain words. */
export type ParsedJson = { value: unknown } | { problem: SyntaxProblem };

/** Parses JSON. Where it is none, the problem says what to change and where. */
export function parseJson(json: string): ParsedJson {
  try {
    return { value: JSON.parse(json) };
  } catch {
    const { at, text } = new Scanner(json).firstMistake();
    const before = json.slice(0, at).split("\n");
    return { problem: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text } };
  }
}

interface Mistake {
  /** The offset. */
  at: number;
  text: string;
}

/** What may come next. */
type Expected =
  | "a value"
  | "a value or the end"
  | "a name"
  | "a name or the end"
  | "a colon"
  | "a comma or the end"
  | "nothing";

const curlyQuotes = /[“”„‟«»″]/;
const singleQuotes = /['‘’‚`´]/;

/** Words of other languages, with what JSON writes for them. */
const otherWords: Record<string, string> = {
  True: "true",
  False: "false",
  None: "null",
  undefined: "null",
  NaN: "null",
  Null: "null",
  NULL: "null",
  TRUE: "true",
  FALSE: "false",
};

/** Finds the first mistake in a text that isn't JSON. It follows the text token by token, with no recursion. */
class Scanner {
  private readonly json: string;
  private at = 0;
  private expected: Expected = "a value";
  /** The open brackets, with their offsets. */
  private readonly open: { bracket: string; at: number }[] = [];
  private last: { at: number; end: number; token: string } | undefined;

  constructor(json: string) {
    this.json = json;
  }

  firstMistake(): Mistake {
    while (true) {
      this.skipSpace();
      const mistake = this.at >= this.json.length ? this.tooShort() : this.token();
      if (mistake) return mistake;
    }
  }

  private skipSpace(): void {
    while (/[ \t\r\n]/.test(this.char())) this.at++;
  }

  private char(offset = 0): string {
    return this.json[this.at + offset] ?? "";
  }

  private mistake(text: string, at = this.at): Mistake {
    return { at, text };
  }

  /** The line of an offset, where there are several. */
  private lineOf(offset: number): string {
    if (!this.json.includes("\n")) return "";
    return ` of line ${this.json.slice(0, offset).split("\n").length}`;
  }

  private tooShort(): Mistake {
    if (this.last === undefined) return this.mistake("is empty: write something, or delete it", 0);
    const opened = this.open.at(-1);
    if (!opened) return this.mistake("isn't JSON: correct it");
    const closing = opened.bracket === "{" ? "}" : "]";
    return this.mistake(
      `ends too early: the "${opened.bracket}"${this.lineOf(opened.at)} needs its "${closing}"`,
    );
  }

  /** Reads a token. @returns the mistake, if it is one */
  private token(): Mistake | undefined {
    const char = this.char();
    const foreign = this.foreign(char);
    if (foreign) return foreign;
    switch (char) {
      case "{":
      case "[":
        return this.opening(char);
      case "}":
      case "]":
        return this.closing(char);
      case ",":
        if (this.expected !== "a comma or the end") return this.wrongComma();
        return this.next(1, this.open.at(-1)?.bracket === "{" ? "a name" : "a value");
      case ":":
        if (this.expected !== "a colon") return this.mistake('has a ":" too many: delete it');
        return this.next(1, "a value");
      case '"':
        return this.string();
      default:
        return this.word();
    }
  }

  private next(length: number, expected: Expected): undefined {
    const end = this.at + length;
    this.last = { at: this.at, end, token: this.json.slice(this.at, Math.min(end, this.at + 80)) };
    this.at = end;
    this.expected = expected;
  }

  private afterValue(): Expected {
    return this.open.length > 0 ? "a comma or the end" : "nothing";
  }

  private foreign(char: string): Mistake | undefined {
    if (char === "<" && !this.last)
      return this.mistake("is a web page or XML: write JSON, or download it again");
    if (char < " ") return this.mistake("is damaged here: restore the file from a copy");
    const two = char + this.char(1);
    if (two === "//" || two === "/*" || char === "#")
      return this.mistake("has a comment, which JSON doesn't allow: delete it");
    if (curlyQuotes.test(char))
      return this.mistake(`has a curly quotation mark (${char}): write straight ones, "`);
    const isApostrophe = this.last?.end === this.at && this.last.token.startsWith('"');
    if (singleQuotes.test(char) && !isApostrophe)
      return this.mistake(`has ${char} for a quotation mark: write double ones, "`);
    if (/[\u00a0\u200b\u200e\u200f\u2028\u2029\ufeff\u3000]/.test(char))
      return this.mistake("has an invisible character here: delete it, and type a plain space");
    return undefined;
  }

  private opening(bracket: "{" | "["): Mistake | undefined {
    const wrong = this.notAValue();
    if (wrong) return wrong;
    this.open.push({ bracket, at: this.at });
    return this.next(1, bracket === "{" ? "a name or the end" : "a value or the end");
  }

  private closing(char: "}" | "]"): Mistake | undefined {
    if (this.last?.token === ",")
      return this.mistake(`has a comma before the "${char}": delete that comma`, this.last.at);
    const opened = this.open.at(-1);
    if (!opened) return this.mistake(`has a "${char}" too many: delete it`);
    if ((opened.bracket === "{") !== (char === "}")) {
      const right = opened.bracket === "{" ? "}" : "]";
      return this.mistake(
        `has a "${char}" where the "${opened.bracket}"${this.lineOf(opened.at)} is still open: write "${right}" first`,
      );
    }
    if (this.expected === "a colon" || this.expected === "a value")
      return this.mistake("misses a value before this: write one");
    this.open.pop();
    return this.next(1, this.afterValue());
  }

  private wrongComma(): Mistake {
    if (this.last?.token === ",") return this.mistake("has two commas in a row: delete one");
    if (this.expected === "nothing")
      return this.mistake("has a comma after its end: delete that comma");
    if (this.expected === "a colon")
      return this.mistake(`misses a colon and a value after ${this.last?.token}: write them`);
    return this.mistake("has a comma where nothing stands before it: delete that comma");
  }

  /** A mistake where no value may stand. */
  private notAValue(): Mistake | undefined {
    const after = this.last?.token ?? "";
    switch (this.expected) {
      case "a value":
      case "a value or the end":
        return undefined;
      case "a comma or the end":
        // A letter right after a text: its quotation mark was meant to be part of the text.
        return after.startsWith('"') &&
          this.last?.end === this.at &&
          /[\p{L}\p{N}]/u.test(this.char())
          ? this.mistake('has a quotation mark within a text: write it as \\"', this.at - 1)
          : this.mistake("misses a comma before this: write one");
      case "a colon":
        return this.mistake(
          this.char() === "=" ? 'has "=": write ":"' : `misses the ":" after ${after}: write it`,
        );
      case "nothing":
        return this.mistake("goes on after its end: delete the rest, or put it where it belongs");
      default:
        return this.mistake("misses a name in quotation marks before this: write one");
    }
  }

  private string(): Mistake | undefined {
    const isName = this.expected.startsWith("a name");
    const wrong = isName ? undefined : this.notAValue();
    if (wrong) return wrong;
    for (let end = this.at + 1; end < this.json.length; end++) {
      const char = this.json[end] as string;
      if (char === '"') return this.next(end + 1 - this.at, isName ? "a colon" : this.afterValue());
      if (char === "\\") {
        const escaped = /["\\/bfnrt]|u[\da-f]{4}/iy;
        escaped.lastIndex = end + 1;
        if (!escaped.test(this.json))
          return this.mistake("has a backslash in a text: write it as \\\\", end);
        end++;
      } else if (char === "\n" || char === "\r")
        return this.mistake(
          "has a text that isn't closed on its line: end it with \", and write \\n for a new line in it",
        );
      else if (char < " ")
        return this.mistake(
          char === "\t"
            ? "has a tab in a text: write a space, or \\t"
            : "has a control character in a text: delete it",
          end,
        );
    }
    return this.mistake('has a text that is never closed: end it with "');
  }

  private word(): Mistake | undefined {
    const word = /[^\s,:{}[\]"]+/y;
    word.lastIndex = this.at;
    const text = word.exec(this.json)?.[0] ?? this.char();
    if (this.expected.startsWith("a name"))
      return this.mistake(`has a name without quotation marks: write "${text.slice(0, 40)}"`);
    const wrong = this.notAValue();
    if (wrong) return wrong;
    if (
      /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text) &&
      !otherWords[text]
    )
      return this.next(text.length, this.afterValue());
    const right = otherWords[text];
    if (right) return this.mistake(`has ${text}: JSON writes it ${right}`);
    if (/^[-+.\d]/.test(text))
      return this.mistake(
        `has ${text.slice(0, 40)}, a number that JSON can't read: write 1 or 0.5`,
      );
    return this.mistake(`has a text without quotation marks: write it between "`);
  }
}
