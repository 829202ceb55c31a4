import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../src/bot/secrets.ts";

describe("what nobody should send is taken out", () => {
  it.each([
    ["+49 170 1234567", ""],
    ["my number is +1 (555) 010-9999 and i get no sms", "my number is and i get no sms"],
    ["00491701234567 is my phone", "is my phone"],
    ["0170 1234567", ""],
    ["call me at 555-010-9999", "call me at"],
    ["12345", ""],
    ["123 456", ""],
    ["12-345", ""],
    ["my code is 12345 and it doesnt work", "my code is and it doesnt work"],
    ["the login code from telegram is 54 321", "the login code from telegram is"],
    ["code: 123456", "code:"],
    ["54321 is my code", "is my code"],
    ["otp 998877 not accepted", "otp not accepted"],
    ["password: hunter2", "password:"],
    ["my password is Sunshine!99, why wrong", "my password is why wrong"],
  ])("%j", (message, rest) => {
    const cleaned = withoutSecrets(message);
    expect(cleaned.text.replace(/\s+/g, " ").trim()).toBe(rest);
    expect(cleaned.found).toBe(true);
  });
});

describe("what is harmless stays", () => {
  it.each([
    "can a group have 200000 members",
    "i joined in 2023",
    "since 18 months",
    "my code doesnt come",
    "the password is wrong",
    "my password is not accepted",
    "3.14159265358979",
    "2025-03-14 09:41",
    "http://192.168.0.14:8080",
    "error 500 when i log in",
    "version 10.14.5",
  ])("%j", (message) => {
    expect(withoutSecrets(message)).toEqual({ text: message, found: false });
  });

  it("in nearly all of the ways that people really ask", () => {
    const lines = readFileSync("faq-data/en/phrasings.jsonl", "utf8").trim().split("\n");
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    const suspected = texts.filter((text) => withoutSecrets(text).found);
    expect(suspected.length).toBeLessThan(texts.length / 500);
  });
});
