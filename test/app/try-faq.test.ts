import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readCommand } from "../../src/app/command.ts";
import { tryFaq } from "../../src/app/try-faq.ts";
import { serve } from "../scrape/server.ts";
import { buttonsOf, startTestBot } from "../support/bot.ts";

/** What people ask about a page of `test/fixtures/pages`, each with the question that answers it. */
type Asked = { text: string; question: string }[];

const folder = "test/fixtures/pages";
const expected = JSON.parse(await readFile(`${folder}/expected.json`, "utf8")) as Record<
  string,
  { asked?: Asked }
>;
const pages = Object.entries(expected).flatMap(([name, { asked }]) =>
  asked ? [[name, asked] as const] : [],
);

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "faq-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

const servePages = () =>
  serve(async (request, response) => {
    const html = await readFile(join(folder, request.url ?? "")).catch(() => undefined);
    response.writeHead(html ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });

const options = { follow: false, force: false };

describe("from the address of a page to a bot", () => {
  it.each(pages)(
    "%s: eight of ten people are answered or offered their entry",
    async (name, asked) => {
      await using site = await servePages();
      const input = `${site.url}/${name}`;
      const { env, report } = await tryFaq(
        { input, ...options },
        await temporaryFolder(),
        () => {},
      );
      expect(report.join("\n")).toMatch(/^\d+ entries read from http:\S+ in \d+\.\d s/m);
      await using bot = await startTestBot({ faqDir: env.FAQ_DIR as string });
      const helped: boolean[] = [];
      for (const { text, question } of asked) {
        const person = bot.telegram.addPerson({ first_name: "Kim", language_code: "en" });
        const answers = await bot.asks(text, person);
        const shown = answers.flatMap((message) => [message.text ?? "", ...buttonsOf(message)]);
        // A button cuts a long question off.
        helped.push(shown.some((words) => words.includes(question) || isStart(words, question)));
      }
      expect(asked).toHaveLength(10);
      expect(helped.filter(Boolean).length).toBeGreaterThanOrEqual(8);
    },
  );

  it("what has been read is in a folder of the page's own, where about.json is written once", async () => {
    const questions = ["Is it open?", "Is it free?", "Is it far?"];
    const html = `<html lang="de-AT"><head><meta property="og:site_name" content="Seebad"></head>
      <body><main>${questions.map((q) => `<h2>${q}</h2><p>Yes, every day.</p>`).join("")}</main></body></html>`;
    await using site = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    });
    const dataDir = await temporaryFolder();
    const attempt = { input: `${site.url}/help/faq`, ...options };
    const { dir, env } = await tryFaq(attempt, dataDir, () => {});
    expect(dir).toBe(join(dataDir, "faq", `127.0.0.1-${site.port}-help-faq`));
    expect(env).toEqual({ FAQ_DIR: dir, DATABASE_URL: `sqlite:${join(dir, "bot.sqlite")}` });
    const about = join(dir, "de", "about.json");
    expect(JSON.parse(await readFile(about, "utf8"))).toEqual({ product: "Seebad" });
    await writeFile(about, '{ "product": "The lake" }');
    await tryFaq(attempt, dataDir, () => {});
    expect(await readFile(about, "utf8")).toContain("The lake");
    const inEnglish = await tryFaq({ ...attempt, language: "en" }, dataDir, () => {});
    const other = await tryFaq({ ...attempt, input: `${attempt.input}?shop=2` }, dataDir, () => {});
    expect(new Set([dir, inEnglish.dir, other.dir]).size).toBe(3);
  });

  it.each([
    ["FAQ | Seebad", "Seebad"],
    ["Help – Brightleaf Boxes", "Brightleaf Boxes"],
    ["Seebad: Häufige Fragen", "Seebad"],
    ["Seebad · Hilfe · FAQ", "Seebad"],
    ["Questions about boilers", undefined],
    ["Boilers | Heating | FAQ", undefined],
    ["FAQ", undefined],
  ])("the title %j names %j", async (title, product) => {
    const body = ["Open?", "Free?", "Far?"].map((q) => `<h2>${q}</h2><p>Yes.</p>`).join("");
    await using site = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<title>${title}</title><main>${body}</main>`);
    });
    const { dir } = await tryFaq(
      { input: site.url, ...options },
      await temporaryFolder(),
      () => {},
    );
    const about = JSON.parse(await readFile(join(dir, "en", "about.json"), "utf8"));
    expect(about.product).toBe(product);
  });

  it("a page that can't be read is told with cause and cure", async () => {
    await using site = await servePages();
    const input = `${site.url}/nothing.html`;
    const dataDir = await temporaryFolder();
    await expect(tryFaq({ input, ...options }, dataDir, () => {})).rejects.toThrow(/404/);
  });
});

describe("the command line", () => {
  it("starts as the environment says", () => {
    expect(readCommand([".env"])).toEqual({ kind: "start", envFile: ".env", watchesData: false });
    expect(readCommand(["--watch-data"])).toMatchObject({ watchesData: true });
  });

  it("reads a FAQ with its options", () => {
    const url = "https://example.org/faq";
    const faq = { input: "saved.html", language: "de", url, follow: true, force: false };
    const args = [".env", "--faq", faq.input, "--lang", "de", "--url", url, "--follow"];
    expect(readCommand(args)).toMatchObject({ envFile: ".env", faq });
  });

  it.each([
    [["--fak", "x"]],
    [["--faq"]],
    [[".env", "page.html"]],
    [[".env", "--lang", "de"]],
    [[".env", "--follow"]],
  ])("%j is refused with how it's used", (args) => {
    const command = readCommand(args);
    expect(command).toMatchObject({ kind: "wrong", problem: expect.stringContaining("npm start") });
  });
});

/** Whether a button shows the start of a question. */
function isStart(words: string, question: string): boolean {
  const start = words.replace(/^\P{L}+/u, "").replace(/…$/, "");
  return words.endsWith("…") && start.length > 10 && question.startsWith(start);
}
