import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { officialFileSchema } from "../../src/scrape/official-file.ts";
import { readFaq, type ScrapedFaq } from "../../src/scrape/questions/read.ts";

// The real inputs are not ours to copy into the repository; these tests run where they are available beside it.
const folder = "../shared/source";

interface Listed {
  id: string;
  section: string;
  question: string;
}

const done = new Map<string, ScrapedFaq>();

function read(file: string): ScrapedFaq {
  const faq = done.get(file) ?? readWith(file, []);
  done.set(file, faq);
  return faq;
}

function readWith(file: string, previous: Listed[]): ScrapedFaq {
  return readFaq(readFileSync(`${folder}/${file}`, "utf8"), { name: basename(file), previous });
}

function brief({ entries }: ScrapedFaq): Listed[] {
  return entries.map(({ id, section, question }) => ({ id, section, question }));
}

describe.skipIf(!existsSync(folder))("the real inputs", () => {
  const listed = () =>
    (JSON.parse(readFileSync(`${folder}/entries.json`, "utf8")) as Listed[]).map((entry) => ({
      ...entry,
      question: entry.question.replace("Q: ", ""),
    }));

  test("the reader view gives the 96 entries, with and without previous ones", () => {
    expect(brief(read("faq-en-reader.txt"))).toEqual(listed());
    expect(brief(readWith("faq-en-reader.txt", listed()))).toEqual(listed());
  });

  test("the reader view's paragraphs and steps are whole", () => {
    const { entries } = read("faq-en-reader.txt");
    const pieces = entries.flatMap(({ answer }) =>
      answer.flatMap((b) => ("items" in b ? b.items : [b.html])),
    );
    expect(
      pieces.filter((html) => /^\p{Ll}(?!\p{Lu})/u.test(html) && !/^(?:i\.e\.|by )/.test(html)),
    ).toEqual([]);
    expect(pieces.filter((html) => /\\|~~|\]\(/.test(html))).toEqual([]);
    const stolen = entries.find(({ id }) => id === "q-my-phone-was-stolen-what-do-i-do");
    expect(stolen?.answer.map((b) => ("items" in b ? b.items.length : b.type))).toEqual([
      "paragraph",
      "paragraph",
      4,
      "paragraph",
      2,
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });

  test("the page of 2024 gives every question under its own anchor, and nothing else", () => {
    const { entries, address } = read("faq-en-2024.html");
    expect(address).toBe("https://telegram.org/faq");
    expect(entries).toHaveLength(95);
    const sections = new Set(entries.map(({ section }) => section));
    expect([...sections].join(" | ")).toBe(
      "General Questions | Telegram Basics | Groups and Channels | Usernames and t.me | Security | Secret Chats | " +
        "Your Account | Bots | Deeper questions | Passport | Troubleshooting | Telegram Support",
    );
    const html = readFileSync(`${folder}/faq-en-2024.html`, "utf8");
    for (const { id, url } of entries) {
      expect(html).toContain(`name="${id}"`);
      expect(url).toBe(`https://telegram.org/faq#${id}`);
    }
    const text = JSON.stringify(entries);
    expect(text).not.toMatch(/Bahasa|initScrollVideos|Mobile Web|Follow Us on Twitter/);
    expect(text).toContain("<b>Removing sensitive data</b>");
    expect(text).toContain("<i>Unsend any message</i>");
    expect(text.match(/Login code sent via Telegram|Login via Telegram/g)).toEqual([
      "Login code sent via Telegram",
    ]);
  });

  test("the 9 troubleshooting entries say the same in all three, and have the same hashes", () => {
    const [markdown, reader, html] = [
      "faq-en-troubleshooting.md",
      "faq-en-reader.txt",
      "faq-en-2024.html",
    ].map((file) =>
      read(file)
        .entries.filter(({ section }) => section === "Troubleshooting")
        .map(({ id, hash }) => [id, hash]),
    );
    expect(markdown).toHaveLength(9);
    expect(reader).toEqual(markdown);
    expect(html).toEqual(markdown);
  });

  test.each(["faq-en-troubleshooting.md", "faq-en-reader.txt", "faq-en-2024.html"])(
    "%s gives what the schema describes",
    (file) => {
      const { entries, kind } = read(file);
      const source = { kind, language: "en", fetchedAt: "2026-01-01T00:00:00.000Z" };
      expect(officialFileSchema.safeParse({ source, entries }).error).toBeUndefined();
    },
  );
});
