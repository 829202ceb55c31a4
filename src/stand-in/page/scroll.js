// @ts-check

/** A reader this close to the end counts as being there. */
const NEAR_PX = 40;

/** Keeps the reader's place in the log. A reader at the end stays there. */
export class Scroll {
  #box;
  #atEnd = true;
  /** The log's height that the place was last kept for. */
  #height = 0;

  /**
   * @param {HTMLElement} box
   * @param {(atEnd: boolean) => void} onMove
   */
  constructor(box, onMove) {
    this.#box = box;
    box.addEventListener("scroll", () => {
      // A log that has just shrunk isn't at its end any more, but its reader still is.
      if (box.clientHeight !== this.#height) return;
      this.#atEnd = this.#isAtEnd();
      onMove(this.#atEnd);
    });
    // Keeps the last message visible when the composer grows or the screen keyboard opens.
    new ResizeObserver(() => {
      this.#height = box.clientHeight;
      if (this.#atEnd) this.toEnd();
      onMove(this.#atEnd);
    }).observe(box);
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    return scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }

  get atEnd() {
    return this.#atEnd;
  }

  toEnd() {
    this.#box.scrollTop = this.#box.scrollHeight;
    this.#atEnd = true;
  }

  /**
   * Scrolls to a new message: to its end, or to its beginning if it is taller than the log.
   *
   * @param {HTMLElement} article
   */
  toNew(article) {
    this.toEnd();
    const top = article.getBoundingClientRect().top - this.#box.getBoundingClientRect().top;
    if (top < 0) this.#box.scrollTop += top - 8;
    this.#atEnd = this.#isAtEnd();
  }

  /**
   * Makes a change in the log without moving what the reader sees.
   *
   * @param {HTMLElement} article  the one whose height changes
   * @param {() => void} change
   */
  preserve(article, change) {
    const wasAtEnd = this.#atEnd;
    const before = article.getBoundingClientRect();
    const isAbove = before.bottom < this.#box.getBoundingClientRect().top;
    change();
    if (wasAtEnd) this.toEnd();
    else if (isAbove) this.#box.scrollTop += article.offsetHeight - before.height;
  }
}
