/**
 * `npm run doctor [-- --receivers]`: examines a deployment in the environment of the bot (and in `.env`, as
 * `npm start` does), says in a line each what to mend, what to look at and what is well, and ends with 1 if there is a
 * problem. With --receivers it also finds out whether another process receives the bot's updates, which interrupts a
 * running bot for a moment.
 */
import { parseArgs } from "node:util";
import { openForDoctor } from "../src/doctor/database.ts";
import { examine } from "../src/doctor/doctor.ts";
import { lineOf, summaryOf } from "../src/doctor/report.ts";
import { allowed } from "../src/telegram/polling.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { receivers: { type: "boolean", default: false } },
});
const [envFile] = positionals;
// What is out of reach is waited for.
if (process.stderr.isTTY) console.error("Looking, for up to half a minute …");
const findings = await examine({
  env: process.env,
  envFile,
  allowed,
  receivers: values.receivers,
  openDatabase: openForDoctor,
});
for (const finding of findings) console.log(lineOf(finding));
console.log(summaryOf(findings));
process.exitCode = findings.some(({ level }) => level === "problem") ? 1 : 0;
