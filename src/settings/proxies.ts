import { type FindProxy, type HttpProxy, ProxySettingError } from "../proxy/proxy.ts";
import { isExcluded } from "./no-proxy.ts";
import { unquoted } from "./schema.ts";

type Environment = Record<string, string | undefined>;

const example = "http://proxy.example.org:3128";

/**
 * The proxies that an environment names: HTTPS_PROXY for https addresses, HTTP_PROXY for http addresses, none for those in
 * NO_PROXY. A name in lower case goes before the same in upper case; an empty value counts as absent.
 */
export function proxiesIn(env: Environment): FindProxy {
  const excluded = given(env, "NO_PROXY")?.value ?? "";
  return (address) => {
    const setting = settingFor(address, env);
    if (!setting || isExcluded(address, excluded)) return undefined;
    return parse(setting);
  };
}

/** The variable whose proxy an address is excluded from by NO_PROXY; undefined where there is no such thing. */
export function excludedProxy(env: Environment, address: URL): string | undefined {
  const excluded = given(env, "NO_PROXY")?.value ?? "";
  if (!isExcluded(address, excluded)) return undefined;
  return settingFor(address, env)?.variable;
}

interface Setting {
  variable: string;
  value: string;
}

function settingFor({ protocol }: URL, env: Environment): Setting | undefined {
  return given(env, protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
}

function given(env: Environment, name: string): Setting | undefined {
  const settings = [name.toLowerCase(), name].map((variable) => {
    return { variable, value: unquoted(env[variable] ?? "") };
  });
  return settings.find(({ value }) => value !== "");
}

function parse({ variable, value }: Setting): HttpProxy {
  const fault = faultIn(value);
  if (fault !== undefined) throw new ProxySettingError(`${variable} is not usable: ${fault}.`);
  const { href, hostname, port, protocol } = new URL(value);
  const standardPort = protocol === "https:" ? "443" : "80"; // what a URL leaves out
  return { variable, url: href, host: `${hostname}:${port || standardPort}` };
}

/** What to do about an address that is not usable; undefined for one that is. */
function faultIn(value: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(value)) return `begin it with http://, such as ${example}`;
  if (/^socks/i.test(value))
    return `a SOCKS proxy can't be used; give the address of an HTTP proxy, such as ${example}`;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    return `give the address of an HTTP proxy, such as ${example} (or http://user:password@…, with special characters encoded, such as %23 for #)`;
  // A special character in a password ends the host before its time, and what would be taken for the host is secret.
  if (url.pathname !== "/" || url.search || url.hash)
    return `give host and port alone, such as ${example}; in a password write / as %2F, ? as %3F and # as %23`;
  if (!isDecodable(url)) return "in its user and password, write % as %25";
  return undefined;
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
