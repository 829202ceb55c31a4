import { expect, it } from "vitest";
import { killAgainAndAgain, someSeed } from "./support/kills.ts";

it("a bot that is killed at any moment answers everything, in order, and twice no more than was in hand", {
  timeout: 120_000,
}, async () => {
  const seed = someSeed();
  const account = await killAgainAndAgain({ by: "polling", kills: 5, askers: 4, walkers: 2, seed });
  expect(account.doubled).toBeLessThanOrEqual(account.inHand);
});
