import { expect, it } from "vitest";
import { killAgainAndAgain, someSeed } from "../faults/support/kills.ts";

it.each(["polling", "webhook"] as const)(
  "a bot that is killed 25 times at random moments answers everything by %s, in order, and only what was in hand may come twice",
  { timeout: 600_000 },
  async (by) => {
    const seed = someSeed();
    const account = await killAgainAndAgain({ by, kills: 25, askers: 5, walkers: 3, seed });
    console.info(account);
    expect(account.doubled).toBeGreaterThan(0); // else no kill hit between a reply and the end of its update
    expect(account.doubled).toBeLessThanOrEqual(account.inHand);
  },
);
