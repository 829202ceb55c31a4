import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommand } from "../../src/app/command.ts";
import { tryFaq } from "../../src/app/try-faq.ts";
import { serve } from "../scrape/server.ts";
import { servePages, temporaryFolder } from "./support.ts";

const options = { follow: false, force: false };

describe("from the address of a page to a bot", () => {
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
