/** How a check ended: fine; works, but needs attention; does not work; not checked. */
export type Level = "ok" | "warning" | "problem" | "skipped";

/** The outcome of one check, in one line for the operator. */
export interface Finding {
  check: string;
  level: Level;
  /** What is the case and, unless all is well, what to do about it. */
  message: string;
}

/** A check's verdict; unless there's a problem, with the value that dependent checks need. */
export type Verdict<T> =
  | { level: "ok" | "warning"; message: string; value: T }
  | { level: "problem"; message: string };

/** A check that has been made. Checks that depend on it are skipped if it has not passed. */
export interface Step<T> {
  name: string;
  passed?: { value: T };
}

/** For checks that depend on no other. */
export const noPrerequisite: Step<undefined> = { name: "", passed: { value: undefined } };

export const ok = <T>(message: string, value: T): Verdict<T> => ({ level: "ok", message, value });
export const warning = <T>(message: string, value: T): Verdict<T> => ({
  level: "warning",
  message,
  value,
});
export const problem = (message: string): Verdict<never> => ({ level: "problem", message });

export interface ExaminationOptions {
  /** The secrets that no finding may contain, as far as they are known by then. */
  secrets(): string[];
  /** Puts an error that a check has not foreseen into words. */
  explain(error: unknown): string;
}

/** Findings are sorted by what the operator must act on first. */
const order: Level[] = ["problem", "warning", "skipped", "ok"];

/** Makes checks one after the other and collects the findings. */
export class Examination {
  private readonly recorded: Finding[] = [];
  private readonly options: ExaminationOptions;

  constructor(options: ExaminationOptions) {
    this.options = options;
  }

  /** The worst first, otherwise in the order of the checks. */
  get findings(): Finding[] {
    return order.flatMap((level) => this.recorded.filter((finding) => finding.level === level));
  }

  /** Makes a check on the value of another one, or skips it if that one has a problem. */
  async check<In, Out>(
    name: string,
    prerequisite: Step<In>,
    examine: (value: In) => Verdict<Out> | Promise<Verdict<Out>>,
  ): Promise<Step<Out>> {
    if (!prerequisite.passed) {
      this.record({ check: name, level: "skipped", message: `needs ${prerequisite.name}` });
      return { name };
    }
    const verdict = await this.verdictOf(examine, prerequisite.passed.value);
    this.record({ check: name, level: verdict.level, message: verdict.message });
    return verdict.level === "problem" ? { name } : { name, passed: { value: verdict.value } };
  }

  private async verdictOf<In, Out>(
    examine: (value: In) => Verdict<Out> | Promise<Verdict<Out>>,
    value: In,
  ): Promise<Verdict<Out>> {
    try {
      return await examine(value);
    } catch (error) {
      return problem(this.options.explain(error));
    }
  }

  private record(finding: Finding) {
    const message = this.withoutSecrets(finding.message).replaceAll(/\s+/g, " ").trim();
    this.recorded.push({ ...finding, message });
  }

  private withoutSecrets(text: string): string {
    // A short one could be part of any word.
    const secrets = this.options.secrets().filter((secret) => secret.length >= 8);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
  }
}
