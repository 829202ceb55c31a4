import { describe, expect, it } from "vitest";
import { orderFor } from "../../../src/bot/ask/platform-order.ts";
import type { Block, Platform } from "../../../src/faq/schema.ts";

const paragraph = (html: string): Block => ({ type: "paragraph", html });
const quote = (html: string): Block => ({ type: "quote", html });
const steps = (platform: Platform | null, ...items: string[]): Block => ({
  type: "steps",
  platform,
  items,
});

/** What each block says first, and whose steps it is. */
const told = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.type === "steps") return `${block.platform}: ${block.items[0]}`;
    return block.type === "list" ? block.items[0] : block.html;
  });

const orderedFor = (platform: Platform | undefined, blocks: Block[]) => {
  const ordered = orderFor(blocks, platform);
  return { blocks: told(ordered.blocks), others: told(ordered.others) };
};

describe("the steps of one platform", () => {
  const answer = [
    paragraph("Yes."),
    steps("android", "menu"),
    quote("Some phones hide it."),
    steps("ios", "gear"),
    steps("desktop", "click"),
    paragraph("Done."),
  ];

  it("come first, between what everyone reads; those of others come apart, in their order", () => {
    expect(orderedFor("ios", answer)).toEqual({
      blocks: ["Yes.", "ios: gear", "Done."],
      others: ["android: menu", "Some phones hide it.", "desktop: click"],
    });
  });

  it("keep the warning that stands between them and the next", () => {
    expect(orderedFor("android", answer).blocks).toEqual([
      "Yes.",
      "android: menu",
      "Some phones hide it.",
      "Done.",
    ]);
  });

  it("are those of computers on a Mac, where Macs have none of their own", () => {
    expect(orderedFor("macos", answer).blocks).toContain("desktop: click");
    const withMac = orderedFor("macos", [...answer, steps("macos", "cmd")]);
    expect(withMac.blocks).toContain("macos: cmd");
    expect(withMac.others).toContain("desktop: click");
  });

  it("take along the heading above them, and leave that of others to them", () => {
    const headed = [
      steps("android", "menu"),
      paragraph("<b>With a ring</b>"),
      steps("ios", "gear"),
      paragraph("On the screen:"),
      steps("web", "click"),
    ];
    expect(orderedFor("ios", headed)).toEqual({
      blocks: ["<b>With a ring</b>", "ios: gear"],
      others: ["android: menu", "On the screen:", "web: click"],
    });
  });
});

describe("an answer stays as it is", () => {
  const answer = [paragraph("Yes."), steps("android", "menu"), steps("ios", "gear")];

  it.each<[string, Platform | undefined]>([
    ["without a platform", undefined],
    ["for a platform without steps", "web"],
    ["for a Mac, if computers have no steps either", "macos"],
  ])("%s", (_, platform) => {
    expect(orderFor(answer, platform)).toEqual({ blocks: answer, others: [] });
  });

  it("if its steps are the same everywhere", () => {
    const same = [paragraph("Yes."), steps(null, "tap")];
    expect(orderFor(same, "ios")).toEqual({ blocks: same, others: [] });
  });
});
