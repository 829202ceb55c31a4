import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { scrape } from "../../src/scrape/scrape.ts";
import { serve } from "./server.ts";
import { reader } from "./shared-reader.ts";

/** What a path of the test's site answers: a page, a status, or whatever the function does. */
type Answer = string | number | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site with these pages, and a function that scrapes it and says what it asked for and how long it paused. */
async function siteOf(pages: Record<string, Answer>) {
  const asked: string[] = [];
  const site = await serve((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = pages[path] ?? 404;
    if (typeof answer === "function") return answer(request, response);
    const status = typeof answer === "number" ? answer : 200;
    response.writeHead(status, { "content-type": "text/html" }).end(String(answer));
  });
  const data = mkdtempSync(join(tmpdir(), "follow-"));
  const out = join(data, "en", "official.json");
  const pauses: number[] = [];
  const lines: string[] = [];
  const run = async (options: Partial<ScrapeOptions> = {}) => {
    const result = await scrape({
      inputs: [`${site.url}/help`],
      data,
      follow: true,
      reader,
      wait: async (ms) => void pauses.push(ms),
      progress: (line) => void lines.push(line),
      limits: { attempts: 2 },
      ...options,
    });
    if (result.kind !== "scraped") throw new Error("not scraped");
    return result;
  };
  return { ...site, url: site.url, asked, pauses, lines, run, data, out };
}

const index = (links: Record<string, Record<string, string>>) =>
  `<html lang=en><title>Tea house</title><main><h1>Tea house</h1>${Object.entries(links)
    .map(
      ([section, questions]) =>
        `<section><h2>${section}</h2><div>${Object.entries(questions)
          .map(([path, question]) => `<a href="${path}">${question}</a>`)
          .join("")}</div></section>`,
    )
    .join("")}</main>`;
const article = (title: string, body: string) =>
  `<html lang=en><title>${title} – Tea house</title><main><h1>${title}</h1>${body}</main>`;

const help = index({
  Brewing: { "/h/hot": "How hot should the water be?", "/h/long": "How long does it steep?" },
  Buying: { "/h/pay": "How can I pay?" },
});
const answers = {
  "/help": help,
  "/h/hot": article(
    "How hot should the water be?",
    "<p>Just off the boil.</p><h2>Green tea</h2><p>Cooler.</p>",
  ),
  "/h/long": article("Steeping times", "<p>Three minutes.</p>"),
  "/h/pay": article(
    "How can I pay?",
    "<ul><li>Cash</li><li>Card</li></ul><h2>See also</h2><ul><li><a href='/help'>All questions</a></li></ul>",
  ),
};

test("an index of questions alone is refused, and says what to do", async () => {
  await using site = await siteOf(answers);
  await expect(site.run({ follow: false })).rejects.toThrow(
    `${site.url}/help lists 3 questions that are answered on other pages: read them with --follow.`,
  );
  expect(existsSync(site.out)).toBe(false);
});

test("the articles that it leads to become entries in its sections", async () => {
  await using site = await siteOf(answers);
  const { official } = await site.run();
  expect(
    official.entries.map(({ section, question, url, answer }) => [section, question, url, answer]),
  ).toEqual([
    [
      "Brewing",
      "How hot should the water be?",
      `${site.url}/h/hot`,
      [
        { type: "paragraph", html: "Just off the boil." },
        { type: "paragraph", html: "<b>Green tea</b>" },
        { type: "paragraph", html: "Cooler." },
      ],
    ],
    [
      "Brewing",
      "How long does it steep?",
      `${site.url}/h/long`,
      [{ type: "paragraph", html: "Three minutes." }],
    ],
    ["Buying", "How can I pay?", `${site.url}/h/pay`, [{ type: "list", items: ["Cash", "Card"] }]],
  ]);
  expect(official.source.url).toBe(`${site.url}/help`);
  expect(official.source.pages?.map(({ url }) => url)).toEqual(
    ["/help", "/h/hot", "/h/long", "/h/pay"].map((path) => site.url + path),
  );
  expect(readFileSync(site.out, "utf8")).toContain("Just off the boil.");
});

test("pages are read one after the other, with a pause before each, after robots.txt, once", async () => {
  await using site = await siteOf(answers);
  await site.run();
  expect(site.asked).toEqual(["/help", "/robots.txt", "/h/hot", "/h/long", "/h/pay"]);
  expect(site.pauses).toEqual([1000, 1000, 1000]);
  expect(site.lines).toEqual(["1 of 3: /h/hot", "2 of 3: /h/long", "3 of 3: /h/pay"]);
});

test.each([
  ["Crawl-delay: 4", 4000],
  ["Crawl-delay: 0.1", 1000],
  ["Crawl-delay: 600", 10_000],
])("the site's own pause counts within limits: %s", async (line, pause) => {
  await using site = await siteOf({ ...answers, "/robots.txt": `User-agent: *\n${line}\n` });
  await site.run();
  expect(site.pauses).toEqual([pause, pause, pause]);
});

test("pages that robots.txt closes to us are left out, and said", async () => {
  const robots = "User-agent: *\nDisallow:\n\nUser-agent: telegram-faq-bot\nDisallow: /h/pay\n";
  await using site = await siteOf({ ...answers, "/robots.txt": robots });
  const { official, report, details } = await site.run();
  expect(official.entries).toHaveLength(2);
  expect(site.asked).not.toContain("/h/pay");
  expect(details.skipped).toEqual([
    `${site.url}/h/pay may not be read by programs (robots.txt): save it in a browser and give the file, too.`,
  ]);
  expect(report.slice(0, 2)).toEqual(["1 page was left out:", `  ${details.skipped[0]}`]);
});

test("a robots.txt that can't be reached closes the site, a missing one opens it", async () => {
  await using site = await siteOf({ ...answers, "/robots.txt": 503 });
  await expect(site.run()).rejects.toThrow(/rules for programs can't be read.*answers 503/);
  await expect(site.run({ force: true })).rejects.toThrow(/answers 503/);
  expect(site.asked.filter((path) => path.startsWith("/h/"))).toEqual([]);
  await using open = await siteOf({ ...answers, "/robots.txt": 403 });
  expect((await open.run()).official.entries).toHaveLength(3);
});

test("a redirect off the site is not followed, one on the site obeys robots.txt", async () => {
  await using other = await serve((_, response) => response.end("never asked"));
  const to = (location: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(302, { location }).end();
  await using site = await siteOf({
    ...answers,
    "/robots.txt": "User-agent: *\nDisallow: /closed\n",
    "/help": index({
      A: {
        "/1": "Is it one?",
        "/2": "Is it two?",
        "/h/pay": "How can I pay?",
        "/h/hot": "How hot should the water be?",
      },
    }),
    "/1": to(other.url),
    "/2": to("/closed"),
  });
  const { details } = await site.run();
  expect(details.skipped[0]).toMatch(
    /\/1 redirects to another site, .*: give that address, too\.$/,
  );
  expect(details.skipped[1]).toMatch(/\/closed may not be read by programs/);
  expect(other.connections()).toBe(0);
});

test("a page whose questions lead nowhere is read alone, which is said", async () => {
  await using site = await siteOf({
    "/help": article("Tea", "<h2>Is it hot?</h2><p>Yes.</p><h2>Is it wet?</h2><p>Yes.</p>"),
  });
  const { report, official } = await site.run();
  expect(report[0]).toBe("No question leads to another page: there was nothing to follow.");
  expect(official.entries).toHaveLength(2);
  expect(site.asked).toEqual(["/help"]);
});

test("links to other sites are left out, and said", async () => {
  await using site = await siteOf({
    ...answers,
    "/help": help.replace("/h/pay", "https://shop.example/pay"),
  });
  const { details } = await site.run();
  expect(details.skipped).toEqual([
    "https://shop.example/pay is on another site: give its address, too.",
  ]);
});

test("missing pages are left out and said, unless they are most of them", async () => {
  const { "/h/pay": _, ...others } = answers;
  await using site = await siteOf(others);
  const { official, details } = await site.run();
  expect(official.entries).toHaveLength(2);
  expect(details.skipped[0]).toMatch(/\/h\/pay answers 404/);
  await using broken = await siteOf({ "/help": help, "/h/hot": answers["/h/hot"] });
  await expect(broken.run()).rejects.toThrow(/^2 of 3 linked pages can't be read\. .*--force/);
  expect((await broken.run({ force: true })).official.entries).toHaveLength(1);
});

test("pages that may be there another time stop the scrape, unless forced", async () => {
  await using site = await siteOf({ ...answers, "/h/pay": 503 });
  await expect(site.run()).rejects.toThrow(
    /^1 of 3 linked pages can't be read\. Try again later, or write the others with --force:\n {2}.*\/h\/pay answers 503/,
  );
  expect(existsSync(site.out)).toBe(false);
  const { official, details } = await site.run({ force: true });
  expect(official.entries).toHaveLength(2);
  expect(details.skipped[0]).toMatch(/answers 503/);
});

test("a site that goes down is left in peace after three pages", async () => {
  const paths = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/${i}`, `Is it ${i}?`]));
  await using site = await siteOf({
    "/help": index({ A: paths }),
    ...Object.fromEntries(Object.keys(paths).map((path) => [path, 500])),
  });
  await expect(site.run({ force: true })).rejects.toThrow(/^3 of 9 linked pages can't be read/);
  expect(new Set(site.asked)).toEqual(new Set(["/help", "/robots.txt", "/0", "/1", "/2"]));
});

test("more than 200 pages are refused; forced, the first 200 are read and the rest are named", async () => {
  const paths = Array.from({ length: 202 }, (_, i) => [`/p${i}`, `Is it number ${i}?`] as const);
  await using site = await siteOf({
    "/help": index({ A: Object.fromEntries(paths) }),
    ...Object.fromEntries(
      paths.map(([path, title], i) => [path, article(title, `<p>It is ${i}.</p>`)]),
    ),
  });
  await expect(site.run()).rejects.toThrow(/lead to 202 pages, more than 200/);
  expect(site.asked).toEqual(["/help"]);
  const { official, details } = await site.run({ force: true });
  expect(official.entries).toHaveLength(200);
  expect(details.skipped).toHaveLength(2);
});

test("a page that is a FAQ itself gives its own entries", async () => {
  await using site = await siteOf({
    ...answers,
    "/h/pay": article(
      "Paying",
      "<h2>May I pay by card?</h2><p>Yes.</p><h2>May I tip?</h2><p>Please.</p>",
    ),
    "/h/hot": article(
      "How hot should the water be?",
      "<h2>Is it hot for green tea?</h2><p>No.</p><h2>And for black?</h2><p>Yes.</p>",
    ),
  });
  const { official } = await site.run();
  expect(official.entries.map(({ section, question }) => `${section} | ${question}`)).toEqual([
    "How hot should the water be? | Is it hot for green tea?",
    "How hot should the water be? | And for black?",
    "Brewing | How long does it steep?",
    "Paying | May I pay by card?",
    "Paying | May I tip?",
  ]);
});

test("two questions that lead to one page read it once, for its own entries", async () => {
  await using site = await siteOf({
    "/help": index({ A: { "/pay#card": "May I pay by card?", "/pay#tip": "May I tip?" } }),
    "/pay": article(
      "Paying",
      "<h2 id=card>May I pay by card?</h2><p>Yes.</p><h2 id=tip>May I tip?</h2><p>Please.</p>",
    ),
  });
  const { official } = await site.run();
  expect(official.entries.map(({ url }) => url.slice(site.url.length))).toEqual([
    "/pay#card",
    "/pay#tip",
  ]);
  expect(site.asked.filter((path) => path === "/pay")).toHaveLength(1);
});

test("the links of a file are followed where its address is given", async () => {
  await using site = await siteOf(answers);
  const file = join(site.data, "index.html");
  writeFileSync(file, help);
  await expect(site.run({ inputs: [file] })).rejects.toThrow(/does not say its address.*--url/);
  const { official } = await site.run({ inputs: [file], url: `${site.url}/help` });
  expect(official.entries).toHaveLength(3);
});

test("a file that only claims to be from a private address leads nowhere", async () => {
  await using site = await siteOf(answers);
  const file = join(site.data, "index.html");
  writeFileSync(
    file,
    help.replace("<title>", `<link rel=canonical href="${site.url}/help"><title>`),
  );
  const claiming = {
    read: async (text: string, hints: object) =>
      reader.read(text, { ...hints, fetchedFrom: `${site.url}/help` }),
  };
  await expect(site.run({ inputs: [file], reader: claiming })).rejects.toThrow(/private address/);
  expect(site.connections()).toBe(0);
});
