/** An HTTP proxy through which an address is reached. */
export interface HttpProxy {
  /** The variable that names it, such as HTTPS_PROXY. */
  variable: string;
  /** Its address, with user and password if it needs them: not for people. */
  url: string;
  /** Its host and port, for people. */
  host: string;
}

/**
 * Finds the proxy for an address; undefined where that is reached directly.
 *
 * @throws ProxySettingError
 */
export type FindProxy = (address: URL) => HttpProxy | undefined;

/** The variable that names a proxy is not usable. The message gives cause and cure in a line, without the value. */
export class ProxySettingError extends Error {
  override name = "ProxySettingError";
}
