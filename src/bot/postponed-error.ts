/** Thrown by a handler whose update can't be handled before `wait` milliseconds are over. */
export class PostponedError extends Error {
  override name = "PostponedError";
  readonly reason = "group";
  readonly wait: number;

  constructor(wait: number) {
    super(`This can be done in ${wait} ms.`);
    this.wait = wait;
  }
}
