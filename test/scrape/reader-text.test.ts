import { expect, test } from "vitest";
import { type ReadHints, readFaq } from "../../src/scrape/questions/read.ts";

/** A typical reader view: contents on top, bare headings, torn paragraphs. */
const view = `

Kettle FAQ

12-15 minutes

Answers about kettles.

General

- [Is it loud?](#)
- [Who made it?](#)

Handles

- [Is the handle hot?](#)

- [Is it safe?](#)

Problems

- [No steam](#)

Contact Kettle Support

General Questions

Q: Is it loud?

Yes. It ends at ~~noon~~ teatime, costs **\\\\$5** to \\$9, and people who live near a kettle know that it may wake

neighbours, dogs or both.

Q: Who made it?

The kettle was made by a small number of people who like tea more than they like coffee, and who live under the

UK. As of last year they make pots as well, which are sold in shops.

Handle

If you are new, see [this](#).

Q: Is the handle hot?

There are two kinds of handle.

Plastic handles

They stay cold.

Steel handles

1. Wear gloves.
2. Lift.

3. Pour.

Q: Is it safe?

It is, for these reasons:

Quiet lid

It does not rattle.

Thick wall

It keeps the heat.

Warranty

Every kettle has one.

Problems

No steam

Look at the light, it says what is wrong:



The light, seen from above

WARNING! Steam is hot.

Android:

1. Open the app.

2. Tap Boil.

iPhone owners can do without. See <https://kettle.example/app>.

It whistles!

That is normal, \`beep\` means done.

Kettle Support

Write to us at help@kettle.example

Mastodon?

Yes. [@kettle](#)

In German: [@kessel](#)`;

const expected = [
  ["General Questions", "Is it loud?", "q-is-it-loud"],
  ["General Questions", "Who made it?", "q-who-made-it"],
  ["Handle", "Is the handle hot?", "q-is-the-handle-hot"],
  ["Handle", "Is it safe?", "q-is-it-safe"],
  ["Problems", "No steam", "no-steam"],
  ["Problems", "It whistles!", "it-whistles"],
  ["Kettle Support", "Kettle Support", "kettle-support"],
  ["Kettle Support", "Mastodon?", "mastodon"],
];

function read(text: string, hints: ReadHints = {}) {
  return readFaq(text, hints).entries;
}

const rows = (text: string, hints: ReadHints = {}) =>
  read(text, hints).map(({ section, question, id }) => [section, question, id]);

const p = (html: string) => ({ type: "paragraph", html });

test("finds sections and questions by the signs of the text", () => {
  const withoutWarranty = view.replace("Warranty\n\nEvery kettle has one.\n\n", "");
  expect(rows(withoutWarranty)).toEqual(expected);
});

test("previous entries reveal headings that the text alone does not", () => {
  const previous = [{ id: "warranty", section: "Warranty", question: "The warranty" }];
  expect(rows(view, { previous })).toEqual(
    expected.toSpliced(4, 0, ["Warranty", "Warranty", "warranty"]),
  );
});

test("a single short line in the answers to questions opens a section of its own", () => {
  const text =
    "Kettle FAQ\n\nUse\n\nQ: How?\n\nSo.\n\nQ: Why?\n\nThus.\n\nWarranty\n\nTwo years.\n\nCare\n\nQ: When?\n\nNow.";
  expect(rows(text)).toEqual([
    ["Use", "How?", "q-how"],
    ["Use", "Why?", "q-why"],
    ["Warranty", "Warranty", "warranty"],
    ["Care", "When?", "q-when"],
  ]);
});

test("joins what page breaks tore, and nothing else", () => {
  const [loud, made] = read(view);
  expect(loud?.answer).toEqual([
    p(
      "Yes. It ends at teatime, costs <b>$5</b> to $9, and people who live near a kettle know that it may wake neighbours, dogs or both.",
    ),
  ]);
  expect(made?.answer).toHaveLength(1);
  expect(read(view).find(({ id }) => id === "mastodon")?.answer).toHaveLength(2);
});

test("keeps labels, steps over page breaks, and captions in the answer", () => {
  const answers = new Map(read(view).map(({ id, answer }) => [id, answer]));
  expect(answers.get("q-is-the-handle-hot")).toEqual([
    p("There are two kinds of handle."),
    p("<b>Plastic handles</b>"),
    p("They stay cold."),
    p("<b>Steel handles</b>"),
    { type: "steps", platform: null, items: ["Wear gloves.", "Lift.", "Pour."] },
  ]);
  expect(answers.get("no-steam")).toEqual([
    p("Look at the light, it says what is wrong:"),
    p("The light, seen from above"),
    p("WARNING! Steam is hot."),
    { type: "steps", platform: "android", items: ["Open the app.", "Tap Boil."] },
    p(
      'iPhone owners can do without. See <a href="https://kettle.example/app">https://kettle.example/app</a>.',
    ),
  ]);
});

test("reads questions and answers on consecutive lines", () => {
  const text = "Q: How?\nA: So.\nQ: Why?\nA: Thus.\nReally.";
  expect(read(text).map(({ question, answer }) => [question, answer])).toEqual([
    ["How?", [p("So.")]],
    ["Why?", [p("Thus. Really.")]],
  ]);
});

test("reads a plain text without any Q", () => {
  const text =
    "Kettles\n\nUse\n\nHow do I fill it?\n\nWith water.\n\nHow do I empty it?\n\nPour.\n\nCare\n\nIs it washable?\n\nYes.";
  expect(rows(text)).toEqual([
    ["Use", "How do I fill it?", "how-do-i-fill-it"],
    ["Use", "How do I empty it?", "how-do-i-empty-it"],
    ["Care", "Is it washable?", "is-it-washable"],
  ]);
});
