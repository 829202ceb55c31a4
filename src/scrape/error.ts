/** A scrape that cannot go on, for a reason outside the program: one line with the cause and the cure. */
export class ScrapeError extends Error {
  override name = "ScrapeError";
}

/** The same, where another try may well succeed: a reset connection, an overloaded server. */
export class PassingError extends ScrapeError {
  /** What the server asked to wait, in milliseconds. */
  readonly waitMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { waitMs?: number | undefined } = {}) {
    super(message, options);
    this.waitMs = options.waitMs;
  }
}

/** A page that takes more than it may. Its message is the end of a sentence that begins with the page's name. */
export class LimitError extends Error {
  override name = "LimitError";
}
