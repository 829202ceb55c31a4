import { setTimeout as pause } from "node:timers/promises";
import { languagesIn } from "../../../src/faq/load.ts";
import type { Benchmark } from "./benchmark.ts";
import { faqDir } from "./checkout.ts";
import { measured } from "./goals.ts";
import { burst, runLoad } from "./load-generator.ts";
import { QuestionSource } from "./questions.ts";
import type { Section } from "./report.ts";
import type { Subject } from "./subject.ts";

/** How long the bot rests before its memory is read, in milliseconds. */
const rest = 10_000;

/** The resident memory of a bot that has been started before: at rest, after a load, and when all languages were used. */
export async function residentMemory(benchmark: Benchmark): Promise<Section> {
  const name = "the bot, for its memory";
  const first = await benchmark.bot(name, "webhook");
  await first.child.stop();
  const bot = await benchmark.bot(name, "webhook", undefined, first);
  const resting = await memoryAtRest(bot);
  await askInEnglish(benchmark, bot, 10);
  const loaded = await memoryAtRest(bot);
  await askInAllLanguages(benchmark, bot);
  const multilingual = await memoryAtRest(bot);
  await bot.child.stop();
  const row = (name: string, megabytes: number) => ({
    name,
    figures: { "resident MB": megabytes },
  });
  return {
    title: "webhook, resident memory after the second start",
    source: `the process's RSS, ${rest / 1000} s after the start and after the last answer`,
    rows: [
      row("at rest, nobody has written", resting),
      row("after 20,000 questions in English", loaded),
      row("after 200 in every language as well", multilingual),
    ],
    goals: [
      measured("resting", resting),
      measured("loaded", loaded),
      measured("languages", multilingual - loaded),
    ],
  };
}

async function memoryAtRest({ child }: Subject): Promise<number> {
  await pause(rest);
  return child.memory;
}

/** Bursts of 2,000 questions. Half of the people have asked in the burst before, the others are new. */
async function askInEnglish(
  { factory, questions }: Benchmark,
  bot: Subject,
  bursts: number,
): Promise<void> {
  let known = factory.newPeople(500);
  for (let i = 0; i < bursts; i++) {
    const fresh = factory.newPeople(500);
    await runLoad([bot], burst(questions.updates(factory, [...known, ...fresh], 2)));
    known = fresh;
  }
}

/** 200 questions in every language of people whose Telegram is in it. */
async function askInAllLanguages({ factory }: Benchmark, bot: Subject): Promise<void> {
  for (const language of await languagesIn(faqDir)) {
    const people = factory.newPeople(100, language);
    const updates = new QuestionSource(language).updates(factory, people, 2);
    await runLoad([bot], burst(updates));
  }
}
