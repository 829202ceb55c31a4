import { expect, test } from "vitest";
import { unreadableFormat, unreadableMarkup } from "../../src/scrape/input/unreadable-formats.ts";

const bytes = (start: string) => Buffer.from(start, "latin1");

test.each([
  ["%PDF-1.7", "", "faq", "a PDF document"],
  ["", "application/pdf", "https://tea.example/faq", "a PDF document"],
  ["", "", "Guide.PDF", "a PDF document"],
  ["", "", "https://tea.example/guide.pdf?page=2#top", "a PDF document"],
  ["Tea\n===", "", "faq.rst", "reStructuredText"],
  ["{\\rtf1", "", "faq", "a word processor's document"],
  ["\xd0\xcf\x11\xe0", "", "faq", "a word processor's document"],
  ["PK\x03\x04…[Content_Types].xml…word/document.xml", "", "faq", "a word processor's document"],
  ["PK\x03\x04", "", "faq.docx", "a word processor's document"],
  ["PK\x03\x04…mimetypeapplication/epub+zip", "", "faq", "an e-book"],
  ["PK\x03\x04", "", "pages.zip", "an archive"],
  ["\x1f\x8b", "", "faq", "an archive"],
  ["\x89PNG", "", "faq", "a picture"],
  ["", "image/webp", "faq", "a picture"],
])("%j of type %j named %j is %s", (start, type, name, format) => {
  expect(unreadableFormat(bytes(start), type, name)).toMatch(
    new RegExp(`^is ${format}, which is not read: \\w`),
  );
});

test.each([
  ["<h1>Tea</h1>", "text/html", "https://tea.example/guide.pdf"],
  ["# Tea", "", "faq.md"],
  ["Tea", "text/plain", "https://tea.example/rest"],
])("%j of type %j named %j is read", (start, type, name) => {
  expect(unreadableFormat(bytes(start), type, name)).toBeUndefined();
});

test.each([
  "Tea\n===\n\nIs it hot?\n----------\n\n.. code-block:: sh\n\n   brew\n",
  "Tea\n===\n\n.. _hot:\n\nIs it hot?\n----------\n\nYes.\n",
  "Is it hot?\n~~~~~~~~~~\n\nSee :ref:`the kettle <kettle>` and `the shop <https://tea.example>`_.\n",
])("a text with underlined titles and directives or roles is reStructuredText: %j", (text) => {
  expect(unreadableMarkup(text)).toMatch(
    /^is reStructuredText, which is not read: .* pandoc -t html$/,
  );
});

test.each([
  "Tea\n===\n\nIs it hot?\n----------\n\nYes, `very`.\n",
  "# Tea\n\n## Is `:hot:` a word?\n\nYes.\n",
  "Wait\n\n.. and see.\n\nTea\n---\n",
])("Markdown is not taken for it: %j", (text) => expect(unreadableMarkup(text)).toBeUndefined());
