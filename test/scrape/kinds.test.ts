import { expect, test } from "vitest";
import { plainText } from "../../src/faq/plain-text.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

/** A page's entries as "question → answer", in one line each. */
function read(text: string, name: string): string[] {
  return readFaq(text, { name, address: "https://tea.example/faq" }).entries.map(
    ({ question, answer }) => `${question} → ${plainText(answer).replace(/\s+/g, " ")}`,
  );
}

const two = ["Is it hot? → Very.", "Is it loud? → A little."];

const pages: [string, string, string[]][] = [
  [
    "buttons with a panel beside their frame",
    `<h1>T</h1><div><div class=h><button>Is it hot?</button></div><div class=p><p>Very.</p></div></div>
     <div><div class=h><button>Is it loud?</button></div><div class=p><p>A little.</p></div></div>`,
    two,
  ],
  [
    "controls whose panels stand together at the end",
    `<h1>T</h1><a role=button aria-controls=p1>Is it hot?</a><a role=button aria-controls=p2>Is it loud?</a>
     <div id=p1>Very.</div><div id=p2>A little.</div>`,
    two,
  ],
  [
    "Bootstrap's toggles",
    `<h1>T</h1><div class=card><a data-toggle=collapse href="#c1">Is it hot?</a><div id=c1 class=collapse>Very.</div></div>
     <div class=card><a data-toggle=collapse href="#c2">Is it loud?</a><div id=c2 class=collapse>A little.</div></div>`,
    two,
  ],
  [
    "accordion lines that don't ask",
    `<h1>T</h1><div class=accordion-header>Refunds</div><div class=accordion-body>Within a week.</div>
     <div class=accordion-header>Is it hot?</div><div class=accordion-body>Very.</div>`,
    ["Refunds → Within a week.", "Is it hot? → Very."],
  ],
  [
    "headings inside a panel divide its answer",
    `<h1>T</h1><button aria-expanded=false>Is it hot?</button><div><h3>Always</h3><p>Very.</p></div>
     <button aria-expanded=false>Is it loud?</button><div>A little.</div>`,
    ["Is it hot? → Always Very.", two[1] as string],
  ],
  [
    "a menu that opens isn't a question",
    `<h1>T</h1><button aria-expanded=false>Products</button><div><a href=/a>Pots</a> <a href=/b>Cups</a></div>
     <h2>Is it hot?</h2>Very.<h2>Is it loud?</h2>A little.`,
    two,
  ],
  ...(
    [
      ["q", "a"],
      ["faq-question", "faq-answer"],
      ["faq__q", "faq__a"],
      ["question", "answer"],
      ["accordion-title", "accordion-body"],
      ["FaqItem_questionText__x1Yz", "FaqItem_answerText__x1Yz"],
      ["frage", "antwort"],
    ] as const
  ).map(([q, a]): [string, string, string[]] => [
    `pairs by the class names ${q} and ${a}, one of which doesn't ask and one has another class beside`,
    `<h1>T</h1><div class="${q}">Is it hot?</div><div class="${a}">Very.</div>
     <div class="${q}">Weight</div><div class="${a}"><p>Three pounds.</p><p>With the lid four.</p></div>
     <div class="${q} wide">Is it loud?</div><div class="${a}">A little.</div>`,
    ["Is it hot? → Very.", "Weight → Three pounds. With the lid four.", "Is it loud? → A little."],
  ]),
  [
    "a question by its class whose answer has none",
    `<h1>T</h1><div class=q>Is it hot?</div><div class=a>Very.</div><div class=q>Weight</div><p>Three pounds.</p>
     <div class=q>Is it loud?</div><div class=a>A little.</div>`,
    ["Is it hot? → Very.", "Weight → Three pounds.", "Is it loud? → A little."],
  ],
  [
    "pairs of any two class names most of which ask",
    `<h1>T</h1><p class=title>Is it hot?</p><p class=copy>Very.</p><p class=title>Weight</p><p class=copy>Three pounds.</p>
     <p class=title>Is it loud?</p><p class=copy>A little.</p>`,
    ["Is it hot? → Very.", "Weight → Three pounds.", "Is it loud? → A little."],
  ],
  [
    "a menu whose class names are those of an accordion",
    `<h1>T</h1><div class=toggle-title>Pots</div><div class=toggle-content><a href=/r>Red pots</a> <a href=/b>Blue pots</a></div>
     <div class=toggle-title>Cups</div><div class=toggle-content><a href=/c>All cups</a></div>
     <h2>Is it hot?</h2>Very.<h2>Is it loud?</h2>A little.`,
    two,
  ],
  [
    "components with the question as an attribute",
    `<h1>T</h1><tea-fold header="Is it hot?"><p>Very.</p></tea-fold><tea-fold header="Is it loud?"><p>A little.</p></tea-fold>`,
    two,
  ],
  [
    "attributes for search engines",
    `<h1>T</h1><div itemscope itemtype="https://schema.org/Question"><span itemprop=name>Is it hot?</span>
     <div itemprop=acceptedAnswer itemscope itemtype="https://schema.org/Answer"><div itemprop=text>Very.</div></div></div>
     <div itemscope itemtype="https://schema.org/Question"><b itemprop=name>Is it loud?</b>
     <div itemprop=acceptedAnswer itemscope itemtype="https://schema.org/Answer"><p itemprop=text>A little.</p></div></div>`,
    two,
  ],
  [
    "structured data in lists, in comments and with line ends",
    `<h1>T</h1><script type="application/ld+json">//<![CDATA[
     [{"@type":"WebPage","mainEntity":{"@type":["FAQPage"],"mainEntity":[
       {"@type":"Question","name":"Is it hot?","acceptedAnswer":[{"@type":"Answer","text":"Very."}]},
       {"@type":"https://schema.org/Question","name":"Is it loud?","acceptedAnswer":{"text":"A
little."}},]}}]
     //]]></script>`,
    two,
  ],
  [
    "a table with a row of titles and numbers",
    `<h1>T</h1><table><tr><th>No.<th>Question<th>Answer<tr><td>1<td>Is it hot?<td>Very.<tr><td>2<td>Is it loud?<td>A little.</table>`,
    two,
  ],
  [
    "bold beginnings of paragraphs, with a number before them",
    "<h1>T</h1><p>1. <b>Is it hot?</b> Very.</p><p>2. <b>Is it loud</b>? A little.</p>",
    two,
  ],
  [
    "bold lines, and one that names a section",
    "<h1>T</h1><p><strong>Sound</strong></p><p><strong>Is it hot?</strong></p><p>Very.</p><p><strong>Is it loud?</strong><br>A little.</p>",
    two,
  ],
  [
    "marks in other languages",
    "<h1>T</h1><p>В: Is it hot?<br>О: Very.</p><p>Вопрос: Is it loud?<br>Ответ: A little.</p>",
    two,
  ],
  [
    "numbered questions in plain paragraphs",
    "<h1>T</h1><p>(1) Is it hot?</p><p>Very.</p><p>(2) Is it loud?</p><p>A little.</p>",
    two,
  ],
  [
    "list items that begin with a line that asks",
    "<h1>T</h1><ol><li>Is it hot?<br>Very.<li>Is it loud?<p>A little.</ol>",
    two,
  ],
  [
    "nothing but question marks",
    "<h1>T</h1><div><div>Is it hot?</div><div>Very.</div></div><div><div>Is it loud?</div><div>A little.</div></div>",
    two,
  ],
  [
    "a question in the middle of an answer stays there",
    "<h1>T</h1><h2>Is it hot?</h2>Very.<p><b>Why?</b></p><p>It boils.</p><h2>Is it loud?</h2>A little.",
    ["Is it hot? → Very. Why? It boils.", two[1] as string],
  ],
  [
    "questions one level below a heading that doesn't ask",
    "<h1>T</h1><h2>Is it hot?</h2>Very.<h2>Is it big?</h2>No.<h2>Is it blue?</h2>No.<h2>Sound</h2><h3>Is it loud?</h3>A little.<h3>Does it sing?</h3>At 100 degrees.",
    [
      "Is it hot? → Very.",
      "Is it big? → No.",
      "Is it blue? → No.",
      "Is it loud? → A little.",
      "Does it sing? → At 100 degrees.",
    ],
  ],
  [
    "what asks for opinions, shares and advertises",
    `<h1>T</h1><h2>Is it hot?</h2><p>Very.</p><div class=votes>Was this article helpful? <button>Yes</button> <button>No</button></div>
     <h2>Is it loud?</h2><p>A little.</p><p>Did this answer your question? 3 of 5 found this helpful</p><p><a href="#">Back to top</a></p>
     <h2>Related articles</h2><ul><li><a href=/a>Why is tea green?</a></ul><h2>Still have questions?</h2><p>Write to us.</p>
     <div class=newsletter-box><h3>Our newsletter</h3>Subscribe</div>`,
    two,
  ],
  [
    "marks in headings",
    `<h1>T</h1><h2>Is it hot?<span class="mw-editsection">[<a href=/e>edit</a>]</span></h2>Very.<sup><a href="#cite_note-1">[1]</a></sup>
     <h2><i class="material-icons">expand_more</i>Is it loud? ▾</h2>A little.`,
    two,
  ],
  [
    "tabs as MkDocs builds them",
    `<h1>T</h1><h2>Is it hot?</h2><div class="tabbed-set"><input><input><div class=tabbed-labels><label>Pot</label><label>Cup</label></div>
     <div class=tabbed-content><div class=tabbed-block><p>Very.</p></div><div class=tabbed-block><p>Less so.</p></div></div></div><h2>Is it loud?</h2>A little.`,
    ["Is it hot? → Pot Very. Cup Less so.", two[1] as string],
  ],
  [
    "boxes with notes",
    `<h1>T</h1><h2>Is it hot?</h2>Very.<div class="admonition warning"><p class="admonition-title">Warning</p><p>It burns.</p></div>
     <h2>Is it loud?</h2>A little.<aside class="starlight-aside"><p class="starlight-aside__title">By the way</p><p>It sings.</p></aside>`,
    ["Is it hot? → Very. It burns.", "Is it loud? → A little. By the way It sings."],
  ],
];

test.each(pages)("a page with %s", (_, page, entries) => {
  expect(read(page, "page.html")).toEqual(entries);
});

const texts: [string, string, string[]][] = [
  ["bold lines", "# T\n\n**Is it hot?**\n\nVery.\n\n**Is it loud?**\n\nA little.", two],
  ["Q and A in plain lines", "# T\n\nQ: Is it hot?\nA: Very.\n\nQ: Is it loud?\nA: A little.", two],
  ["a list", "# T\n\n1. **Is it hot?** Very.\n2. **Is it loud?** A little.", two],
  [
    "MkDocs' boxes that open",
    '# T\n\n??? question "Is it hot?"\n    Very.\n\n???+ question "Is it loud?"\n    A little.',
    two,
  ],
  [
    "boxes of VitePress and Docusaurus",
    "# T\n\n## Is it hot?\n\n::: tip\nVery.\n:::\n\n## Is it loud?\n\n:::note[Mind]\n\nA little.\n\n:::",
    ["Is it hot? → Very.", "Is it loud? → Mind A little."],
  ],
  [
    "details of VitePress",
    "# T\n\n::: details Is it hot?\nVery.\n:::\n\n::: details Is it loud?\nA little.\n:::",
    two,
  ],
  [
    "Hugo's shortcodes",
    '# T\n\n{{< details "Is it hot?" >}}\nVery.\n{{< /details >}}\n\n{{% expand title="Is it loud?" %}}\nA little.\n{{% /expand %}}',
    two,
  ],
  [
    "tabs",
    '# T\n\n## Is it hot?\n\n=== "Pot"\n\n    Very.\n\n=== "Cup"\n\n    Less so.\n\n## Is it loud?\n\n{% tabs %}\n{% tab title="Pot" %}\nA little.\n{% endtab %}\n{% endtabs %}',
    ["Is it hot? → Pot Very. Cup Less so.", "Is it loud? → Pot A little."],
  ],
  [
    "MDX",
    "import Tabs from '@theme/Tabs';\n\n# T\n\n## Is it hot?\n\n<Note>\n\nVery.\n\n</Note>\n\n## Is it loud?\n\n<Tabs>\n<TabItem label=\"Pot\">\n\nA little.\n\n</TabItem>\n</Tabs>",
    ["Is it hot? → Very.", "Is it loud? → Pot A little."],
  ],
  [
    "callouts, footnotes and lists of attributes",
    "# T\n\n[[toc]]\n\n## Is it hot?\n\n> [!WARNING]\n> Very.[^1]\n\n## Is it loud?\n{: .no_toc }\n\nA little.\n\n[^1]: At noon.",
    two,
  ],
  [
    "code that looks like any of it",
    "# T\n\n## Is it hot?\n\n```md\n::: tip\n```\n\n## Is it loud?\n\nA `{{< little >}}`.",
    ["Is it hot? → ::: tip", "Is it loud? → A {{< little >}}."],
  ],
];

test.each(texts)("a Markdown text with %s", (_, text, entries) => {
  expect(read(text, "faq.md")).toEqual(entries);
});

test("the lines that read as questions are counted, with those that became no entry", () => {
  const { reading } = readFaq(
    "<h1>T</h1><h2>Is it hot?</h2>Very.<h2>Is it loud?</h2>A little.<ul><li>Who made it?<li>How old is it?<li>Why is it blue?</ul>",
    { name: "page.html" },
  );
  expect(reading).toMatchObject({
    questions: 5,
    missed: ["Who made it?", "How old is it?", "Why is it blue?"],
  });
});

test("questions that lead to other pages are an index, not entries", () => {
  const { entries, index } = readFaq(
    `<h1>Help</h1><h2>Tea</h2><p>2 articles</p><div><a href="/hot">Is it hot?</a><a href="/loud#now">Is it loud?</a></div>
     <h2>Pots</h2><ul><li><a href="pots/lid">Where is the lid?</a><li><a href="pots/size">Sizes</a></ul>`,
    { name: "page.html", address: "https://tea.example/help/" },
  );
  expect(entries).toEqual([]);
  expect(index).toEqual([
    { section: "Tea", question: "Is it hot?", url: "https://tea.example/hot" },
    { section: "Tea", question: "Is it loud?", url: "https://tea.example/loud" },
    { section: "Pots", question: "Where is the lid?", url: "https://tea.example/help/pots/lid" },
    { section: "Pots", question: "Sizes", url: "https://tea.example/help/pots/size" },
  ]);
});
