/** The database cannot be used. The message names it, never a password, with cause and cure. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** What is wrong with a database, and what a person can do about it. */
export interface Trouble {
  why: string;
  cure: string;
}

/** What Kysely, Node and pg say when something is asked of a database that was closed. */
const afterClosing = /already been destroyed|database is not open|calling end on the pool/;

/**
 * @param name the file, or the server with its database
 * @param known what is known to be wrong when the driver says this, if anything is
 * @param cure what may help otherwise
 */
export function unusable(name: string, cause: unknown, known: Trouble | undefined, cure: string) {
  const said = messageOf(cause);
  if (afterClosing.test(said))
    return new DatabaseError(`The database ${name} was closed.`, { cause });
  const trouble = known ?? { why: said, cure };
  return new DatabaseError(
    `The database ${name} cannot be used (${trouble.why}): ${trouble.cure}, or name another one with DATABASE_URL.`,
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
