import type { Goal, Section } from "./report.ts";

/** What is asked of the figures, by the part of the benchmark that measures them. (a) is the smallest grammY bot. */
const goals = {
  start: { part: "start", what: "second `npm start` to a served page, s", atMost: 0.55 },
  resting: { part: "memory", what: "resident at rest, one language, MB", atMost: 120 },
  loaded: { part: "memory", what: "resident after 20,000 questions, MB", atMost: 180 },
  languages: { part: "memory", what: "all languages used, MB more", atMost: 60 },
  webhook: { part: "questions", what: "webhook ÷ (a), updates a second", atLeast: 0.75 },
  webhookCpu: { part: "questions", what: "webhook ÷ (a), by processor time", atLeast: 0.6 },
  cpu: { part: "questions", what: "processor an update, all threads, ms", atMost: 0.5 },
  dialogs: { part: "dialogs", what: "in dialogs ÷ (a), updates a second", atLeast: 0.55 },
  dialogsCpu: { part: "dialogs", what: "in dialogs ÷ (a), by processor time", atLeast: 0.45 },
  polling: { part: "polling", what: "long polling at 50 ms a call, updates/s", atLeast: 500 },
  postgres: { part: "postgres", what: "PostgreSQL ÷ SQLite", atLeast: 0.9 },
  instances: { part: "postgres", what: "two instances ÷ one", atLeast: 1.3 },
  flood: { part: "flood", what: "99 of 100 beside a flood ÷ calm", atMost: 1.5 },
  tests: { part: "tests", what: "`npm test`, s", atMost: 45 },
} as const satisfies Record<string, Omit<Goal, "value"> & { part: string }>;

/** A goal with what was measured. */
export function measured(name: keyof typeof goals, value: number): Goal {
  const { part: _, ...goal } = goals[name];
  return { ...goal, value };
}

/** The goals of some parts with what the sections say of them: NaN if nothing. */
export function collectGoals(
  parts: readonly string[],
  sections: readonly Section[],
): (Goal & { part: string })[] {
  const found = sections.flatMap((section) => section.goals);
  return Object.values(goals)
    .filter(({ part }) => parts.includes(part))
    .map((goal) => {
      const value = found.find(({ what }) => what === goal.what)?.value ?? Number.NaN;
      return { ...goal, value };
    });
}
