import { describe, expect, it } from "vitest";
import { answer, command, startForging, textsOf } from "../../faults/support/forging.ts";

const { forge, group } = await startForging();

describe("the payload of /start", () => {
  const hello = /^Hello, Ann!.*\n\nI know this FAQ by heart/;
  const lost = /^Hello, Ann!.*\n\nI don't have the entry this link points to/;
  it.each<[payload: string, RegExp]>([
    ["", hello],
    ["   ", hello],
    ["warranty", answer],
    ["   warranty", answer],
    ["fix-lid", /Which kettle/],
    ["fix-", lost],
    ["fix-roof", lost],
    ["fix-__proto__", lost],
    ["fix-constructor", lost],
    ["fix-LID", lost],
    ["fix-lid extra", lost],
    [`fix-${"a".repeat(60)}`, lost],
    ["WARRANTY", lost],
    ["warranty extra", lost],
    ["warranty\n", lost],
    ["nothing-of-the-kind", lost],
    ["a".repeat(64), lost],
    ["_-".repeat(32), lost],
    ["__proto__", lost],
    ["constructor", lost],
    ["toString", lost],
    ["гарантия", lost],
    ["🫖".repeat(16), lost],
    ["\ud83d", lost],
    ["\0", lost],
    ["%00", lost],
    ["<b>warranty</b>", lost],
    ["../warranty", lost],
    ["\u202ewarranty", lost],
  ])("%j", async (payload, expected) => {
    const replies = textsOf(await forge.says(command(`/start ${payload}`)));
    expect(replies).toEqual([expect.stringMatching(expected)]);
    await forge.says(command("/cancel"));
    await forge.isWell();
  });

  it("for another bot is an unknown command in private, and gets no reply in a group", async () => {
    const start = command("/start@other_bot warranty");
    expect(textsOf(await forge.says(start))).toEqual([expect.stringContaining("don't know this")]);
    expect(await forge.saysIn(group, start)).toEqual([]);
    await forge.isWell();
  });
});
