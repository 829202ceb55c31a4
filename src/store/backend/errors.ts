/** The database can't be used. The message names it (never a password), the cause and the cure. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** What is wrong with a database, and what an operator can do about it. */
export interface Diagnosis {
  why: string;
  cure: string;
}

/** What Kysely, Node and pg say when a closed database is used. */
const afterClosing = /already been destroyed|database is not open|calling end on the pool/;

/**
 * @param name the file, or the server with its database
 * @param diagnosis of the driver's error, if it is a known one
 * @param cure what may help with an unknown error
 */
export function unusable(
  name: string,
  cause: unknown,
  diagnosis: Diagnosis | undefined,
  cure: string,
): DatabaseError {
  const message = messageOf(cause);
  if (afterClosing.test(message))
    return new DatabaseError(`The database ${name} was closed.`, { cause });
  const { why, cure: known } = diagnosis ?? { why: message, cure };
  return new DatabaseError(
    `The database ${name} cannot be used (${why}): ${known}, or name another one with DATABASE_URL.`,
    { cause },
  );
}

/** A property that only some errors have, such as the code of a driver or of the system. */
export function fieldOf(error: unknown, field: string): unknown {
  return error instanceof Error ? Reflect.get(error, field) : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
