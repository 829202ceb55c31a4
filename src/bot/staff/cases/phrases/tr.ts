import type { CasePhrases } from "./case-phrases.ts";

/** Turkish. */
export const tr: CasePhrases = {
  fillers:
    "bir, bu, şu, o, ben, bana, beni, benim, sen, siz, size, sizin, biz, ile, ve, de, da, mi, mı, mu, mü, misiniz, mısınız, musunuz, miyim, mıyım, için, lütfen, lutfen, " +
    "şimdi, hemen, artık, sadece, çok, tamam, peki, istiyorum, isterim, istiyom, lazım, gerek, ihtiyacım, olur, olabilir, mümkün, acaba, hala, hâlâ, burada, yardım, direkt, doğrudan, daha, ki, ya",
  questions:
    "nasıl, ne, neden, niye, niçin, zaman, nerede, nereden, kim, hangi, kaç, mi, mı, mu, mü",
  greetings: "merhaba, selam, selamlar, günaydın, iyi, günler, akşamlar, meraba, slm",
  thanks:
    "teşekkürler, teşekkür, ederim, sağol, sağolun, eyvallah, tşk, hoşçakal, görüşürüz, tesekkurler",
  nudges:
    "kimse|biri|birisi var|yok?, orada|ordamı|orda misin|mısınız?, alo, ee|eee, ne kadar sürer|sürecek|zaman|beklerim|bekleyeceğim?, ne zaman cevap|yanıt|dönecek|gelir|yanıtlarsınız|vereceksiniz|verirsiniz?, " +
    "bekliyorum cevap|yanıt?, gelişme|haber|yenilik|ses var|yok|hiç?, kimse cevap|yanıt vermiyor|yok|yazmıyor?, cevap|yanıt yok|gelmedi|nerede|vermiyorsunuz|niye|neden, acil|çabuk|acele, ne oldu|oluyor, unuttunuz|unutuldum|unuttun, neden kimse|cevap yok|vermiyor|yazmıyor?, uzun sürdü",
  done:
    "iptal et|edin|edelim?, " +
    "bitti|çözüldü|hallettim|halloldu|çözdüm|düzeldi|tamamlandı sorun|problem|iş?, gerek|ihtiyacım yok|kalmadı, gerekmiyor, boşver|boşverin|boş ver|verin?, unut|unutun gitsin?, " +
    "kapat|kapatın|kapatabilirsin|kapatabilirsiniz|kapatalım soruyu|soru|talebi|kaydı|bunu?, çalışıyor|oldu|çalıştı, buldum cevabı|çözümü|cevap|çözüm?, vazgeçtim, sorun|problem kalmadı|çözüldü|yok|düzeldi, önemli değil, anladım",
  person:
    "yetkili|görevli biri|birisi var?, " +
    "insan|insanla|insana|temsilci|temsilciye|temsilciyle|operatör|operatöre|operatörle|yetkili|yetkiliye|yetkiliyle|görevli|kişi|danışman gerçek|canlı|başka|müşteri?, " +
    "konuşmak|konuşabilir|konuşayım|görüşmek|görüşebilir|yazışmak|sohbet|konuşmam|ulaşmak|ulaşabilir|konuşalım insanla|insan|temsilciyle|temsilciye|temsilci|operatörle|operatöre|operatör|yetkiliyle|yetkiliye|yetkili|kişiyle|kişiye|biriyle|birisiyle|görevliyle|insanlarla|danışmanla|insana|birine gerçek|canlı|müşteri|başka? etmek|edebilir? nasıl?, " +
    "bağla|bağlayın|bağlar|bağlanmak|aktar|aktarın|yönlendir|yönlendirin|yönlendirir|bağlan insana|temsilciye|operatöre|yetkiliye|birine|birisine|kişiye|görevliye|insanlara|danışmana gerçek|canlı|müşteri?, " +
    "gerçek|canlı insan|kişi|biri|birisi|insanlar|destek|temsilci|kişiyle|insanla|birisiyle|biriyle, insan|kimse|biri|temsilci|yetkili|kişi|operatör gerçek|canlı? var|yok konuşabileceğim|konuşacak|cevap|verecek?, " +
    "bot|robot|makine|botla|robotla|yapay istemiyorum|değil|konuşmak|zeka insan|insanla|istemiyorum?, insan|insandan|insani desteği|destek|yardımı|cevabı|yanıtı|yanıt, insana|kişiye|yetkiliye|birine sormak|sor|sorabilir|soralım gerçek?, " +
    "insan|biri|birisi|yetkili cevap|yanıt|cevaplasın|yanıtlasın|versin|baksın|ilgilensin versin|gerçek?, nasıl ulaşırım|konuşurum|görüşürüm|bağlanırım insana|insanla|temsilciye|temsilciyle|yetkiliye|yetkiliyle|operatöre|operatörle gerçek|canlı?, nerede temsilci|insan|yetkili|insanlar, müşteri temsilcisi|temsilcisine|temsilcisiyle bağlanmak|konuşmak|görüşmek|bağla?, insanlar gerçek",
};
