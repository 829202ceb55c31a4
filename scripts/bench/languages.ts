/**
 * `npm run --silent bench:languages [-- --data DIR]`: how good the bot is in each language of a knowledge base, as a table.
 * Every fifth phrasing is held out: a matcher that hasn't learned it reads it. Scenarios are read by the whole matcher.
 */
import { parseArgs } from "node:util";
import { loadLanguages } from "../../src/app/load-languages.ts";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { createMatcher, matcherOf, trainingTaskOf } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";
import { type Figures, figuresOf, type LabelledMessage } from "../../src/match/measure.ts";
import { train } from "../../src/match/training/train.ts";
import { runCommand } from "../command-line.ts";

const usage = `npm run --silent bench:languages [-- options]
  --data DIR    the knowledge base (default faq-data)`;

/** One phrasing of so many is held out. */
const everyNth = 5;

async function main() {
  const { values } = parseArgs({ options: { data: { type: "string", default: "faq-data" } } });
  console.log(heads.join("\n"));
  for (const { knowledge } of await loadLanguages(values.data)) {
    const { language, entries, phrasings, scenarios } = knowledge;
    const each = phrasings.filter(({ id }) => id !== "").length / entries.length;
    const heldOut = await onHeldOut(knowledge);
    const onScenarios = figures(await createMatcher(knowledge, "data"), scenarios);
    const cells = [language, entries.length, each.toFixed(0), ...row(heldOut), ...row(onScenarios)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

const heads = [
  "| | entries | phrasings each | held out: first | among three | at once, right | at once, wrong | false | scenarios: first | among three | at once, right | at once, wrong | false |",
  `|---|${"--:|".repeat(12)}`,
];

/** Learns four fifths of the phrasings of each entry, and reads the rest. */
async function onHeldOut(knowledge: Knowledge): Promise<Figures> {
  const seen = new Map<string, number>();
  const isHeldOut = knowledge.phrasings.map(({ id }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count % everyNth === 0;
  });
  const learned = knowledge.phrasings.filter((_, i) => !isHeldOut[i]);
  const part = { ...knowledge, phrasings: learned };
  const { matcher: packed } = await train(trainingTaskOf(part));
  const matcher = matcherOf(packed, part);
  const heldOut = knowledge.phrasings.filter((_, i) => isHeldOut[i]);
  return figures(
    matcher,
    heldOut.map(({ text, id }) => ({ text, labels: id === "" ? [] : [id] })),
  );
}

function figures(matcher: Matcher, messages: readonly LabelledMessage[]): Figures {
  return figuresOf(
    messages.map((message) => ({ ...message, decision: matcher.match(message.text) })),
  );
}

function row({ p1, r3, right, wrong, falseAnswers }: Figures): string[] {
  return [p1, r3, right, wrong, falseAnswers].map((share) => `${(100 * share).toFixed(1)} %`);
}

runCommand(main, usage);
