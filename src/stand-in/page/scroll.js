// @ts-check

/** So near to the end a reader counts as being there. */
const NEAR_PX = 40;

/** Keeps the reader's place in the log: at the end if they were there, else where they are. */
export class Scroll {
  #box;
  #atEnd = true;

  /**
   * @param {HTMLElement} box
   * @param {(atEnd: boolean) => void} onMove
   */
  constructor(box, onMove) {
    this.#box = box;
    box.addEventListener("scroll", () => {
      this.#atEnd = this.#isAtEnd();
      onMove(this.#atEnd);
    });
    // The composer grows, the screen keyboard comes up: the last message must stay in sight.
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(box);
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
   * Shows a message that has come: its end, or its beginning if it is taller than the screen.
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
   * Makes a change in the log without moving what the reader looks at.
   *
   * @param {HTMLElement} article  what changes its height
   * @param {() => void} change
   */
  keep(article, change) {
    const wasAtEnd = this.#atEnd;
    const before = article.getBoundingClientRect();
    const isAbove = before.bottom < this.#box.getBoundingClientRect().top;
    change();
    if (wasAtEnd) this.toEnd();
    else if (isAbove) this.#box.scrollTop += article.offsetHeight - before.height;
  }
}
