import { loadLanguages } from "../../src/app/load-languages.ts";
import { trainingTaskOf } from "../../src/match/create-matcher.ts";
import { findTrained, loadOrTrain } from "../../src/match/training/matcher-cache.ts";

/** Trains the shipped languages before any test, two at a time, so that no two tests train the same. They stay in `data/`. */
export default async function trainShipped(): Promise<void> {
  const cacheDir = "data";
  const waiting = (await loadLanguages("faq-data")).map(({ knowledge }) =>
    trainingTaskOf(knowledge),
  );
  const trainRest = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      if (!(await findTrained(task, cacheDir))) await loadOrTrain(task, { cacheDir });
    }
  };
  await Promise.all([trainRest(), trainRest()]);
}
