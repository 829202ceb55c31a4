import { describe, expect, it, vi } from "vitest";
import { gate, handled, message, setUpInbox, textOf } from "./support.ts";

const setup = setUpInbox();

describe("an update that was in hand when a process died", () => {
  /** Three chats with an update in hand when the process died, and one without. */
  async function fourChats() {
    await setup.put(message(1, 7, "a"), message(2, 8, "b"), message(3, 9, "c"));
    await setup.store.inbox.claim(10);
    await setup.put(message(4, 10, "d"));
    await setup.die();
  }

  it("is tried alone, one after the other, before anything else", async () => {
    await fourChats();
    const seen: string[] = [];
    const working = setup.start(async (update) => {
      seen.push(`+${textOf(update)}`);
      await new Promise(setImmediate);
      seen.push(`-${textOf(update)}`);
      return handled;
    });
    await working.idle();
    expect(seen.join("")).toBe("+a-a+b-b+c-c+d-d");
  });

  it("does not hold up the others when it only waits", async () => {
    await fourChats();
    const slow = gate();
    const texts: string[] = [];
    const working = setup.start(
      async (update) => {
        if (textOf(update) === "a") await slow.promise;
        texts.push(textOf(update));
        return handled;
      },
      { trialTime: 10 },
    );
    await vi.waitFor(() => expect(texts).toEqual(["b", "c", "d"]));
    slow.open();
    await working.idle();
    expect(texts).toEqual(["b", "c", "d", "a"]);
  });

  it("is not given up for deaths that it shared with others, however many", async () => {
    await setup.put(...Array.from({ length: 40 }, (_, i) => message(i + 1, i + 1, `${i + 1}`)));
    for (let death = 0; death < 10; death++) {
      await setup.store.inbox.claim(50);
      await setup.die();
    }
    const texts: string[] = [];
    const working = setup.start(async (update) => {
      texts.push(textOf(update));
      return handled;
    });
    await working.idle();
    expect(texts).toHaveLength(40);
  });

  it("is given up after three deaths while it was alone, and its chat goes on", async () => {
    await setup.put(message(1, 7, "poison"), message(2, 7, "next"));
    await setup.store.inbox.claim(1);
    for (let death = 0; death < 3; death++) {
      await setup.die();
      setup.time += 5000;
      expect(await setup.store.inbox.claimSuspect()).toMatchObject({ update_id: 1, deaths: death });
    }
    await setup.die();
    const texts: string[] = [];
    setup.start(async (update) => {
      texts.push(textOf(update));
      return handled;
    }, setup.timing);
    await setup.worker.idle();
    expect(texts).toEqual([]);
    setup.time += 5000;
    await vi.waitFor(() => expect(texts).toEqual(["next"]));
    expect(setup.log.join("")).toContain("npm run inbox -- show 1");
    expect(await setup.store.givenUp.untold(10)).toMatchObject([
      { update_id: 1, why: "deaths", body: { message: { text: "poison" } } },
    ]);
  });
});
