import { describe, it } from "vitest";
import { expectReply, onlyText, photo } from "../../faults/support/contents.ts";
import { answer, question, startForging } from "../../faults/support/forging.ts";

const { bot, forge, group } = await startForging();

describe("an album", () => {
  let albums = 0;
  const shows = async (...pictures: object[]) => {
    const media_group_id = `album ${++albums}`;
    const said = [];
    for (const picture of pictures)
      said.push(...(await forge.says({ media_group_id, photo, ...picture })));
    return said;
  };

  it("without words gets one reply, that the bot reads only text", async () => {
    expectReply(await shows({}, {}, {}), onlyText);
    expectReply(await shows({}, {}), onlyText);
    await forge.isWell();
  });

  it("with words gets one reply, the answer to them", async () => {
    expectReply(await shows({ caption: question }, {}, {}), answer);
    await forge.isWell();
  });

  it("with a reply in a dialog takes that step once", async () => {
    await bot.asks("/start fix-lid");
    const said = await shows({ caption: "blue" }, {}, {});
    await bot.asks("/cancel");
    expectReply(said, /^Turn the lid/);
    await forge.isWell();
  });

  it("with nothing but a secret gets one warning", async () => {
    expectReply(await shows({ caption: "12345" }, {}, {}), /^Please be careful/);
    await forge.isWell();
  });

  it("in a group gets no reply", async () => {
    expectReply(await forge.saysIn(group, { media_group_id: "g", photo }), null);
    expectReply(await forge.saysIn(group, { media_group_id: "g", photo, caption: "tea" }), null);
    await forge.isWell();
  });
});
