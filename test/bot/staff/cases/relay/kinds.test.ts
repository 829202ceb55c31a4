import { describe, expect, it } from "vitest";
import { en as staffTexts } from "../../../../../src/bot/staff/texts/en.ts";
import { en } from "../../../../../src/bot/texts/en.ts";
import { openCase, signature } from "./open-case.ts";

const copied = [
  "video",
  "animation",
  "audio",
  "document",
  "voice",
  "video_note",
  "sticker",
  "location",
  "venue",
  "poll",
] as const;

describe.each(copied)("a %s", (kind) => {
  it("is copied, both ways", async () => {
    const { ann, bob, chat, topic, toStaff, toPerson } = await openCase();
    const [forStaff] = await toStaff(() => ann.send("", { kind }));
    const [forAnn] = await toPerson(() => bob.send("", { chat, topic, kind }));
    expect([forStaff, forAnn]).toEqual(
      Array(2).fill(expect.objectContaining({ [kind]: expect.anything() })),
    );
  });
});

it("a dice arrives as text, because a copy would show another number", async () => {
  const { ann_says, bob_says } = await openCase();
  expect(await ann_says("", { kind: "dice" })).toEqual(["🎲 4"]);
  expect(await bob_says("", { kind: "dice" })).toEqual([`${signature}\n🎲 4`]);
});

it("a contact, and content of an unknown kind, reaches only staff that sees names", async () => {
  const future = { content: { hologram: { file_id: "x" } } };
  for (const how of [{ kind: "contact" as const }, future]) {
    const { ann, toStaff, toPerson } = await openCase();
    expect(await toStaff(() => ann.send("", how))).toEqual([]);
    const [said] = await toPerson(() => ann.send("", how));
    expect(said?.text).toBe(en.cases.unpassableAgain);
  }
  const { ann, toStaff } = await openCase({ cases: { seesNames: true } });
  expect((await toStaff(() => ann.send("", { kind: "contact" })))[0]?.contact).toBeDefined();
});

it("a poll reaches staff only without personal data in it", async () => {
  const { ann, toStaff } = await openCase();
  const options = [{ text: "+49 170 1234567", voter_count: 0 }];
  const poll = { question: "Whose number?", options };
  expect(await toStaff(() => ann.send("", { content: { poll } }))).toEqual([]);
});

it.each(["quiz", "story"] as const)(
  "a %s can't be copied, which both sides are told",
  async (kind) => {
    const { ann, bob, chat, topic, toStaff, toPerson, staff } = await openCase();
    const [said] = await toPerson(() => ann.send("", { kind }));
    expect(said?.text).toBe(en.cases.unpassable);
    const [notice] = await toStaff(() => bob.send("", { chat, topic, kind }));
    expect(notice?.text).toBe(staffTexts.cases.unsupported);
    expect(staff.messages.at(-1)).toBe(notice);
  },
);

it("service messages are nobody's", async () => {
  const { ann, bob, chat, topic, toStaff, toPerson } = await openCase();
  const content = { content: { boost_added: { boost_count: 1 } } };
  expect(await toStaff(() => ann.send("", content))).toEqual([]);
  expect(await toPerson(() => bob.send("", { chat, topic, ...content }))).toEqual([]);
});
