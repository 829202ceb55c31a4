import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../src/privacy/personal-data.ts";
import { withoutSecrets } from "../../src/privacy/secrets.ts";
import { notSecret, secret, suspected } from "./secret-cases.ts";

describe("codes, passwords and numbers are removed", () => {
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
    // In the other languages of the bot, and some more.
    ["mi código es 12345 y no funciona", "mi código es y no funciona"],
    ["el codigo de telegram 54321 no sirve", "el codigo de telegram no sirve"],
    ["mi contraseña es Gato_2020", "mi contraseña es"],
    ["clave: gatito99", "clave:"],
    ["Der Anmeldecode lautet 54 321", "Der Anmeldecode lautet"],
    ["mein Code ist 12345, geht nicht", "mein Code ist , geht nicht"],
    ["12345 ist mein Bestätigungscode", "ist mein Bestätigungscode"],
    ["mein Passwort ist Sommer!99 warum", "mein Passwort ist warum"],
    ["Kennwort: sommer", "Kennwort:"],
    ["meu código é 12345", "meu código é"],
    ["o código que recebi foi 98765", "o código que recebi foi"],
    ["minha senha é gato123", "minha senha é"],
    ["palavra-passe: gato", "palavra-passe:"],
    ["мой код 12345 не подходит", "мой код не подходит"],
    ["код подтверждения: 123-456", "код подтверждения:"],
    ["пришёл код из телеграма 54321", "пришёл код из телеграма"],
    ["12345 это мой код", "это мой код"],
    ["пароль qwerty12 не подходит", "пароль не подходит"],
    ["мой пароль: солнце", "мой пароль:"],
    ["il mio codice è 12345", "il mio codice è"],
    ["la parola: 12345", "la parola:"],
    ["mon code est 12345", "mon code est"],
    ["j'ai reçu le code 54321", "j'ai reçu le code"],
    ["mot de passe : soleil99", "mot de passe :"],
    ["mdp: soleil", "mdp:"],
    ["kode saya 12345 salah", "kode saya salah"],
    ["kode verifikasinya 54321", "kode verifikasinya"],
    ["kata sandi: kucing", "kata sandi:"],
    ["kodum 12345 çalışmıyor", "kodum çalışmıyor"],
    ["doğrulama kodu 54321", "doğrulama kodu"],
    ["şifrem: kedi99", "şifrem:"],
    ["الرمز ١٢٣٤٥ لا يعمل", "الرمز لا يعمل"],
    ["رمز التحقق هو 54321", "رمز التحقق هو"],
    ["كلمة المرور: قطة12", "كلمة المرور:"],
    ["کد من ۱۲۳۴۵ کار نمی‌کند", "کد من کار نمی‌کند"],
    ["کد ورود ۵۴۳۲۱ است", "کد ورود است"],
    ["رمز عبور: گربه", "رمز عبور:"],
    ["验证码是12345", "验证码是"],
    // In disguise.
    ["１２３４５", ""],
    ["1\u200b2\u200b345", ""],
    ["12345!", ""],
    ["code １２３４５", "code"],
    ["co\u200bde 12345", "code"],
    ["pin 4711", "pin"],
    ["pw is 0170.123.45.67", "pw is"],
    ["4111 1111 1111 1111", ""],
    ["token 123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "token"],
  ])("%j", (message, rest) => {
    const cleaned = withoutSecrets(message);
    expect(cleaned.text.replace(/\s+/g, " ").trim()).toBe(rest);
    expect(cleaned.found).toBe(true);
  });
});

describe("harmless text stays as it is", () => {
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
    "error code 40013",
    "the code did not come in 2024",
    "country code 0049",
    "my password is wrong!!",
    "forgot password iphone14",
    "password 2-step verification",
    "código no llega desde 2023",
    "код не приходит 2 дня",
    "رمز التحقق لا يصل",
    "کد نمی‌آید",
    "t.me/c/1234567890/5",
    "windows 10.0.22631.4460",
  ])("%j", (message) => {
    expect(withoutSecrets(message)).toEqual({ text: message, found: false });
  });

  it.each(notSecret)("%j", (message) => {
    expect(withoutSecrets(message)).toEqual({ text: message, found: false });
    expect(withoutPersonalData(message)).not.toContain("[secret]");
  });

  it.each(["phrasings", "scenarios"])(
    "in all %s of the shipped FAQ but those that are listed",
    (file) => {
      const lines = readFileSync(`faq-data/en/${file}.jsonl`, "utf8").trim().split("\n");
      const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
      const found = texts.filter((text) => withoutSecrets(text).found);
      expect(found.filter((text) => !suspected.includes(text))).toEqual([]);
    },
  );
});

describe("secrets in words, digit by digit and in several words", () => {
  it.each(secret)("%j", (message, left) => {
    expect(withoutPersonalData(message)).toBe(left);
    const { text, found } = withoutSecrets(message);
    expect(found).toBe(true);
    const kept = left.split(/\[\w+\]/).flatMap((part) => part.match(/[\p{L}\p{M}]+/gu) ?? []);
    expect(text.match(/[\p{L}\p{M}]+/gu) ?? []).toEqual(expect.arrayContaining(kept));
  });

  it("leave nothing of themselves", () => {
    const pieces = /swordfish|sunflower|rosebud|horse|hunter|wage|acoustic|\bnine\b|neun|nueve/iu;
    const leaks = secret.filter(([text]) => pieces.test(withoutSecrets(text).text));
    expect(leaks).toEqual([]);
  });

  it("don't come back by cleaning twice", () => {
    const once = secret.map(([text]) => withoutPersonalData(text));
    expect(once.map(withoutPersonalData)).toEqual(once);
  });
});

describe("a seed phrase", () => {
  const phrase = (words: number) =>
    Array.from(
      "abcdefghijklmnopqrstuvwxy",
      (letter) => `${letter}${letter === "a" ? "corn" : "adge"}`,
    )
      .slice(0, words)
      .join(" ");

  it.each([12, 15, 18, 21, 24])("of %i words is found in a message of its own", (words) => {
    expect(withoutSecrets(phrase(words))).toEqual({ text: " ", found: true });
  });

  it.each([8, 11, 13, 14, 16, 23, 25])("has not %i words", (words) => {
    expect(withoutSecrets(phrase(words)).found).toBe(false);
  });

  it("of any length is found after its name", () => {
    expect(withoutSecrets(`my recovery phrase: ${phrase(13)}`).text).toBe("my recovery phrase:  ");
  });

  it("has no capitals, unless it's the first letter", () => {
    const words = phrase(12);
    expect(withoutSecrets(words.replace("a", "A")).found).toBe(true);
    expect(withoutSecrets(words.replaceAll(/\b[a-z]/g, (first) => first.toUpperCase())).found).toBe(
      false,
    );
  });

  it("isn't one word again and again", () => {
    expect(withoutSecrets(Array(12).fill("help").join(" ")).found).toBe(false);
  });
});
