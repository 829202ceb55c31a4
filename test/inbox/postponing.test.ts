import { describe, expect, it, vi } from "vitest";
import { handled, message, setUpInbox, textOf } from "./support.ts";

const setup = setUpInbox();

describe("a postponed update", () => {
  it("is tried again later, in its chat's order, while other chats go on", async () => {
    const tries: string[] = [];
    let away = true;
    setup.start(async (update, { postponed, delivered }) => {
      tries.push(`${textOf(update)} ${postponed} ${delivered}`);
      if (textOf(update) !== "a1" || !away) return handled;
      return { kind: "postponed", reason: "network", delivered: [postponed + 1] };
    }, setup.timing);
    await setup.put(message(1, 7, "a1"), message(2, 7, "a2"), message(3, 8, "b1"));
    await vi.waitFor(async () => expect(await setup.store.inbox.countOpen()).toBe(2));
    expect(tries.toSorted()).toEqual(["a1 0 ", "b1 0 "]);
    setup.time += 750; // half of the first pause is fixed, the rest is random
    await vi.waitFor(() => expect(tries).toHaveLength(3));
    away = false;
    await vi.waitFor(async () => expect(await setup.store.inbox.countOpen()).toBe(2));
    setup.time += 1499;
    await setup.worker.idle();
    expect(tries).toHaveLength(3);
    setup.time += 1;
    await vi.waitFor(async () => expect(await setup.store.inbox.countOpen()).toBe(0));
    expect(tries.slice(2)).toEqual(["a1 1 1", "a1 2 2", "a2 0 "]);
  });

  it("waits as long as Telegram asks to", async () => {
    let tries = 0;
    setup.start(
      async () =>
        ++tries > 1
          ? handled
          : { kind: "postponed", reason: "flood", wait: 3_600_000, delivered: [] },
      setup.timing,
    );
    await setup.put(message(1, 7, "hello"));
    await vi.waitFor(() => expect(tries).toBe(1));
    setup.time += 3_600_000 - 1;
    await setup.worker.idle();
    expect(tries).toBe(1);
    setup.time += 251;
    await vi.waitFor(async () => expect(await setup.store.inbox.countOpen()).toBe(0));
    expect(tries).toBe(2);
  });

  it("is tried for a day, and then given up", async () => {
    const texts: string[] = [];
    setup.start(async (update) => {
      texts.push(textOf(update));
      return textOf(update) === "next"
        ? handled
        : { kind: "postponed", reason: "network", delivered: [] };
    }, setup.timing);
    await setup.put(message(1, 7, "never"), message(2, 7, "next"));
    await vi.waitFor(() => expect(texts).toHaveLength(1));
    setup.time += 24 * 60 * 60 * 1000 - 1;
    await vi.waitFor(() => expect(texts).toHaveLength(2));
    expect(await setup.store.givenUp.list()).toEqual([]);
    setup.time += 1;
    await vi.waitFor(() => expect(texts).toEqual(["never", "never", "never", "next"]));
    await setup.worker.idle();
    expect(await setup.store.givenUp.untold(10)).toMatchObject([
      { update_id: 1, why: "network", body: { message: { text: "never" } } },
    ]);
  });

  it("waits while Telegram is unreachable, except for single probes", async () => {
    let capacity = 0;
    let back = () => {};
    const reach = {
      capacity: () => capacity,
      onClose(listener: () => void) {
        back = listener;
        return () => {};
      },
    };
    const texts: string[] = [];
    setup.start(
      async (update) => {
        texts.push(textOf(update));
        capacity = 0;
        return handled;
      },
      { reach, pollInterval: 5 },
    );
    await setup.put(...Array.from({ length: 5 }, (_, i) => message(i + 1, i + 1, `${i + 1}`)));
    await setup.worker.idle();
    expect(texts).toEqual([]);
    capacity = 1;
    await vi.waitFor(() => expect(texts).toEqual(["1"]));
    await setup.worker.idle();
    expect(texts).toEqual(["1"]);
    capacity = Number.POSITIVE_INFINITY;
    back();
    await setup.worker.idle();
    expect(texts.toSorted()).toEqual(["1", "2", "3", "4", "5"]);
  });
});
