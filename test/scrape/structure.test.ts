import { expect, test } from "vitest";
import { type ReadHints, readFaq } from "../../src/scrape/questions/read.ts";

/** The entries of a page as "section | question | id". */
function outline(text: string, hints: ReadHints = {}): string[] {
  return readFaq(text, hints).entries.map(
    ({ section, question, id }) => `${section} | ${question} | ${id}`,
  );
}

test("sections, questions, introductions, and sections that are entries themselves", () => {
  const page = `<h1>Kettle FAQ</h1><p>Welcome.</p>
    <h3><a class="anchor" name="use"></a>Use</h3><blockquote>See our tips.</blockquote>
    <h4><a class="anchor" name="q-loud" href="#q-loud"><i></i></a>Q: Is it loud?</h4><p>Yes.</p>
    <h4>Q: Is it hot?</h4><p>Yes.</p><h6>Burns</h6><p>Use water.</p>
    <h3>Passport</h3><p>None needed.</p>
    <h3>Care</h3><h4>Cleaning</h4><p>Soap.</p>
    <h3>Contact</h3><p>Write.</p><h3>Mastodon?</h3><p>Yes.</p>`;
  expect(outline(page)).toEqual([
    "Use | Is it loud? | q-loud",
    "Use | Is it hot? | q-is-it-hot",
    "Passport | Passport | passport",
    "Care | Cleaning | cleaning",
    "Contact | Contact | contact",
    "Contact | Mastodon? | mastodon",
  ]);
});

const cases: [string, string, string[]][] = [
  [
    "one level of headings",
    "<h1>Kettles</h1><h2>How?</h2>a<h2>Why?</h2>b",
    ["Kettles | How? | how", "Kettles | Why? | why"],
  ],
  [
    "no title",
    "<h2>How?</h2>a<h2>Why?</h2>b",
    ["Questions | How? | how", "Questions | Why? | why"],
  ],
  [
    "only the page's <title>",
    "<title>Kettles</title><h2>How?</h2>a<h2>Why?</h2>b",
    ["Kettles | How? | how", "Kettles | Why? | why"],
  ],
  [
    "more sub-headings than questions",
    "<h1>K</h1><h2>How?</h2>a<h3>One</h3>b<h3>Two</h3>c<h2>Why?</h2>d<h3>Three</h3>e<h3>Four</h3>f",
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "headings of level 1",
    "<h1>Use</h1><h2>How?</h2>a<h1>Care</h1><h2>Why?</h2>b",
    ["Use | How? | how", "Care | Why? | why"],
  ],
  [
    "details",
    "<h2>Use</h2><details id=d><summary>How?</summary><h3>x</h3>a</details><details><summary>Why?</summary>b</details>",
    ["Use | How? | d", "Use | Why? | why"],
  ],
  [
    "a definition list",
    "<h1>K</h1><dl><dt>How?<dd>a<div><dt id=y>Why?</dt><dd>b</dd></div></dl>",
    ["K | How? | how", "K | Why? | y"],
  ],
  [
    "questions in list items",
    "<h1>K</h1><ul><li><h3>How?</h3>a<li><h3>Why?</h3>b</ul>",
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "buttons in headings",
    "<h1>K</h1><h3><button>How?</button></h3><div hidden>a</div><h3><button>Why?</button></h3>b",
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "questions that share an answer",
    "<h1>K</h1><h2>How?</h2><h2>Why?</h2>b<h2>When?</h2>c",
    ["K | How? | how", "K | Why? | why", "K | When? | when"],
  ],
  [
    "the same heading twice",
    "<h1>K</h1><h2>How?</h2>a<h2>How?</h2>b",
    ["K | How? | how", "K | How? | how-1"],
  ],
  [
    "anchors wherever they are",
    '<h1>K</h1><h2 id=A_1>How?</h2>a<h2><a href="#b"></a>Why?</h2>b<h2><a href="#c">When?</a></h2>c<a name=d></a><h2>Who?</h2>d<section id=e><h2>What?</h2>e</section><h2>Which? {#f}</h2>f<h2>Where?<a href="#user-content-g">#</a></h2>g',
    [
      "K | How? | a-1",
      "K | Why? | b",
      "K | When? | c",
      "K | Who? | d",
      "K | What? | e",
      "K | Which? | f",
      "K | Where? | g",
    ],
  ],
  [
    "what stands around the content",
    '<nav><h2>Menu?</h2>x</nav><main><h1>K</h1><h2>Contents</h2><ul><li><a href="#how">How?</a></ul><h2>How?</h2>a<h2>Why?</h2>b<aside><h2>Ads?</h2>x</aside></main><footer><h2>More?</h2>x</footer>',
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "what class names say stands around",
    '<h1>K</h1><div class="nav_wrap"><h2>Menu?</h2><a href="/">x</a></div><h2>How?</h2><p>a long text about kettles, longer than all the rest</p><h2>Why?</h2>b<div class=footer_wrap><h5>More</h5>x</div>',
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "a body whose class says navigation",
    '<body class="nav-open"><h1>K</h1><div class="page toc"><h2>How?</h2>aaa<h2>Why?</h2>b</div>',
    ["K | How? | how", "K | Why? | why"],
  ],
  [
    "what is stated for search engines only",
    `<title>K</title><div id=app></div><script type="application/ld+json">{"@graph":[{"@type":"FAQPage","mainEntity":[
      {"@type":"Question","name":"How &amp; why?","acceptedAnswer":{"@type":"Answer","text":"<p>a</p><h2>b</h2>c"}}, {"@type":"Thing"}]}]}</script>`,
    ["K | How & why? | how-why"],
  ],
  [
    "a page in a form",
    "<form><h1>K</h1><h2>How?</h2>a<h2>Why?</h2>b<form>x</form></form>",
    ["K | How? | how", "K | Why? | why"],
  ],
  ["a lone heading", "<h1>Not found</h1><p>Sorry.", []],
];

test.each(cases)("%s", (_, page, entries) => {
  expect(outline(page, { name: "k.html" })).toEqual(entries);
});

test("Markdown with anchors, without, and with front matter", () => {
  const markdown = `---\ntitle: "Kettles"\n---\n\n### [](#use)Use\n\n#### [](#how-39s)How?\n\na\n\n#### Why? {#y}\n\nb\n\nCare\n---\n\n#### When?\n\nc\n`;
  expect(outline(markdown)).toEqual([
    "Use | How? | how-39s",
    "Use | Why? | y",
    "Care | When? | when",
  ]);
  expect(outline("# K\n\n## How?\na\n\n## Why?\nb")).toEqual(["K | How? | how", "K | Why? | why"]);
});

test("an entry's address is its place on the page, where it has one", () => {
  const page =
    '<link rel=canonical href="https://k.example/faq#x"><h1>K</h1><h2 id=How_1>How?</h2>a<h2>Why?</h2>b';
  const { entries, address } = readFaq(page);
  expect(address).toBe("https://k.example/faq");
  expect(entries.map(({ url }) => url)).toEqual([
    "https://k.example/faq#How_1",
    "https://k.example/faq",
  ]);
  const given = readFaq(page, {
    address: "https://other.example/",
    fetchedFrom: "https://x.example/",
  });
  expect(given.address).toBe("https://other.example/");
  const [first] = readFaq("# K\n## How?\na\n## Why?\nb", {
    fetchedFrom: "https://k.example/raw.md",
  }).entries;
  expect(first?.url).toBe("https://k.example/raw.md#how");
});

test("the mark of a question is dropped, in the languages of Telegram's FAQ", () => {
  const page = "<h1>K</h1><h2>Q: How?</h2>a<h2>F: Wie?</h2>b<h2>В: Как?</h2>c<h2>PS: What?</h2>d";
  expect(readFaq(page).entries.map(({ question }) => question)).toEqual([
    "How?",
    "Wie?",
    "Как?",
    "PS: What?",
  ]);
});

test.each([
  ["<!DOCTYPE html><p>x", {}, "html"],
  ["# a\n\n## b", {}, "markdown"],
  ["a\n\nQ: b?", {}, "text"],
  ["# a\n\n## b", { name: "x.html" }, "html"],
  ["<h2>a</h2>", { mediaType: "text/markdown" }, "markdown"],
  ["# a\n## b", { mediaType: "text/plain", name: "https://k.example/README" }, "markdown"],
] as const)("%j with %j is %s", (text, hints, kind) => {
  expect(readFaq(text, hints).kind).toBe(kind);
});

test("an id of what holds several questions is none of theirs", () => {
  const nested = `<h1>Zoo</h1><div class="accordion">
    <button aria-expanded="false" aria-controls="c1">Visits</button><div id="c1">
      <button aria-expanded="false">When do you open?</button><div>At nine.</div>
      <button aria-expanded="false">When do you close?</button><div>At six.</div></div>
    <button aria-expanded="false" aria-controls="c2">Animals</button><div id="c2">
      <div id="petting"><button aria-expanded="false">May I pet them?</button><div>The goats.</div></div>
      <div id="feeding"><button aria-expanded="false">May I feed them?</button><div>No.</div></div></div></div>`;
  const terms = `<h1>Zoo</h1><dl id="faq"><dt>Is there a café?</dt><dd>Two.</dd><dt>And a shop?</dt><dd>One.</dd></dl>`;
  const sections = `<h1>Zoo</h1><section id="tickets"><h2>Do I need a ticket?</h2><p>Yes.</p><h3>Where from?</h3><p>The gate.</p></section>
    <section id="dogs"><h2>Are dogs allowed?</h2><p>No.</p></section>`;
  const idsOf = (page: string) => readFaq(page, { name: "zoo.html" }).entries.map(({ id }) => id);
  expect(idsOf(nested)).toEqual(["when-do-you-open", "when-do-you-close", "petting", "feeding"]);
  expect(idsOf(terms)).toEqual(["is-there-a-cafe", "and-a-shop"]);
  expect(idsOf(sections)).toEqual(["tickets", "dogs"]);
});

test("titles of Markdown's containers are Markdown, and show their tags", () => {
  const markdown = [
    "# Printer",
    '??? question "What is a *paper jam*?"\n\n    Stuck paper.',
    '??? question "Does `scan <file>` **overwrite**?"\n\n    Yes.',
    "::: details Which <tray> is _the first_?\nThe upper.\n:::",
    '{{< details title="Is snake_case_name a *problem*?" >}}\nNo.\n{{< /details >}}',
  ].join("\n\n");
  const { entries } = readFaq(markdown, { name: "printer.md" });
  expect(entries.map(({ question }) => question)).toEqual([
    "What is a paper jam?",
    "Does scan <file> overwrite?",
    "Which <tray> is the first?",
    "Is snake_case_name a problem?",
  ]);
});

const landing = (faq: string, more = "") => `<title>Oak & Co</title><h1>Tables of oak</h1>
  <section id="why"><h2>Why oak?</h2><p>It lasts for a hundred years.</p></section>
  <section><h2>What our customers say</h2><p>A table to inherit.</p></section>${faq}
  <section><h2>Ready?</h2><p>Order today.</p></section>${more}`;

const threeQuestions = (tag: string) =>
  `<${tag}>How long does it take?</${tag}><p>Six weeks.</p><${tag}>Do you deliver?</${tag}><p>Everywhere.</p>
   <${tag}>Care</${tag}><p>Oil it.</p>`;

test.each([
  ["section id=faq", "h3", "Questions"],
  ["div class='wide FAQs'", "h3", "Questions"],
  ["section id=faq class=faq", "h2", "Oak & Co"],
])(
  "of a landing page with <%s> only what's inside of it becomes entries",
  (tag, level, section) => {
    const title = level === "h2" ? "" : `<h2>${section}</h2>`;
    const page = landing(
      `<${tag}><div class=faq>${title}${threeQuestions(level)}</div></${tag.split(" ")[0]}>`,
    );
    expect(readFaq(page, { name: "oak.html" }).entries.map(({ question }) => question)).toEqual([
      "How long does it take?",
      "Do you deliver?",
      "Care",
    ]);
  },
);

test("a landing page's questions outside of its FAQ are named as missed", () => {
  const { reading } = readFaq(landing(`<section id=faq>${threeQuestions("h2")}</section>`));
  expect(reading.missed).toEqual(["Why oak?", "Ready?"]);
});

test.each([
  [
    "it holds two questions",
    landing(`<div id=faq><h2>Is it heavy?</h2><p>Yes.</p><h2>Is it big?</h2><p>No.</p></div>`),
    5,
  ],
  [
    "each question has one of its own",
    landing(
      ["Heavy", "Big", "Old"]
        .map((word) => `<div class=faq><h2>${word}?</h2><p>Yes.</p></div>`)
        .join(""),
    ),
    6,
  ],
  [
    "more is asked outside",
    landing(
      `<div id=faq>${threeQuestions("h2")}</div>`,
      ["Heavy", "Big", "Old"].map((word) => `<h2>${word}?</h2><p>Yes.</p>`).join(""),
    ),
    9,
  ],
])("what is named a FAQ isn't the whole FAQ where %s", (_, page, count) => {
  expect(readFaq(page, { name: "oak.html" }).entries).toHaveLength(count);
});
