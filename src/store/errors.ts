/** The database cannot be used. The message names it, never a password, with cause and cure. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** What is wrong with a database, and what a person can do about it. */
export interface Trouble {
  why: string;
  cure: string;
}

/** @param name the file, or the server with its database */
export function unusable(name: string, { why, cure }: Trouble, cause?: unknown): DatabaseError {
  return new DatabaseError(
    `The database ${name} cannot be used (${why}): ${cure}, or name another one with DATABASE_URL.`,
    { cause },
  );
}

/** A property of an error that not every error has: codes of drivers and of the system. */
export function fieldOf(error: unknown, field: string): unknown {
  return error instanceof Error ? Reflect.get(error, field) : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
