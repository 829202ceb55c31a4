import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { groupValues, sessionValues } from "../src/bot/session-values.ts";
import { createMetrics } from "../src/metrics/metrics.ts";
import { settingNames } from "../src/settings/schema.ts";

const inDocs = readdirSync("docs").map((name) => join("docs", name));
const pages = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...inDocs.filter((file) => file.endsWith(".md")),
];

/** A page without its blocks of code, in which neither headings nor links count. */
function prose(page: string): string {
  return readFileSync(page, "utf8").replace(/^( *)```[\s\S]*?^\1```$/gm, "");
}

/** The addresses that a page links to or shows a picture from, those of the web left out. */
function linksOf(page: string): string[] {
  const found = prose(page).matchAll(/\]\(([^)\s]+)\)|\ssrc="([^"]+)"/g);
  return Array.from(found, ([, link, picture]) => link ?? picture ?? "").filter(
    (link) => !/^https?:/.test(link),
  );
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return Array.from(prose(page).matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/&\w+;|[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

/** The files and folders of the project that a page names in backticks; `<code>` stands for any language. */
function pathsOn(page: string): string[] {
  const found = prose(page).matchAll(/`((?:src|test|scripts|docs)\/[\w./<>-]*(?:\/|\.\w+))`/g);
  return Array.from(found, ([, path = ""]) => path.replace("<code>", "en"));
}

/** The file and the anchor that a link on a page leads to. */
function targetOf(link: string, page: string): { file: string; anchor: string | undefined } {
  const [path = "", anchor] = link.split("#");
  return { file: path === "" ? page : normalize(join(dirname(page), path)), anchor };
}

function isBroken(link: string, page: string): boolean {
  const { file, anchor } = targetOf(link, page);
  return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
}

describe("the documentation", () => {
  it.each(pages)("%s links to what exists", (page) => {
    expect(linksOf(page).filter((link) => isBroken(link, page))).toEqual([]);
  });

  it.each(pages)("%s names files that exist", (page) => {
    expect(pathsOn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  it("shows every page and picture somewhere", () => {
    const linked = new Set(pages.flatMap((p) => linksOf(p).map((link) => targetOf(link, p).file)));
    expect(inDocs.filter((file) => !linked.has(file))).toEqual([]);
  });

  it("has a README of at most 1,000 words", () => {
    const words = readFileSync("README.md", "utf8").split(/\s+/).filter(Boolean);
    expect(words.length).toBeLessThanOrEqual(1000);
  });

  it("explains every setting", () => {
    const operating = readFileSync("docs/operating.md", "utf8");
    expect(settingNames.filter((name) => !operating.includes(`\`${name}\``))).toEqual([]);
  });

  it("explains every metric", async () => {
    const operating = readFileSync("docs/operating.md", "utf8");
    const metrics = (await createMetrics().text()).matchAll(/^# TYPE (\S+)/gm);
    const names = Array.from(metrics, ([, name]) => name);
    expect(names.filter((name) => !operating.includes(`\`${name}\``))).toEqual([]);
  });

  it("lists everything that is remembered about people and groups", () => {
    const operating = readFileSync("docs/operating.md", "utf8");
    const values = Object.values({ ...sessionValues, ...groupValues });
    expect(values.map((value) => value.is).filter((is) => !operating.includes(is))).toEqual([]);
  });
});
