import { describe } from "vitest";
import { caseContract } from "./cases.ts";
import type { TestDatabases } from "./databases.ts";
import { eventContract } from "./events.ts";
import { inboxContract } from "./inbox.ts";
import { leaseContract } from "./leases.ts";
import { lessonContract } from "./lessons.ts";
import { stateContract } from "./state.ts";
import { workContract } from "./work.ts";

/** The tests that every kind of database has to pass. */
export function contract(name: string, databases: TestDatabases): void {
  describe(`${name}: state`, () => stateContract(databases));
  describe(`${name}: the inbox`, () => inboxContract(databases));
  describe(`${name}: events`, () => eventContract(databases));
  describe(`${name}: cases`, () => caseContract(databases));
  describe(`${name}: claims`, () => leaseContract(databases));
  describe(`${name}: lessons`, () => lessonContract(databases));
  describe(`${name}: concurrency`, () => workContract(databases));
}
