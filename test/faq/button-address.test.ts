import { describe, expect, it } from "vitest";
import { isButtonAddress } from "../../src/faq/button-address.ts";

describe("Telegram makes a button of", () => {
  it.each([
    "https://telegram.org/faq#q-what-is-telegram",
    "http://example.org",
    "https://EXAMPLE.org:8443/a?b=c",
    "https://sub.domain.example.co.uk/",
    "https://bücher.example/",
    "https://пример.рф/вопросы",
    "https://xn--e1afmkfd.xn--p1ai/",
    "https://example.org./faq",
    "https://wiki.company.internal/faq",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
    "tg://resolve?domain=telegram",
    "tg:join?invite=abc",
  ])("%s", (url) => expect(isButtonAddress(url)).toBe(true));
});

describe("there's no button for", () => {
  it.each([
    ["a host without a dot", "http://wiki/faq"],
    ["a host without a dot, on a port", "http://wiki:8080/faq.html"],
    ["this machine", "http://localhost:3000/"],
    ["this machine, by another name", "http://app.localhost/"],
    ["this machine's IP address", "http://127.0.0.1/"],
    ["this machine's IP address as a number", "http://2130706433/"],
    ["a public IP address as a number", "http://134744072/"],
    ["this machine's IPv6 address", "http://[::1]:3000/"],
    ["this machine's IPv4 address in IPv6", "http://[::ffff:127.0.0.1]/"],
    ["a private network", "https://192.168.0.7/faq"],
    ["another private network", "https://10.1.2.3/"],
    ["a private IPv6 network", "http://[fd00::1]/"],
    ["a link-local address", "http://169.254.1.1/"],
    ["no address at all", "http://0.0.0.0/"],
    ["an empty part", "https://example..org/"],
    ["only a top-level domain", "https://.org/"],
    ["a top-level domain of digits", "https://example.123abc/"],
    ["a top-level domain of one letter", "https://example.o/"],
    ["no host", "https://"],
    ["a space", "https://example.org/a b"],
    ["another protocol", "ftp://example.org/"],
    ["a script", "javascript:alert(1)"],
    ["mail", "mailto:help@example.org"],
    ["an address without a protocol", "example.org/faq"],
    ["an anchor", "#opening-hours"],
    ["nothing", ""],
  ])("%s: %s", (_, url) => expect(isButtonAddress(url)).toBe(false));
});
