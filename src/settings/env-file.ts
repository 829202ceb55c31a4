import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

type Environment = Record<string, string | undefined>;

/** What became of a file with settings. */
export type EnvFile =
  | { kind: "none" }
  | {
      kind: "read";
      path: string;
      /** The variables in it. */
      names: string[];
      /** What looks like a variable and is none, for want of a `=` behind it. */
      withoutSign: string[];
    }
  | { kind: "unreadable"; why: string };

/**
 * Adds the variables of a file to an environment; what is set there already stays. The file is as Node reads it
 * (https://nodejs.org/api/cli.html#--env-filefile): NAME=value a line, quotes, `export`, comments; and it may begin with a
 * byte order mark. A file that is not there is none; of one that cannot be read, `why` gives cause and cure.
 */
export function loadEnvFile(env: Environment, path: string | undefined): EnvFile {
  if (!path) return { kind: "none" };
  try {
    const text = decode(readFileSync(path), path);
    const variables = Object.entries(parseEnv(text));
    const [broken] = variables.find(([, value]) => value?.includes(undecodable)) ?? [];
    if (broken) throw new Unreadable(`${broken} in ${path} is not in UTF-8`);
    for (const [name, value] of variables) env[name] ??= value;
    const names = variables.map(([name]) => name);
    return { kind: "read", path, names, withoutSign: withoutSign(text, names) };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "none" };
    return { kind: "unreadable", why: explain(error, path) };
  }
}

class Unreadable extends Error {}

/** What a decoder puts in place of bytes that are no character. */
const undecodable = "\ufffd";

function decode(bytes: Uint8Array, path: string): string {
  const [first = 0, second = 0] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || bytes.includes(0)) throw new Unreadable(`${path} is in UTF-16`);
  return new TextDecoder().decode(bytes); // which drops a byte order mark
}

/** A line such as `BOT_TOKEN: 123` or `BOT_TOKEN 123`, which is passed over. */
function withoutSign(text: string, names: readonly string[]): string[] {
  const line = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]+)(?:[ \t]*:|[ \t]+[^=\s]|\s*$)/gm;
  const found = text.matchAll(line);
  return [...found].map(([, name = ""]) => name).filter((name) => !names.includes(name));
}

function explain(error: unknown, path: string): string {
  if (error instanceof Unreadable) return `${error.message}: save it as UTF-8.`;
  switch (codeOf(error)) {
    case "EISDIR":
      return `${path} is a folder (Docker makes one where a file that it mounts is missing): delete it, and copy .env.example to ${path}.`;
    case "EACCES":
    case "EPERM":
      return `${path} may not be read: give that right to the user who runs the bot.`;
    default:
      return `${path} cannot be read (${codeOf(error) ?? String(error)}): correct it, or start the bot without it.`;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
