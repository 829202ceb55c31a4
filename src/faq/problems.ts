/** Something wrong with the data: where, what, and the cure. */
export interface Problem {
  file: string;
  /** The entry's id, or the line of the file. */
  place?: string | undefined;
  /** Where in the entry, such as `["answer", 1, "items", 2]`, as far as it's known. */
  path?: readonly PropertyKey[] | undefined;
  /** One line: what is wrong, and the cure. */
  text: string;
}

/** The knowledge base can't be used. The message lists every problem, each on its own line. */
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
