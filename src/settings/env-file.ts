import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

type Environment = Record<string, string | undefined>;

/** The result of loading a file with settings. */
export type EnvFile =
  | { kind: "none" }
  | {
      kind: "read";
      path: string;
      /** The variables in it. */
      names: string[];
      /** Names that look like variables but have no `=` after them. */
      withoutEquals: string[];
    }
  | { kind: "unreadable"; problem: string };

/**
 * Adds the variables of a file to an environment; variables that are set already stay. The format is Node's
 * (https://nodejs.org/api/cli.html#--env-filefile): NAME=value a line, quotes, `export`, comments; a byte order mark is
 * allowed. A missing file counts as none; if the file can't be read, `problem` gives cause and cure.
 */
export function loadEnvFile(env: Environment, path: string | undefined): EnvFile {
  if (!path) return { kind: "none" };
  try {
    const text = decode(readFileSync(path), path);
    const variables = Object.entries(parseEnv(text));
    const [broken] = variables.find(([, value]) => value?.includes(replacementCharacter)) ?? [];
    if (broken) throw new EncodingError(`${broken} in ${path} is not in UTF-8`);
    for (const [name, value] of variables) env[name] ??= value;
    const names = variables.map(([name]) => name);
    return { kind: "read", path, names, withoutEquals: namesWithoutEquals(text, names) };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "none" };
    return { kind: "unreadable", problem: explain(error, path) };
  }
}

class EncodingError extends Error {}

/** What a decoder puts in place of invalid bytes. */
const replacementCharacter = "\ufffd";

function decode(bytes: Uint8Array, path: string): string {
  const [first = 0, second = 0] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || bytes.includes(0)) throw new EncodingError(`${path} is in UTF-16`);
  return new TextDecoder().decode(bytes); // drops a byte order mark
}

/** Finds lines such as `BOT_TOKEN: 123` or `BOT_TOKEN 123`, which Node skips. */
function namesWithoutEquals(text: string, names: readonly string[]): string[] {
  const line = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]+)(?:[ \t]*:|[ \t]+[^=\s]|\s*$)/gm;
  const matches = [...text.matchAll(line)];
  return matches.map(([, name = ""]) => name).filter((name) => !names.includes(name));
}

function explain(error: unknown, path: string): string {
  if (error instanceof EncodingError) return `${error.message}: save it as UTF-8.`;
  switch (codeOf(error)) {
    case "EISDIR":
      return `${path} is a folder (Docker makes one where a file that it mounts is missing): delete it, and copy .env.example to ${path}.`;
    case "EACCES":
    case "EPERM":
      return `${path} is not readable: give the user who runs the bot the right to read it.`;
    default:
      return `${path} cannot be read (${codeOf(error) ?? String(error)}): correct it, or start the bot without it.`;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
