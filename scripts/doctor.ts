/**
 * `npm run doctor [-- --receivers]` examines a deployment by the bot's environment (and `.env`, as `npm start` does). It
 * prints a line for each check: problems, warnings, what was skipped and what is fine; the exit code is 1 if there is a
 * problem. With --receivers it also looks for another process that receives the bot's updates, which interrupts a running
 * bot for a moment.
 */
import { parseArgs } from "node:util";
import { openForDoctor } from "../src/doctor/database.ts";
import { examine } from "../src/doctor/doctor.ts";
import { lineOf, summaryOf } from "../src/doctor/report.ts";
import { allowedUpdates } from "../src/telegram/allowed-updates.ts";
import { runCommand } from "./command-line.ts";

const usage = `npm run --silent doctor -- [options]
  --receivers   also looks for another process that receives the bot's updates, which interrupts a
                running bot for a moment`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { receivers: { type: "boolean", default: false } },
  });
  const [envFile] = positionals;
  // Checks of what is unreachable take their time.
  if (process.stderr.isTTY) console.error("Checking, which takes up to half a minute …");
  const findings = await examine({
    env: process.env,
    envFile,
    allowedUpdates,
    receivers: values.receivers,
    openDatabase: openForDoctor,
  });
  for (const finding of findings) console.log(lineOf(finding));
  console.log(summaryOf(findings));
  process.exitCode = findings.some(({ level }) => level === "problem") ? 1 : 0;
}

runCommand(main, usage);
