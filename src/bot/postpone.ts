/** An update that cannot be handled now, and for how many milliseconds it should wait at least. */
export class Later extends Error {
  override name = "Later";
  readonly reason = "group";
  readonly wait: number;

  constructor(wait: number) {
    super(`This can be done in ${wait} ms.`);
    this.wait = wait;
  }
}
