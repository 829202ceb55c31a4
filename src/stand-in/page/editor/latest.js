// @ts-check

/**
 * Runs some work a little after the last request for it. Of several that are under way only the last may show its result.
 */
export class Latest {
  #after;
  #work;
  #runs = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {number} after  milliseconds without another request
   * @param {(isLatest: () => boolean) => Promise<void>} work  must not reject
   */
  constructor(after, work) {
    this.#after = after;
    this.#work = work;
  }

  /** @param {number} [after] */
  request(after = this.#after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const run = ++this.#runs;
      void this.#work(() => run === this.#runs);
    }, after);
  }
}
