/** What a check found: all is well, it works but look at it, it does not work, or it could not be looked at. */
export type Level = "ok" | "warning" | "problem" | "skipped";

/** The outcome of one check, in one line for the operator. */
export interface Finding {
  check: string;
  level: Level;
  /** What is the case and, unless all is well, what to do about it. */
  says: string;
}

/** A check's verdict; unless there is a problem, with what the checks that depend on it go on from. */
export type Verdict<T> =
  | { level: "ok" | "warning"; says: string; value: T }
  | { level: "problem"; says: string };

/** A check that has been made. What depends on it is skipped where it has no value. */
export interface Step<T> {
  name: string;
  passed?: { value: T };
}

/** What comes before the first check. */
export const start: Step<undefined> = { name: "", passed: { value: undefined } };

export const ok = <T>(says: string, value: T): Verdict<T> => ({ level: "ok", says, value });
export const warning = <T>(says: string, value: T): Verdict<T> => ({
  level: "warning",
  says,
  value,
});
export const problem = (says: string): Verdict<never> => ({ level: "problem", says });

export interface ExaminationOptions {
  /** What no finding may ever hold, whatever went wrong, as far as it is known by then. */
  secrets(): string[];
  /** Puts an error that no check has foreseen into words. */
  explain(error: unknown): string;
}

/** What somebody who looks for what to do reads first. */
const order: Level[] = ["problem", "warning", "skipped", "ok"];

/** Makes checks one after the other and keeps what they found. */
export class Examination {
  private readonly noted: Finding[] = [];
  private readonly options: ExaminationOptions;

  constructor(options: ExaminationOptions) {
    this.options = options;
  }

  /** What was found, the worst first and else in the order of the checks. */
  get findings(): Finding[] {
    return order.flatMap((level) => this.noted.filter((finding) => finding.level === level));
  }

  /** Makes a check with what another one found, or skips it where that one has a problem. */
  async check<In, Out>(
    name: string,
    before: Step<In>,
    look: (value: In) => Verdict<Out> | Promise<Verdict<Out>>,
  ): Promise<Step<Out>> {
    if (!before.passed) {
      this.note({ check: name, level: "skipped", says: `needs ${before.name}` });
      return { name };
    }
    const verdict = await this.verdict(look, before.passed.value);
    this.note({ check: name, level: verdict.level, says: verdict.says });
    return verdict.level === "problem" ? { name } : { name, passed: { value: verdict.value } };
  }

  private async verdict<In, Out>(
    look: (value: In) => Verdict<Out> | Promise<Verdict<Out>>,
    value: In,
  ): Promise<Verdict<Out>> {
    try {
      return await look(value);
    } catch (error) {
      return problem(this.options.explain(error));
    }
  }

  private note(finding: Finding) {
    const says = this.withoutSecrets(finding.says).replaceAll(/\s+/g, " ").trim();
    this.noted.push({ ...finding, says });
  }

  private withoutSecrets(text: string): string {
    const long = this.options.secrets().filter((secret) => secret.length >= 8);
    return long.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
  }
}
