/**
 * `npm run --silent bench:steps`: what a step of a dialog costs, at its first and at its thirtieth step. The whole
 * bot runs as in production (HTTP, long polling, SQLite on disk); Telegram is the local stand-in.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { startBot } from "../../src/bot/start-bot.ts";
import { acceptInto } from "../../src/inbox/accept.ts";
import { startWorker } from "../../src/inbox/worker.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startPolling } from "../../src/telegram/polling.ts";

const dialogs = 300;
const steps = 30;

/** A flow that is as long as no real one: after every step it did not help. */
function longFlow() {
  const step = (i: number) => ({
    kind: "step",
    html: `Do thing number ${i}.`,
    source: "thing",
    says: `I did thing number ${i}.`,
    works: "solved",
    still: i < steps ? `step-${i + 1}` : "contact",
  });
  const numbered = Array.from({ length: steps }, (_, i) => [`step-${i + 1}`, step(i + 1)]);
  const message = { opening: "Hello!", closing: "Thank you!" };
  const contact = {
    kind: "contact",
    html: "Ask.",
    source: "thing",
    contact: { name: "Us" },
    message,
  };
  const nodes = {
    ...Object.fromEntries(numbered),
    solved: { kind: "solved", html: "Good." },
    contact,
  };
  return { title: "A long way", entries: ["thing"], start: "step-1", nodes };
}

async function writeData(dir: string) {
  const answer = [{ type: "paragraph", html: "Do things." }];
  const entries = ["thing", "other"].map((id) => ({ id, question: `What is the ${id}?`, answer }));
  await mkdir(join(dir, "en/flows"), { recursive: true });
  await writeFile(join(dir, "en/faq.json"), JSON.stringify({ entries }));
  await writeFile(join(dir, "en/flows/long.json"), JSON.stringify(longFlow()));
}

/** Milliseconds from each tap until the bot is done with it, step by step. */
async function walk(telegram: LocalTelegram, person: Person): Promise<number[]> {
  person.send("/start fix-long");
  await settled();
  const times: number[] = [];
  for (let i = 0; i < steps; i++) {
    const message = telegram.messages(person.id).at(-1);
    if (!message) throw new Error("The dialog has not begun.");
    const started = performance.now();
    void person.tap(message, "Still not working");
    await settled();
    times.push(performance.now() - started);
  }
  return times;
}

function figures(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const dir = await mkdtemp(join(tmpdir(), "bench-steps-"));
await writeData(dir);
const log = pino({ level: "silent" });
const telegram = new LocalTelegram();
const server = await startLocalTelegram({ telegram });
const store = await openDatabase(`sqlite:${join(dir, "bot.sqlite")}`);
const { token } = telegram;
const options = { token, apiRoot: server.apiRoot, languages: await loadLanguages(dir), store };
const running = await startBot(options, log);
await running.published;
const worker = startWorker({ inbox: store.inbox, handle: running.handle, log });
const receiver = startPolling(running.bot.api, acceptInto(store.inbox), log);
const settled = async () => {
  await telegram.settled();
  await worker.idle();
};

const people = Array.from({ length: dialogs }, (_, i) =>
  telegram.addPerson({ first_name: `P${i}` }),
);
const all: number[][] = [];
for (const person of people) {
  all.push(await walk(telegram, person));
  telegram.clearCalls();
}
const rows = [1, 2, 10, 20, steps].map((step) => {
  const { p50, p99 } = figures(all.slice(20).map((times) => times[step - 1] ?? 0)); // the first ones warm up
  return `step ${String(step).padStart(2)}   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms`;
});
console.log(
  `${dialogs} dialogs of ${steps} steps, from the tap to the confirmed update:\n${rows.join("\n")}`,
);

await receiver.stop();
await worker.stop();
await server.close();
await running.close();
await store.close();
await rm(dir, { recursive: true });
