/** Thrown by a handler to have its update tried again after `wait` milliseconds. */
export class PostponedError extends Error {
  override name = "PostponedError";
  readonly reason = "group";
  readonly wait: number;

  constructor(wait: number) {
    super(`This can be done in ${wait} ms.`);
    this.wait = wait;
  }
}
