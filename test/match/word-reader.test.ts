import { describe, expect, it } from "vitest";
import { wordReader } from "../../src/match/words/word-reader.ts";

describe("what a language writes in several ways is read as one", () => {
  it.each([
    ["de", "Schlüssel", "Schluessel"],
    ["de", "löschen", "loeschen"],
    ["de", "groß", "gross"],
    ["tr", "ışık", "isik"],
    ["tr", "İPTAL", "iptal"],
    ["ru", "ещё", "еще"],
    ["fr", "l’appli", "l'appli"],
    ["fr", "j'ai", "j ai"],
    ["it", "l'account", "l account"],
    ["it", "dell’app", "dell app"],
    ["id", "teman2", "teman"],
    ["id", "teman²", "teman"],
    ["ar", "أحذف", "احذف"],
    ["ar", "حســاب", "حساب"],
    ["ar", "الحساب", "حساب"],
    ["ar", "والحساب", "حساب"],
    ["ar", "٢", "2"],
    ["fa", "می‌خواهم", "می خواهم"],
    ["fa", "ياهو", "یاهو"],
    ["fa", "كد", "کد"],
    ["fa", "۲", "2"],
  ])("%s: %s and %s", (language, one, other) => {
    const read = wordReader(language);
    expect(read(one)).toEqual(read(other));
  });
});

describe("what only looks like it stays", () => {
  it.each([
    ["de", "neue", "neu"],
    ["de", "quer", "qur"],
    ["en", "does", "dos"],
    ["id", "2fa", "fa"],
    ["ar", "الله", "له"],
    ["fr", "aujourd'hui", "aujourd hui"],
  ])("%s: %s isn't %s", (language, one, other) => {
    const read = wordReader(language);
    expect(read(one)).not.toEqual(read(other));
  });
});

it("slang may be written with any accents", () => {
  const slang = new Map([["Tlf", "teléfono"]]);
  expect(wordReader("es", slang)("mi TLF")).toEqual(["mi", "telefono"]);
});
