/** Something wrong with the data: where, what, and what to do about it. */
export interface Problem {
  file: string;
  /** The entry's id, or the line of the file. */
  place?: string | undefined;
  /** What is wrong and the cure, in one line. */
  text: string;
}

/** The knowledge base cannot be used. Its message lists every problem at once, one a line. */
export class KnowledgeError extends Error {
  override name = "KnowledgeError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map((p) => `  ${p.file}${p.place ? ` · ${p.place}` : ""}: ${p.text}`);
    super(`The knowledge base has ${count(problems.length)}:\n${lines.join("\n")}`);
    this.problems = problems;
  }
}

function count(problems: number): string {
  return problems === 1 ? "a problem" : `${problems} problems`;
}
