import { describe, expect, it } from "vitest";
import { button } from "../../src/bot/buttons.ts";
import { type Feature, inPhases, on, onTap, pass } from "../../src/bot/phases.ts";
import { startTestClient } from "../support/client.ts";

const ignore = async () => {};

describe("two features can't register the same", () => {
  it.each<[string, Feature, string]>([
    ["button", { taps: [onTap(button("x"), ignore)] }, 'The button "x" is registered twice.'],
    ["command", { commands: { faq: ignore } }, 'The command "faq" is registered twice.'],
    ["start link", { startLinks: { ask: ignore } }, 'The start link "ask" is registered twice.'],
  ])("%s", (_, feature, message) => {
    expect(() => inPhases([feature])).not.toThrow();
    expect(() => inPhases([feature, feature])).toThrow(message);
  });
});

it("an update goes through the phases in order, whatever the order of the features, until a handler takes it", async () => {
  const order: string[] = [];
  const passes = (name: string) => async () => {
    order.push(name);
    return pass;
  };
  const takes = (name: string) => async () => void order.push(name);
  const client = await startTestClient({}, [
    { questions: [on("all", takes("question")), on("all", takes("too late"))] },
    { commands: { faq: passes("command") } },
    { awaited: [on(["message"], passes("awaited")), on(["callback_query"], passes("a tap"))] },
    { guards: [on("all", passes("first guard"))] },
    { guards: [on("all", passes("second guard"))] },
    { staff: [on("all", passes("staff"))] },
  ]);
  client.ann.send("/faq");
  await client.deliver();
  const before = ["staff", "first guard", "second guard", "awaited", "command"];
  expect(order).toEqual([...before, "question"]);
});
