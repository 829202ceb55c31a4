/**
 * PostgreSQL refuses NUL in a text and turns lone surrogates into another character; SQLite keeps both. JSON
 * escapes them, so what is stored as JSON is the same in both.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

/** A key or lane with what JSON escapes escaped; no two become one, and ordinary ones stay as they are. */
export function storable(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The key or lane that `storable` was given. */
export function restored(text: string): string {
  return JSON.parse(`"${text}"`);
}
