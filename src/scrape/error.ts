/** A scrape failed for a reason outside the program. The message gives cause and cure, in one line where nothing is listed. */
export class ScrapeError extends Error {
  override name = "ScrapeError";
  /** The HTTP status that a server answered with, where that is the reason. */
  readonly status: number | undefined;

  constructor(message: string, options: ErrorOptions & { status?: number | undefined } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/** A failure that a retry may overcome: a reset connection, an overloaded server. */
export class TransientError extends ScrapeError {
  /** How long the server asked us to wait, in milliseconds. */
  readonly waitMs: number | undefined;

  constructor(
    message: string,
    options: ErrorOptions & { status?: number; waitMs?: number | undefined } = {},
  ) {
    super(message, options);
    this.waitMs = options.waitMs;
  }
}

/** A page exceeds a limit. The message ends a sentence that begins with the page's name. */
export class LimitError extends Error {
  override name = "LimitError";
}

/** An input can't be read, and trying again won't help: another format, no text, or not allowed. */
export class UnreadableError extends ScrapeError {
  override name = "UnreadableError";
}
