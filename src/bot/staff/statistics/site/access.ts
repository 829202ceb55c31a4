import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Tells who knows the token from who does not, in the same time whatever they give. */
export class Access {
  private readonly token: string;
  /** What the cookie holds: it opens the same, and does not tell the token. */
  readonly cookie: string;

  /** @param cookieKey what nobody can guess: whoever guesses the token must not be able to make cookies of his guesses */
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

/** Hashes have one length, so that comparing them tells nothing of that either. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
