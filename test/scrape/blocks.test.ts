import { expect, test } from "vitest";
import type { Block } from "../../src/faq/schema.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

/** The answer of a page with this html below its one question. */
function answerOf(html: string): Block[] | undefined {
  const page = `<h1>Kettles</h1><h2>How?</h2>${html}<h2>Why?</h2><p>Because.`;
  return readFaq(page, { name: "k.html", address: "https://kettle.example/faq" }).entries[0]
    ?.answer;
}

const p = (html: string) => ({ type: "paragraph", html });
const quote = (html: string) => ({ type: "quote", html });
const list = (...items: string[]) => ({ type: "list", items });
const steps = (platform: string | null, ...items: string[]) => ({ type: "steps", platform, items });

const cases: [string, string, object[]][] = [
  ["a paragraph", "<p> One\n  two </p>", [p("One two")]],
  ["text without a paragraph", "One <p>two</p> three", [p("One"), p("two"), p("three")]],
  ["a line break", "<p>One<br>two", [p("One"), p("two")]],
  ["a mark across a line break", "<p><b>One<br>two</b>", [p("<b>One</b>"), p("<b>two</b>")]],
  [
    "marks",
    "<p><strong>a</strong> <em>b</em> <kbd>c</kbd>",
    [p("<b>a</b> <i>b</i> <code>c</code>")],
  ],
  ["marks in marks", "<p><b>a <i>b</i> <b>c</b></b>", [p("<b>a <i>b</i> c</b>")]],
  ["empty marks", "<p><b> </b>x<i></i>", [p("x")]],
  ["other tags", "<p><span class=x>a</span> <big>b</big> <u>c</u>", [p("a b c")]],
  [
    "what the page takes back",
    "<p><del>four</del> <s>five</s> <ins>six</ins> coins",
    [p("six coins")],
  ],
  [
    "raised and lowered",
    "<p>10<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup> 2<sup>a+b</sup>",
    [p("10² H₂O 1st 2^(a+b)")],
  ],
  [
    "characters with a meaning",
    '<p>a &lt;b&gt; &amp;amp; "c" &copy;',
    [p('a &lt;b&gt; &amp;amp; "c" ©')],
  ],
  ["scripts and styles", "<p>a<script>alert(1)</script><style>b{}</style>", [p("a")]],
  ["invisible characters", "<p>a\u200bb\u00adc\u00a0 d", [p("abc d")]],
  [
    "a relative link",
    '<p><a href="lid?a=1&b=2">lid</a>',
    [p('<a href="https://kettle.example/lid?a=1&amp;b=2">lid</a>')],
  ],
  [
    "a link to a place on the page",
    '<p><a href="#why">why</a>',
    [p('<a href="https://kettle.example/faq#why">why</a>')],
  ],
  ["a lost link", '<p><a href="#">why</a>', [p("why")]],
  [
    "dangerous links",
    '<p><a href="javascript:alert(1)">a</a> <a href=" data:text/html,x">b</a>',
    [p("a b")],
  ],
  [
    "a quote in a link",
    `<p><a href='/"onclick=x'>a</a>`,
    [p('<a href="https://kettle.example/%22onclick=x">a</a>')],
  ],
  [
    "a link in a link",
    '<p><a href="/a"><b><a href="/b">x</a></b></a>',
    [p('<b><a href="https://kettle.example/b">x</a></b>')],
  ],
  [
    "mail addresses",
    '<p><a href="mailto:a@b.example">write</a> <a href="mailto:a@b.example">a@b.example</a>',
    [p("write (a@b.example) a@b.example")],
  ],
  ["a list", "<ul><li>one<li><p>two</p><p>more</p></ul>", [list("one", "two\nmore")]],
  ["numbered steps", "<ol><li>one<li>two</ol>", [steps(null, "one", "two")]],
  [
    "lists in a list",
    "<ol><li>a<ul><li>b<ol><li>c</ol></ul>d<li>e</ol>",
    [steps(null, "a\n– b\n– – c\nd", "e")],
  ],
  [
    "a platform's steps",
    "<p><b>ANDROID</b></p><ol><li>a</ol><p><i>iOS:</i></p><ol><li>b</ol>",
    [steps("android", "a"), steps("ios", "b")],
  ],
  [
    "a label that says more",
    "<p>On Telegram Desktop</p><ol><li>a</ol><p>Windows:</p><ol><li>b</ol>",
    [steps("desktop", "a"), p("Windows:"), steps("desktop", "b")],
  ],
  [
    "a label over something else",
    "<p>Android</p><p>Tap it.</p><ol><li>a</ol>",
    [p("Android"), p("Tap it."), steps(null, "a")],
  ],
  ["a quote", "<blockquote><p>a</p><ul><li>b</ul></blockquote>", [quote("a"), list("b")]],
  [
    "a sub-heading",
    "<h3>Part <i>one</i></h3><p>a</p><h5>iOS</h5><ol><li>b</ol>",
    [p("<b>Part one</b>"), p("a"), steps("ios", "b")],
  ],
  ["a caption", '<figure><img alt="x" src=x><figcaption>A lid</figcaption></figure>', [p("A lid")]],
  [
    "a picture's title",
    '<p><img src=x title="A &lt;lid&gt;" alt="lid"></p><p>Text.',
    [p("<i>A &lt;lid&gt;</i>"), p("Text.")],
  ],
  [
    "a picture with a caption below",
    '<div><a href="x"><img alt="lid"></a><p>A lid, open</p></div>',
    [p("A lid, open")],
  ],
  [
    "a player",
    '<video title="Boiling">Your browser is old<source src=x></video><p>a',
    [p("<i>Boiling</i>"), p("a")],
  ],
  ["a picture in a text", '<p>Tap <img alt="Menu" src=x> now', [p("Tap Menu now")]],
  ["a block of code", "<pre>\n a\n  &lt;b&gt;\n</pre>", [p("<code> a\n  &lt;b&gt;</code>")]],
  [
    "a table",
    "<table><tr><th>Cups<th>Minutes<tr><td>1<td>2</table>",
    [list("Cups — Minutes", "1 — 2")],
  ],
  ["definitions", "<dl><dt>Lid<dd>The top.</dl>", [p("<b>Lid</b>"), p("The top.")]],
  ["nothing to read", "<form>Was this <button>helpful</button>?</form><hr><p>a", [p("a")]],
];

test.each(cases)("%s", (_, html, blocks) => {
  expect(answerOf(html)).toEqual(blocks);
});

test("relative links on a page without an address are text", () => {
  const page =
    '<h2>How?</h2><p><a href="/a">a</a> <a href="#b">b</a> <a href="http://c.example">c</a><h2>Why?</h2>x';
  const [entry] = readFaq(page).entries;
  expect(entry?.answer).toEqual([p('a b <a href="http://c.example/">c</a>')]);
  expect(entry?.url).toBe("#how");
});
