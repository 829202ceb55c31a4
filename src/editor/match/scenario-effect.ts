import type { Knowledge } from "../../faq/knowledge.ts";
import type { Scenario } from "../../faq/schema.ts";
import type { Decision, Matcher } from "../../match/matcher.ts";
import { isHelpful } from "../../match/measure.ts";
import type { ChangedScenario, Effect } from "../protocol.ts";

/** How many messages are decided before the event loop gets a turn: this many take some milliseconds. */
const batchSize = 25;

/** A scenario with what a matcher makes of it. */
export interface Judged {
  scenario: Scenario;
  decision: Decision;
  isRight: boolean;
}

/** Decides all scenarios of a knowledge base. */
export async function judgeScenarios(
  { scenarios }: Pick<Knowledge, "scenarios">,
  matcher: Pick<Matcher, "match">,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    if (at % batchSize === 0) await new Promise(setImmediate);
    const decision = matcher.match(scenario.text);
    judged.push({ scenario, decision, isRight: isHelpful(scenario.labels, decision) });
  }
  return judged;
}

/**
 * What changes among the scenarios.
 * @param questionOf the question of an entry, or its id if it's gone
 */
export function effectOf(
  before: readonly Judged[],
  after: readonly Judged[],
  questionOf: (id: string) => string,
): Effect {
  const wasRight = new Map(before.map(({ scenario, isRight }) => [scenario.text, isRight]));
  const changed = (isRight: boolean) =>
    after
      .filter((now) => now.isRight === isRight && wasRight.get(now.scenario.text) === !isRight)
      .map(
        ({ scenario, decision }): ChangedScenario => ({
          text: scenario.text,
          expected: scenario.labels.map(questionOf),
          kind: decision.kind,
          shown: decision.shown.map(questionOf),
        }),
      );
  return {
    before: countOf(before),
    after: countOf(after),
    nowWrong: changed(false),
    nowRight: changed(true),
  };
}

function countOf(judged: readonly Judged[]): Effect["before"] {
  return { right: judged.filter(({ isRight }) => isRight).length, all: judged.length };
}
