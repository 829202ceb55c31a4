/**
 * PostgreSQL refuses NUL in texts and replaces lone surrogates; SQLite keeps both. JSON escapes them, so what is stored
 * as JSON is the same in both.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

/** Escapes in a key or lane what JSON escapes. It is reversible, and ordinary texts stay as they are. */
export function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Reverses `escapeText`. */
export function unescapeText(text: string): string {
  return JSON.parse(`"${text}"`);
}

/** Parses stored JSON; undefined if it is damaged. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
