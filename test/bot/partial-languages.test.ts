import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../src/bot/texts/de.ts";
import type { Config } from "../../src/config.ts";
import { checkKnowledge } from "../../src/doctor/deployment-checks.ts";
import { buttonsOf } from "../support/bot.ts";
import { startBotWithEva } from "../support/languages.ts";

const kettle = "test/fixtures/kettle/en";

/** The kettle's knowledge base, of which German has so much. @param files by their names in the folder `de` */
async function kettleWithGerman(files: Record<string, unknown>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "partial-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(join(dir, "de"));
  await cp(kettle, join(dir, "en"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    await mkdir(join(dir, "de", name, ".."), { recursive: true });
    await writeFile(join(dir, "de", name), text);
  }
  return dir;
}

const lid = {
  id: "lid-stuck",
  section: "Ärger",
  question: "Der Deckel klemmt, was tun?",
  answer: [{ type: "paragraph", html: "Lass den Kessel abkühlen und dreh den Deckel nach links." }],
};

/** What the fixture's English says. */
async function english() {
  const { entries } = JSON.parse(await readFile(join(kettle, "faq.json"), "utf8")) as {
    entries: { id: string; question: string; section?: string }[];
  };
  return entries;
}

describe("a language with one of the entries", () => {
  const note = de.answer.borrowed("Englisch");

  it("answers that one in its own words, and the others in English with a line that says so", async () => {
    const faqDir = await kettleWithGerman({ "faq.json": { entries: [lid] } });
    const { says } = await startBotWithEva({ faqDir });
    const own = (await says("der deckel klemmt"))?.text;
    expect(own).toContain("dreh den Deckel nach links");
    expect(own).not.toContain(note);
    const lent = (await says("limescale in my ketle"))?.text;
    expect(lent).toContain(note);
  });

  it("lists them all, in its own sections where it has names for them", async () => {
    const faqDir = await kettleWithGerman({ "faq.json": { entries: [lid] } });
    const { says } = await startBotWithEva({ faqDir });
    const sections = buttonsOf(await says("/faq")).map((label) => label.replace(/ \(\d+\)$/, ""));
    const all = await english();
    const translated = all.find(({ id }) => id === lid.id)?.section;
    const titles = new Set(
      all.map(({ section = "Questions" }) => (section === translated ? "Ärger" : section)),
    );
    expect(new Set(sections)).toEqual(titles);
  });

  it("has all dialogs, those that it lacks in English", async () => {
    const faqDir = await kettleWithGerman({ "faq.json": { entries: [lid] } });
    const { says } = await startBotWithEva({ faqDir });
    expect((await says("/start fix-lid"))?.text).toContain(note);
  });

  it("opens each by its link", async () => {
    const faqDir = await kettleWithGerman({ "faq.json": { entries: [lid] } });
    const { says } = await startBotWithEva({ faqDir });
    for (const { id, question } of await english()) {
      const text = (await says(`/start ${id}`))?.text;
      expect(text).toContain(id === lid.id ? lid.question : question);
    }
  });

  it("may have phrasings and dialogs for entries whose answers are in English", async () => {
    const phrasings = ["wie bekomme ich den kalk raus", "alles voller kalk"];
    const faqDir = await kettleWithGerman({
      "phrasings.jsonl": phrasings
        .map((text) => JSON.stringify({ text, id: "clean-limescale" }))
        .join("\n"),
    });
    const { says } = await startBotWithEva({ faqDir });
    const answer = (await says("wie bekomme ich den kalk raus"))?.text;
    expect(answer).toContain(
      (await english()).find(({ id }) => id === "clean-limescale")?.question,
    );
    expect(answer).toContain(note);
  });

  it("is right for the doctor and for the tools, too", async () => {
    const faqDir = await kettleWithGerman({
      "phrasings.jsonl": JSON.stringify({ text: "alles voller kalk", id: "clean-limescale" }),
    });
    const verdict = await checkKnowledge({ faqDir } as Config);
    expect(verdict).toMatchObject({ level: "ok" });
    const args = ["scripts/match.ts", "--data", faqDir, "--lang", "de", "alles voller kalk"];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout).toContain("clean-limescale");
  });
});
