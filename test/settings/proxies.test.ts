import { describe, expect, it } from "vitest";
import { excludedProxy, proxiesIn } from "../../src/settings/proxies.ts";

const telegram = "https://api.telegram.org";

function find(env: Record<string, string>, address = telegram) {
  return proxiesIn(env)(new URL(address))?.host;
}

describe("the proxy for an address", () => {
  it.each<[string, Record<string, string>, string, string | undefined]>([
    ["none is set", {}, telegram, undefined],
    ["https", { HTTPS_PROXY: "http://a:1" }, telegram, "a:1"],
    ["http", { HTTP_PROXY: "http://a:1" }, "http://bots.example", "a:1"],
    ["https isn't http", { HTTP_PROXY: "http://a:1" }, telegram, undefined],
    ["http isn't https", { HTTPS_PROXY: "http://a:1" }, "http://bots.example", undefined],
    ["lower case alone", { https_proxy: "http://b:2" }, telegram, "b:2"],
    ["lower case first", { HTTPS_PROXY: "http://a:1", https_proxy: "http://b:2" }, telegram, "b:2"],
    ["an empty value", { https_proxy: "", HTTPS_PROXY: " " }, telegram, undefined],
    ["empty beside another", { https_proxy: "", HTTPS_PROXY: "http://a:1" }, telegram, "a:1"],
    ["quotes, as docker passes on", { HTTPS_PROXY: '"http://a:1"' }, telegram, "a:1"],
    ["no port", { HTTPS_PROXY: "http://a" }, telegram, "a:80"],
    ["a proxy by TLS", { HTTPS_PROXY: "https://a/" }, telegram, "a:443"],
    ["without the password", { HTTPS_PROXY: "http://me:hunter2@a:1" }, telegram, "a:1"],
    ["this machine", { HTTP_PROXY: "http://a:1" }, "http://127.0.0.1:8081", "a:1"],
  ])("%s", (_, env, address, host) => {
    expect(find(env, address)).toBe(host);
  });

  it.each([
    ["api.telegram.org", true],
    ["telegram.org", true],
    [".telegram.org", true],
    ["*.telegram.org", true],
    ["API.Telegram.org.", true],
    ["*", true],
    ["intern.example,  telegram.org", true],
    ["intern.example telegram.org", true],
    ["telegram.org:443", true],
    ["telegram.org:8443", false],
    ["gram.org", false],
    ["telegram.org.example", false],
    ["", false],
    [",", false],
  ])("is not used where NO_PROXY is %j: %s", (NO_PROXY, excluded) => {
    const env = { HTTPS_PROXY: "http://a:1", NO_PROXY };
    expect(find(env)).toBe(excluded ? undefined : "a:1");
    expect(excludedProxy(env, new URL(telegram))).toBe(excluded ? "HTTPS_PROXY" : undefined);
  });

  it.each([
    ["10.0.0.0/8", "http://10.2.3.4:8081", true],
    ["10.0.0.0/8:8081", "http://10.2.3.4:8081", true],
    ["10.0.0.0/8:80", "http://10.2.3.4:8081", false],
    ["10.2.3.4", "http://10.2.3.4:8081", true],
    ["10.2.3.4:8081", "http://10.2.3.4:8081", true],
    ["2.3.4", "http://10.2.3.4", false],
    ["10.0.0.0/99", "http://10.2.3.4", false],
    ["fd00::/8", "http://[fd00::5]", true],
    ["[fd00::5]:80", "http://[fd00::5]", true],
    ["fd00::6", "http://[fd00::5]", false],
    ["10.0.0.0/8", "http://bots.example", false],
  ])("is not used where no_proxy is %j for %s: %s", (no_proxy, address, excluded) => {
    const env = { HTTP_PROXY: "http://a:1", no_proxy, NO_PROXY: "other.example" };
    expect(find(env, address)).toBe(excluded ? undefined : "a:1");
  });
});

describe("a proxy that is not usable is reported with the cure, without its value", () => {
  it.each([
    ["a.hunter2.example:3128", "begin it with http://, such as http://proxy.example.org:3128"],
    ["hunter2", "begin it with http://"],
    ["socks5://hunter2:1080", "a SOCKS proxy can't be used; give the address of an HTTP proxy"],
    ["ftp://hunter2", "give the address of an HTTP proxy"],
    ["http://", "give the address of an HTTP proxy"],
    ["http://me:hunter2#@a:1", "special characters encoded, such as %23 for #"],
    ["http://me:12/hunter2@a:1", "in a password write / as %2F"],
    ["http://me:12#hunter2@a:1", "in a password write / as %2F, ? as %3F and # as %23"],
    ["http://me:hunter2%@a:1", "write % as %25"],
  ])("%s", (https_proxy, cure) => {
    const act = () => proxiesIn({ https_proxy })(new URL(telegram));
    expect(act).toThrow(/^https_proxy is not usable: .*\.$/);
    expect(act).toThrow(cure);
    expect(act).not.toThrow("hunter2");
  });

  it("unless it isn't needed", () => {
    expect(find({ HTTPS_PROXY: "nonsense", NO_PROXY: "*" })).toBeUndefined();
    expect(find({ HTTP_PROXY: "nonsense" })).toBeUndefined();
  });
});
