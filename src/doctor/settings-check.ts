import { type EnvFile, loadEnvFile } from "../settings/env-file.ts";
import { unknownSettings } from "../settings/unknown-settings.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";
import { plural } from "./plural.ts";

/**
 * Whether the file with settings can be read, and all settings have the right names. The file's variables are added to the
 * environment, as at the bot's start.
 */
export function checkSettings(
  env: Record<string, string | undefined>,
  path: string | undefined,
): Verdict<undefined> {
  const file = loadEnvFile(env, path);
  if (file.kind === "unreadable") return problem(file.problem);
  const unknown = unknownSettings(env, file);
  return unknown.length > 0
    ? warning(unknown.join(" "), undefined)
    : ok(sourceOf(file, path), undefined);
}

function sourceOf(file: EnvFile, path: string | undefined): string {
  if (file.kind === "read")
    return `the environment, and ${plural(file.names.length, "line")} of ${file.path}`;
  return path ? `the environment alone, as there is no ${path}` : "the environment alone";
}
