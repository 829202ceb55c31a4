import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CheckAnswer, Refusal, SaveAnswer } from "../../src/editor/protocol.ts";
import { addedPhrasings, copyOf, startEditor } from "./support.ts";

describe("what is there", () => {
  it("tells entries of our own from those that only a scrape has", async () => {
    const { entries, phrasings, languages, readOnly } = await (
      await startEditor(await copyOf("kettle"))
    ).state();
    const own = Object.fromEntries(entries.map(({ entry, ...kind }) => [entry.id, kind]));
    expect(own["boil-water"]).toMatchObject({ isOwn: true });
    expect(entries.some(({ isOwn }) => !isOwn)).toBe(true);
    expect(phrasings[0]).toEqual({ text: "make hot water", id: "boil-water", line: 1 });
    expect([languages, readOnly]).toEqual([["en"], undefined]);
  });

  it("offers the languages there are", async () => {
    const editor = await startEditor(await copyOf("teapot"));
    expect((await editor.state()).languages).toEqual(["de", "en"]);
    expect((await editor.state("de")).entries[0]?.entry.section).toBe("Tee");
  });

  it("names a file that can't be edited as it is", async () => {
    const editor = await startEditor(await copyOf("kettle"));
    await editor.write("phrasings.jsonl", "{");
    const response = await fetch(`${editor.url}/editor/state`);
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: expect.stringMatching(/^phrasings\.jsonl is wrong \(line 1 is not JSON\)/),
    });
  });

  it("names the command that checks the folder that's used", async () => {
    const editor = await startEditor(await copyOf("kettle"));
    await editor.write("faq.json", "{");
    const { error } = (await (await fetch(`${editor.url}/editor/state`)).json()) as Refusal;
    expect(error).toContain(`"npm run check:data -- --data ${editor.dir}"`);
  });
});

it.skipIf(process.getuid?.() === 0)("says at once that a folder may only be read", async () => {
  const editor = await startEditor(await copyOf("kettle"));
  await chmod(join(editor.dir, "en"), 0o555);
  onTestFinished(() => chmod(join(editor.dir, "en"), 0o755));
  expect((await editor.state()).readOnly).toMatch(
    /en\/faq\.json cannot be written \(you have no right/,
  );
  expect(await editor.ask<CheckAnswer>("check", {})).toMatchObject({ isOutdated: false });
});

it("a reload that began before the files were written is followed by another", async () => {
  const editor = await startEditor(await copyOf("kettle"));
  const earlier = editor.app.reload();
  const added = addedPhrasings([{ text: "zorgblat", id: "colours" }]);
  await editor.ask<SaveAnswer>("save", { phrasings: added });
  await earlier;
  await fetch(`${editor.url}/editor/in-use`);
  expect(await editor.asks("zorgblat")).toContain("Which colours are there?");
});
