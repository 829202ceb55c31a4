import { describe } from "vitest";
import { caseContract } from "./cases.ts";
import { eventContract } from "./events.ts";
import { inboxContract } from "./inbox.ts";
import { leaseContract } from "./leases.ts";
import { lessonContract } from "./lessons.ts";
import type { Place } from "./place.ts";
import { stateContract } from "./state.ts";
import { workContract } from "./work.ts";

/** What every database does, whatever it is made of. */
export function contract(name: string, place: Place): void {
  describe(`${name}: state`, () => stateContract(place));
  describe(`${name}: the inbox`, () => inboxContract(place));
  describe(`${name}: events`, () => eventContract(place));
  describe(`${name}: cases`, () => caseContract(place));
  describe(`${name}: claims`, () => leaseContract(place));
  describe(`${name}: lessons`, () => lessonContract(place));
  describe(`${name}: many at once`, () => workContract(place));
}
