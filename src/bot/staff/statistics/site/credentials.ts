import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Checks tokens and cookies, in the same time whatever is given. */
export class Credentials {
  private readonly token: string;
  /** The value of the cookie, from which the token can't be derived. */
  readonly cookie: string;

  /** @param cookieKey a secret: without it, cookies could be made of guessed tokens and tried without a limit */
  constructor(token: string, cookieKey: string) {
    this.token = token;
    this.cookie = createHmac("sha256", cookieKey)
      .update(`cookie of the statistics ${token}`)
      .digest("base64url");
  }

  isToken(given: string | undefined): boolean {
    return given !== undefined && isSame(given, this.token);
  }

  isCookie(given: string | undefined): boolean {
    return given !== undefined && isSame(given, this.cookie);
  }
}

/** Compares hashes, which all have one length, so that not even the length of a secret shows. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
