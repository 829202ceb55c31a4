import type { Update } from "grammy/types";
import { expect, it } from "vitest";
import { acceptInto } from "../../src/inbox/accept.ts";
import { handled, message, setUpInbox, textOf } from "./support.ts";

const setup = setUpInbox();

it("an update that JSON can parse but not write is skipped, and the others with it are accepted", async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`);
  const broken: unknown[] = [];
  const accept = acceptInto(setup.store.inbox, { onBroken: (update) => void broken.push(update) });
  const nested = { ...message(2, 8, "deep"), deep } as Update;
  await accept([message(1, 7, "before"), nested, message(3, 9, "after")]);
  expect(broken).toEqual([{ id: 2, reason: "nested too deeply" }]);
  const texts: string[] = [];
  const working = setup.start(async (update) => {
    texts.push(textOf(update));
    return handled;
  });
  await working.idle();
  expect(texts).toEqual(["before", "after"]);
});
