import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/match/words/language.ts";

const atHand = ["en", "ar", "de", "es", "fa", "fr", "id", "it", "pt-br", "ru", "tr"];

/** Short messages as people write them to a bot, in a hurry and without accents too. */
const messages: Record<string, string[]> = {
  es: [
    "no me llega el código de verificación",
    "me robaron el celular",
    "quiero borrar mi cuenta",
    "como recupero los mensajes borrados",
    "ayuda no puedo entrar",
    "quien me bloqueo en el grupo",
  ],
  pt: [
    "não recebo o código por sms",
    "como apago minha conta do telegram",
    "perdi meu celular e agora",
    "nao consigo entrar na minha conta",
    "o codigo nao chega",
    "alguem invadiu meu telegram",
  ],
  fr: [
    "je ne reçois pas le code",
    "comment supprimer mon compte",
    "mon téléphone a été volé hier",
    "cest quoi le mode secret",
  ],
  de: [
    "wie lösche ich mein konto",
    "ich bekomme keinen code per sms",
    "mein handy wurde geklaut was tun",
    "kann mich nicht anmelden",
    "nachrichten weg nach neuem handy",
    "wer hat meine nummer gesehen",
  ],
  it: [
    "non mi arriva il codice",
    "come faccio a eliminare il mio account",
    "mi hanno rubato il telefono ieri",
    "non riesco ad accedere",
    "ho perso tutte le chat",
    "come si cambia numero di telefono",
  ],
  ru: [
    "не приходит код подтверждения",
    "как удалить аккаунт в телеграме",
    "меня взломали что делать",
    "смс не приходит",
    "забыл пароль помогите",
    "хочу сменить номер телефона",
  ],
  uk: [
    "як видалити свій обліковий запис",
    "не приходить код підтвердження",
    "чому мене заблокували в групі",
    "хочу змінити номер телефону",
    "допоможіть, акаунт зламали",
    "де мої повідомлення",
  ],
  tr: [
    "hesabımı nasıl silebilirim",
    "doğrulama kodu gelmiyor yardım edin",
    "telefonum çalındı ne yapmalıyım",
    "sms gelmiyor",
    "sifremi unuttum yardim",
    "numaramı değiştirmek istiyorum",
  ],
  id: [
    "bagaimana cara hapus akun saya",
    "kode verifikasi tidak masuk terus",
    "akun saya kena hack tolong bantu",
    "cara ganti nomor hp",
    "pesan saya hilang semua",
  ],
  fa: [
    "چطور اکانتم رو پاک کنم",
    "کد ورود برای من نمیاد",
    "گوشی من دزدیده شده چکار کنم",
    "پیامک نمیاد",
    "رمز دو مرحله‌ای رو فراموش کردم",
    "چجوری شماره عوض کنم",
  ],
  ar: [
    "كيف أحذف حسابي في تلغرام",
    "لم يصلني رمز التحقق",
    "تم حظر رقمي ما الحل",
    "لا أستطيع الدخول",
    "نسيت كلمة المرور",
    "كيف اغير رقم هاتفي",
  ],
};

const englishMessages = [
  "how do i change my number",
  "my account got banned please help",
  "login code never arrives",
  "cant log in wtf",
  "pls unban my account asap",
  "delete chat both sides",
  "sms no come my phone",
  "premium gift card price",
  "can u see who visited my profile",
  "my friend in la paz does not see me",
  "how do i delete my account",
];

describe("a short message", () => {
  const all = Object.entries(messages).flatMap(([language, texts]) =>
    texts.map((text) => [language, text] as const),
  );
  it.each(all)("in %s: %s", (language, text) => {
    expect(languageOf(text, "en", atHand)).toBe(language);
  });

  it.each(englishMessages)("in English isn't taken for another language: %s", (text) => {
    expect(languageOf(text, "en", atHand)).toBe("en");
  });

  it.each([
    ["nl", "hoe kan ik mijn bericht wissen"],
    ["pl", "jak usunąć konto"],
    ["el", "πώς διαγράφω τον λογαριασμό"],
    ["he", "שלום"],
    ["hi", "मेरा खाता कैसे हटाएं"],
    ["ko", "계정 삭제"],
    ["zh", "如何删除账号"],
    ["ja", "アカウントを削除したい"],
    ["th", "ลบบัญชียังไง"],
  ])("in a language that isn't at hand is told from those that are: %s, %s", (language, text) => {
    expect(languageOf(text, "en", atHand)).toBe(language);
  });

  it.each([
    ["one word in Latin letters", "danke"],
    ["a name", "Telegram"],
    ["an emoji", "🙂"],
    ["nothing", ""],
    ["a number", "+49 170 1234567"],
    ["a link", "https://example.com/wie/kann/ich"],
    ["a script of no language at hand", "როგორ წავშალო"],
  ])("that says too little is taken for the expected language: %s", (_, text) => {
    expect(languageOf(text, "en", atHand)).toBe("en");
  });
});

describe("a letter that a language doesn't have", () => {
  it.each([
    ["Persian, not Arabic", "fa", "چ", "ar"],
    ["Persian, not Arabic", "fa", "گپ", "ar"],
    ["Ukrainian, not Russian", "uk", "її", "ru"],
    ["Russian, not Ukrainian", "ru", "объём", "uk"],
  ])("makes a message %s", (_, language, text, other) => {
    expect(languageOf(text, other, [other, language])).toBe(language);
  });
});

describe("what the caller knows", () => {
  it("decides between languages that can hardly be told apart", () => {
    expect(languageOf("خوبی", "en", ["fa", "ar"])).toBe("fa");
    expect(languageOf("سلام", "en", ["fa", "ar"])).toBe("fa");
    expect(languageOf("سلام", "en", ["ar", "fa"])).toBe("ar");
  });

  it("asks for a bigger lead over a language that speaks for itself", () => {
    const text = "open secret chat";
    expect(languageOf(text, "en", atHand, true)).toBe("en");
    expect(languageOf("wie kann ich mein Konto löschen", "en", atHand, true)).toBe("de");
  });

  it("stands where the detector doesn't know the expected language, except by its script", () => {
    expect(languageOf("hisobimni qanday o'chiraman", "uz", ["uz", ...atHand])).toBe("uz");
    expect(languageOf("как удалить аккаунт", "uz", ["uz", ...atHand])).toBe("ru");
  });

  it("may expect any language: then English is a language like others", () => {
    expect(languageOf("how do i delete my account", "de", atHand)).toBe("en");
    expect(languageOf("wie lösche ich mein konto", "de", atHand)).toBe("de");
    expect(languageOf("how do i delete my account", "ru", atHand)).toBe("en");
  });
});

it("disguises don't change the language of a message", () => {
  expect(languageOf("hоw dо i dеlеtе my ассоunt", "en", atHand)).toBe("en");
  expect(languageOf("w\u200bie lö\u00adsche ich mein konto", "en", atHand)).toBe("de");
});

it("the longest message takes a few milliseconds at most", () => {
  const texts = ["a", "a@", "a.a", "а ", ". ", "/", "x:y "].map((part) => part.repeat(4096));
  const begun = performance.now();
  for (const text of texts) languageOf(text.slice(0, 4096), "en", atHand);
  expect(performance.now() - begun).toBeLessThan(500);
});
