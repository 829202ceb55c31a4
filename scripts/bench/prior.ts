/**
 * `node scripts/bench/prior.ts`: fits what the matcher takes for granted without phrasings (the prior in
 * src/match/training/calibration.ts). A matcher that knows only the shipped questions and answers reads the shipped
 * phrasings; the weights are those with which its chances come true.
 */
import { loadKnowledge } from "../../src/faq/load.ts";
import { matcherSourceOf, trainingTaskOf } from "../../src/match/create-matcher.ts";
import { signalNames, signalsOf } from "../../src/match/model/evidence.ts";
import { fitLogistic } from "../../src/match/model/logistic.ts";
import { trainedMatcherOf } from "../../src/match/model/trained-matcher.ts";
import { train } from "../../src/match/training/train.ts";

/** How many of the best entries of a message are looked at. */
const candidates = 4;

const knowledge = await loadKnowledge("faq-data", "en");
const task = trainingTaskOf(knowledge);
const { matcher } = await train({ ...task, phrasings: [] });
const { model } = trainedMatcherOf(matcher, matcherSourceOf(knowledge));
const observations = task.phrasings.flatMap(({ text, id }) => {
  const evidence = model.read(model.words(text));
  return evidence.order.slice(0, candidates).map((label) => ({
    input: signalsOf(evidence, label),
    outcome: model.ids[label] === id,
    weight: 1,
  }));
});
const nothing = { weights: signalNames.map(() => 0), bias: 0 };
const { weights, bias } = fitLogistic(observations, nothing);
for (const [i, name] of signalNames.entries()) console.log(`${name}: ${weights[i]?.toFixed(2)}`);
console.log(`bias: ${bias.toFixed(2)}`);
