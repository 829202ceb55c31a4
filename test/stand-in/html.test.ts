import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { formatText } from "../../src/stand-in/index.ts";

/** `bold 0 2` and so on: the entities in one line each. */
function shown(entities: MessageEntity[]): string[] {
  return entities.map(({ type, offset, length, ...rest }) =>
    [type, offset, length, ...Object.values(rest).map((v) => v?.id ?? v)].join(" "),
  );
}

const html = (text: string) => formatText(text, { parse_mode: "HTML" });

describe("HTML becomes text and entities", () => {
  test.each<[string, string, string[]]>([
    ["plain", "plain", []],
    ["<b>a</b><strong>b</strong>", "ab", ["bold 0 2"]],
    ["<b>a</b> <strong>b</strong>", "a b", ["bold 0 1", "bold 2 1"]],
    ["<i>a</i> <u>b</u> <s>c</s>", "a b c", ["italic 0 1", "underline 2 1", "strikethrough 4 1"]],
    [
      "<em>a</em> <ins>b</ins> <del>c</del>",
      "a b c",
      ["italic 0 1", "underline 2 1", "strikethrough 4 1"],
    ],
    ["<strike>c</strike>", "c", ["strikethrough 0 1"]],
    ["<tg-spoiler>a</tg-spoiler>", "a", ["spoiler 0 1"]],
    ['<span class="tg-spoiler">a</span>', "a", ["spoiler 0 1"]],
    ["<code>a</code>", "a", ["code 0 1"]],
    ["<pre>a</pre>", "a", ["pre 0 1"]],
    ['<pre><code class="language-js">a</code></pre>', "a", ["pre 0 1 js"]],
    ['<code class="language-js">a</code>', "a", ["code 0 1"]],
    ["<blockquote>a</blockquote>", "a", ["blockquote 0 1"]],
    ["<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote 0 1"]],
    [
      "a\n<blockquote expandable><b>b</b>\n• c</blockquote>",
      "a\nb\n• c",
      ["expandable_blockquote 2 5", "bold 2 1"],
    ],
    [
      "<blockquote expandable>a <blockquote>b</blockquote> c</blockquote>",
      "a b c",
      ["expandable_blockquote 0 5"],
    ],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      "👍",
      ["custom_emoji 0 2 5368324170671202286"],
    ],
    ['<a href="https://telegram.org">a</a>', "a", ["text_link 0 1 https://telegram.org/"]],
    [
      '<a href="HTTPS://Telegram.org/FAQ#q">a</a>',
      "a",
      ["text_link 0 1 https://telegram.org/FAQ#q"],
    ],
    ["<a href='telegram.org/faq'>a</a>", "a", ["text_link 0 1 http://telegram.org/faq"]],
    ['<a href="tg://settings">a</a>', "a", ["text_link 0 1 tg://settings"]],
    ['<a href="mailto:a@telegram.org">a</a>', "a", ["text_link 0 1 mailto:a@telegram.org"]],
    ['<a href="tg://user?id=42">a</a>', "a", ["text_mention 0 1 42"]],
    ["<a>telegram.org</a>", "telegram.org", ["text_link 0 12 http://telegram.org/"]],
    ['<a href="javascript:alert(1)">a</a>', "a", []],
    ['<a href="https://t.me/?a=1&amp;b=2">a</a>', "a", ["text_link 0 1 https://t.me/?a=1&b=2"]],
    ["&lt;b&gt; &amp; &quot;x&quot; &#65;&#x42;", '<b> & "x" AB', []],
    ["&nbsp;&apos; & &unknown; AT&T", "&nbsp;&apos; & &unknown; AT&T", []],
    ["<B>x</b >", "x", ["bold 0 1"]],
    ["<b></b>x", "x", []],
    ["<b><i>x</i></b>", "x", ["bold 0 1", "italic 0 1"]],
    ["<b>a <code>b</code> c</b>", "a b c", ["bold 0 2", "code 2 1", "bold 3 2"]],
    ["😀<b>é</b>", "😀é", ["bold 2 1"]],
    ["<b>x</>", "x", ["bold 0 1"]],
    ["  <b> x </b>  ", "x", ["bold 0 1"]],
    ["a\r\nb\tc\u0000d", "a\nb c d", []],
    ["\n\n a \n\n", "a", []],
    ["a\n\n\nb", "a\n\n\nb", []],
  ])("%s", (input, text, entities) => {
    const formatted = html(input);
    expect([formatted.text, shown(formatted.entities)]).toEqual([text, entities]);
  });

  test("no more than a hundred entities are kept", () => {
    const input = Array.from({ length: 130 }, (_, i) => `<b>${i}</b>`).join(" ");
    expect(html(input).entities).toHaveLength(100);
  });
});

describe("HTML is refused as the real parser refuses it", () => {
  test.each([
    ["a <div>x</div>", 'Unsupported start tag "div" at byte offset 2'],
    ["é <x>", 'Unsupported start tag "x" at byte offset 3'],
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["<p>x", 'Unsupported start tag "p" at byte offset 0'],
    ["<b>x", 'Can\'t find end tag corresponding to start tag "b"'],
    ["<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["a <b", "Unclosed start tag at byte offset 2"],
    ['<a href="x', "Unclosed start tag at byte offset 0"],
    ["<b>x</b", "Unclosed end tag at byte offset 4"],
    ["<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'],
    ["<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"],
    ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"],
    ["<br>", 'Unsupported start tag "br" at byte offset 0'],
  ])("%s", (input, problem) => {
    expect(() => html(input)).toThrow(`Bad Request: can't parse entities: ${problem}`);
  });
});

describe("entities that are spelled out", () => {
  const bold = (offset: number, length: number) => [{ type: "bold" as const, offset, length }];
  test.each<[string, MessageEntity[], string[] | string]>([
    ["abc", bold(1, 2), ["bold 1 2"]],
    ["abc", bold(0, 4), "ends after the end of the text"],
    ["abc", bold(4, 1), "begins after the end of the text"],
    ["abc", bold(-1, 1), "incorrect offset -1"],
    ["abc", bold(0, -1), "incorrect length -1"],
    ["😀", bold(1, 1), "begins in a middle of a UTF-16 symbol"],
    ["😀", bold(0, 1), "ends in a middle of a UTF-16 symbol"],
    ["abcd", [...bold(0, 2), ...bold(1, 2)], ["bold 0 3"]],
    ["a\r\nbc", bold(3, 2), ["bold 2 2"]],
    ["  abc", bold(3, 1), ["bold 1 1"]],
  ])("%j %j", (text, entities, expected) => {
    const format = () => shown(formatText(text, { entities }).entities);
    if (typeof expected === "string") expect(format).toThrow(expected);
    else expect(format()).toEqual(expected);
  });
});

describe("what Telegram finds by itself", () => {
  test.each<[string, string[]]>([
    ["/start", ["bot_command 0 6"]],
    ["/start@faq_bot hello", ["bot_command 0 14"]],
    ["try /help now", ["bot_command 4 5"]],
    ["and/or a/b", []],
    ["see https://telegram.org/faq.", ["url 4 24"]],
    ["see (https://telegram.org/faq)", ["url 5 24"]],
    ["t.me/durov, telegram.org", ["url 0 10", "url 12 12"]],
    ["e.g. this.and that", []],
    ["write to a.b@telegram.org!", ["email 9 16"]],
    ["ask @durov or @ab", ["mention 4 6"]],
    ["#tag #123 #a1", ["hashtag 0 4", "hashtag 10 3"]],
    ["$USD $usd", ["cashtag 0 4"]],
    ["call +1-212-555-0123", ["phone_number 5 15"]],
    ["😀 /go", ["bot_command 3 3"]],
  ])("%s", (text, entities) => {
    expect(shown(formatText(text).entities)).toEqual(entities);
  });

  test("not in code and not in links", () => {
    const { entities } = html('<code>/start</code> <a href="t.me">@durov</a>');
    expect(entities.map(({ type }) => type)).toEqual(["code", "text_link"]);
  });
});

/** Each of these once took seconds. */
test.each(["http://x.", "http://x)", " x", "a.", "@a", "/"])("much of %j takes no time", (part) => {
  const text = part.slice(0, -1) + part.slice(-1).repeat(100_000);
  expect(formatText(`${text} ${" ".repeat(100_000)}x`).entities).toEqual([]);
  expect(formatText(part.repeat(100_000)).text).toHaveLength(
    part.length * 100_000 - (part[0] === " " ? 1 : 0),
  );
});

test.each([
  ["Markdown", 'reads parse_mode "HTML" only'],
  ["MarkdownV2", 'reads parse_mode "HTML" only'],
  ["XML", "Bad Request: unsupported parse_mode"],
])("parse_mode %s is refused", (parse_mode, description) => {
  expect(() => formatText("*x*", { parse_mode })).toThrow(description);
});
