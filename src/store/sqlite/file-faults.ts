import { DatabaseError } from "../backend/errors.ts";

const meanwhile = "while the bot had it open, so nothing more is accepted";

/** There is no file any more at the path of the database. */
export function missing(name: string): DatabaseError {
  return new DatabaseError(
    `The database ${name} was deleted or moved ${meanwhile}. If it was moved, put it back, and the bot goes on by itself; otherwise stop the bot, put a backup in its place and start it again.`,
  );
}

/**
 * There is another file at the path of the database.
 * @param log the write-ahead log of the file that was there before, if it still exists
 */
export function replaced(name: string, log: string | undefined): DatabaseError {
  return new DatabaseError(
    `The database ${name} was replaced ${meanwhile}. Stop the bot, ${deleting(log)}put the right file in its place and start the bot again.`,
  );
}

/**
 * The file is the same, but something other than SQLite has written to it.
 * @param log the write-ahead log, if it holds something that doesn't match the file any more
 */
export function overwritten(name: string, log: string | undefined): DatabaseError {
  return new DatabaseError(
    `The database ${name} was overwritten ${meanwhile}. Stop the bot, ${deleting(log)}put the right file in its place once more and start the bot again.`,
  );
}

/** A file that belongs to the database is gone, or another one is in its place. */
export function companionGone(name: string, file: string): DatabaseError {
  return new DatabaseError(
    `${file}, which belongs to the database ${name}, was deleted, moved or replaced ${meanwhile}. Stop the bot and start it again: nothing is lost.`,
  );
}

/** The write-ahead log is shorter than it was. */
export function cutShort(name: string, log: string): DatabaseError {
  return new DatabaseError(
    `${log}, which holds the latest changes of the database ${name}, was cut short ${meanwhile}. Stop the bot and start it again: what was in it is lost; everything older is not.`,
  );
}

function deleting(log: string | undefined): string {
  return log ? `delete ${log}, ` : "";
}
