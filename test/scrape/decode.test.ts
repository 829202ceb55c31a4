import { expect, test } from "vitest";
import { decodePage } from "../../src/scrape/input/decode.ts";

/** The bytes of a text in a charset of one byte a character, by what its decoder makes of each byte. */
function encode(text: string, charset: string): Uint8Array {
  const decoded = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const bytes = new Map([...decoded].map((character, byte) => [character, byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

const spanish =
  "<h1>Tetería</h1><h2>¿Cuándo abrís por la mañana?</h2><p>A las diez – también «los sábados».</p>";
const russian =
  "<h1>Чайная</h1><h2>Когда вы открываетесь?</h2><p>В десять утра, по субботам тоже.</p>";
const polish =
  "<h1>Herbaciarnia</h1><h2>Czy można płacić kartą?</h2><p>Tak, również zbliżeniowo, łącznie z napiwkiem.</p>";
const turkish = "<h1>Çayhane</h1><h2>Şeker ücretli mi?</h2><p>Hayır, bütün gün ücretsizdir.</p>";

test.each([
  ["windows-1252", spanish, "en"],
  ["windows-1252", "<p>It’s hot: don’t touch it.", "en"],
  ["windows-1252", "<p>Ask at the café.", "en"],
  ["windows-1251", russian, "en"],
  ["windows-1251", russian, "ru"],
  ["koi8-r", russian, "ru"],
  ["koi8-r", russian, "en"],
  ["windows-1250", polish, "pl"],
  ["windows-1250", polish, "en"],
  ["iso-8859-2", polish, "pl"],
  ["windows-1254", turkish, "tr"],
  ["windows-1256", "<p>متى تفتحون؟ في العاشرة صباحا", "ar"],
])(
  "a page that does not say its charset is read as %s, with a warning: %s (%s)",
  (charset, page, language) => {
    expect(decodePage(encode(page, charset), "faq.html", { language })).toEqual({
      text: page,
      warning: `faq.html does not say its charset and is no UTF-8: read as ${charset}. Check its letters; if they are wrong, save it as UTF-8.`,
    });
  },
);

test.each([
  ["shift_jis", "82e682ad82a082e98ebf96e28148944d82a282c582b7814282b2928d88d382ad82be82b382a28142"],
  ["euc-kr", "c2f7b4c220beb3b8b6c0d4b4cfb1ee3f20bfc0b4c3c0ba20bbefc0afb7ce"],
  ["gb18030", "b2e8b6e0c9d9c7aea3bfbdf1ccecc8fdc5b7d4aaa3acc3f7ccecb6fe"],
])("scripts with thousands of characters are recognised: %s", (charset, hex) => {
  const bytes = Buffer.from(`<h1>${Buffer.from(hex, "hex").toString("latin1")}</h1>`, "latin1");
  expect(decodePage(bytes, "it")).toEqual({
    text: new TextDecoder(charset, { fatal: true }).decode(bytes),
    warning: expect.stringContaining(`read as ${charset}`),
  });
});

test("the language that the page states is better than the one that was asked for", () => {
  const page = `<html lang="ru">${russian}`;
  expect(decodePage(encode(page, "koi8-r"), "it", { language: "de" }).text).toBe(page);
});

test("a page that is no UTF-8 although it says so is read as what it is, with a warning", () => {
  const page = `<meta charset=utf-8>${spanish}`;
  const { text, warning } = decodePage(encode(page, "windows-1252"), "it");
  expect(text).toBe(page);
  expect(warning).toMatch(/^it is no UTF-8, as it says: read as windows-1252/);
  expect(decodePage(encode(page, "windows-1252"), "it", { charset: "UTF-8" }).text).toBe(page);
});

test.each([
  ["<?xml version='1.0' encoding='windows-1251'?>"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
  ["<meta charset='windows-1251'>"],
])("a page's own statement counts: %s", (statement) => {
  const page = statement + russian;
  expect(decodePage(encode(page, "windows-1251"), "it")).toEqual({ text: page });
});

test("a statement far down in a long head counts where the bytes are no UTF-8", () => {
  const page = `<head><style>${"a{}".repeat(900)}</style><meta charset=koi8-r></head>${russian}`;
  expect(decodePage(encode(page, "koi8-r"), "it")).toEqual({ text: page });
});

test("UTF-8 that a server calls something else is read as UTF-8, with a warning", () => {
  expect(decodePage(Buffer.from(spanish), "it", { charset: "iso-8859-1" })).toEqual({
    text: spanish,
    warning: "it says that it is iso-8859-1, but is UTF-8, and was read as that.",
  });
  expect(decodePage(Buffer.from("<p>Tea"), "it", { charset: "iso-8859-1" })).toEqual({
    text: "<p>Tea",
  });
});

test("a few damaged bytes make no other charset of UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(russian)]);
  expect(decodePage(bytes, "it").text).toBe(`${russian}\ufffd${russian}`);
});

test.each([
  ["little-endian", (bytes: Buffer) => bytes],
  ["big-endian", (bytes: Buffer) => bytes.swap16()],
])("UTF-16 without a byte order mark is recognised: %s", (_, order) => {
  const bytes = order(Buffer.from(russian, "utf16le"));
  expect(decodePage(bytes, "it").text).toBe(russian);
  expect(decodePage(bytes, "it").warning).toBe(
    "it is UTF-16 without saying so, and was read as that.",
  );
});
