import type { SecretWords } from "./secret-words.ts";

/** Turkish. */
export const tr: SecretWords = {
  codeStems: ["kod"],
  codeWords: ["sms"],
  arrivals: [
    "geldi",
    "gelen",
    "ald[ıi]m",
    "verdim",
    "g[öo]nderdim",
    "s[öo]yledim",
    "payla[şs]t[ıi]m",
    "yazd[ıi]m",
    "girdim",
  ],
  digits: [
    "sıfır|sifir",
    "bir",
    "iki",
    "üç|uc",
    "dört|dort",
    "beş|bes",
    "altı|alti",
    "yedi",
    "sekiz",
    "dokuz",
  ],
  passwordWords: [
    String.raw`[şs]ifre\p{L}{0,4}`,
    "parola(?:m|mız|nız|sı)",
    "[şs]fr",
    "giriş şifresi",
  ],
  ambiguousPasswordWords: ["parola"],
  hintWords: [String.raw`ipucu\p{L}{0,3}`, String.raw`hatırlatıcı\p{L}{0,2}`],
  fillers: "bu benim geldi".split(" "),
  accountWords: "için telegram hesap hesabımın hesabim olarak".split(" "),
  verbs: ["şu(?:dur|ydu)?", "su", "ise", "şöyle", "olarak", "eskiden"],
  remarks: [
    String.raw`\p{L}{2,}(?:[ıiuü]yor|m[ıiuü]ş|s[ıiuü]z)`,
    ...(
      "güvenli güvensiz gereksiz saçma berbat kötü iyi eskisi belli görünür lazım zorunlu değişti unuttum unutuldu " +
      "çalındı bozuldu kayboldu silindi kapalı açık olmalı yanlış yanlis doğru dogru zayıf güçlü uzun kısa kolay " +
      "zor yok var gerekli önemli gizli yeni eski başka aynı farklı değil degil çok az hiç hep hâlâ hala artık " +
      "kayıp boş geçersiz geçerli hata sorun rakam harf karakter nedir nerede neden ne şekilde bir"
    ).split(" "),
  ],
  continuations: (
    "ve ama veya çünkü neden niye ne nasıl nerede kim o ben biz siz bu lütfen lutfen yardım yardim teşekkürler " +
    "sonra şimdi fakat olmuyor çalışmıyor kabul girmiyor değil yine diye istiyorum değiştirmek"
  ).split(" "),
  loginWords: ["kullanıcı(?: adı)?", "hesap", "giriş", "e-?posta", "eposta"],
  seedPhrases: [
    String.raw`(?:kurtarma|gizli|tohum|anımsatıcı|yedekleme|cüzdan) (?:ifade|kelime|cümle|söz)\p{L}{0,6}`,
    "tohum",
    "(?:12|15|18|21|24|on iki) kelime(?:m|si)?",
  ],
  smallWords: (
    "bir bu şu için ile ama veya çünkü neden niye nasıl nerede kim ben biz siz onlar bana beni benim var yok " +
    "değil lütfen yardım selam merhaba hesap hesabım numara mesaj grup gibi kadar daha çok hiç her şey sonra önce " +
    "artık olarak"
  ).split(" "),
};
