/** A scrape failed for a reason outside the program. The message is one line with cause and cure. */
export class ScrapeError extends Error {
  override name = "ScrapeError";
}

/** A failure that a retry may overcome: a reset connection, an overloaded server. */
export class TransientError extends ScrapeError {
  /** How long the server asked us to wait, in milliseconds. */
  readonly waitMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { waitMs?: number | undefined } = {}) {
    super(message, options);
    this.waitMs = options.waitMs;
  }
}

/** A page exceeds a limit. The message ends a sentence that begins with the page's name. */
export class LimitError extends Error {
  override name = "LimitError";
}
