import { describe, expect, it } from "vitest";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import { buttonsOf } from "../../../support/bot.ts";
import { askAll, startReview } from "./review.ts";

describe("misses and lessons are for staff", () => {
  const refusal =
    "This is for the bot's staff, in their private chat with it or in the staff group.";

  it.each(["/misses", "/lessons", "/reload"])(
    "others who send %s are told so, and counted",
    async (command) => {
      const { bot, send, metrics } = await startReview();
      expect((await bot.asks(command)).map(({ text }) => text)).toEqual([refusal]);
      expect(await metrics.text()).toContain(
        `faqbot_refused_total{command="${command.slice(1)}"} 1`,
      );
      expect((await send(command)).text).not.toBe(refusal);
    },
  );

  it("people who are no longer staff can't tap what they were shown as staff", async () => {
    const { bot, admin, admins, store, send, tap } = await startReview();
    await askAll(bot);
    const list = await send("/misses");
    const [entry = ""] = buttonsOf(list);
    await tap("Another entry");
    admins.delete(admin.id);
    for (const button of [entry, "Off topic", "Needs a new entry", "Another entry"]) {
      expect(await tap(button, list)).toEqual([]);
    }
    expect((await send("warranty")).text).not.toContain("Which one answers it");
    expect(await store.lessons.all()).toEqual([]);
    admins.add(admin.id);
    await tap(entry, list);
    await send("/lessons");
    admins.delete(admin.id);
    await tap("Undo 1");
    expect((await store.lessons.all())[0]?.state).toBe("live");
  });

  it("all members of the staff group are staff, even if they are not administrators", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
    const group = telegram.addGroup("Staff", [ann]);
    const staff = { admins: new Set<number>(), chat: group.id };
    const { bot } = await startReview({ telegram, staff });
    await askAll(bot);
    ann.send("/misses", { chat: group.id });
    await bot.settled();
    expect(telegram.messages(group.id).at(-1)?.text).toContain("group 1 of 1");
  });
});
