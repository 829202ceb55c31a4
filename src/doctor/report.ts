import type { Finding } from "./examination.ts";
import { plural } from "./plural.ts";

/** A finding in a line, such as `problem  Token: …`. */
export function lineOf({ check, level, message }: Finding): string {
  return `${level.padEnd(8)} ${check}: ${message}`;
}

export function summaryOf(findings: readonly Finding[]): string {
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const [problems, warnings] = [count("problem"), count("warning")];
  if (problems + warnings === 0) return "All is well.";
  return `${plural(problems, "problem")}, ${plural(warnings, "warning")}.`;
}
