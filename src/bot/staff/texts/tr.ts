import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./tr/cases.ts";
import { lessons } from "./tr/lessons.ts";
import { statistics } from "./tr/statistics.ts";

/** What staff reads, in Turkish. */
export const tr: StaffTexts = {
  language: "tr",
  quoted: (words) => `“${words}”`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Bu yalnızca botun ekibi içindir, botla özel sohbette ya da ekibin grubunda.",
  menu: {
    misses: "Kaçırılan soruları, yani doğru yanıtı alamayanları gözden geçir",
    lessons: "Dersleri gör ve geri al",
    stats: "Botun nasıl kullanıldığını gör",
    reload: "Değişen verileri yükle",
  },
  caseMenu: {
    a: "Kayıt gönder: /a ve birkaç kelime",
    take: "Bu başvuruyu üstlen",
    note: "Burada kalan bir not yaz",
    delete: "Gönderdiğini sil: ona yanıt olarak",
    close: "Bu başvuruyu kapat",
    reopen: "Bu başvuruyu yeniden aç",
    ban: "Bu kişinin başvuru açmasını engelle",
    unban: "Bu kişi yeniden başvuru açabilsin",
  },
  help: {
    everywhere: "Ekip için, burada ve botla özel sohbette:",
    inTopics: "Bir başvurunun konusunda:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Veriler yükleniyor. Bitince burada haber veririm; o zamana kadar eski verilerle yanıtlıyorum.",
    loaded: "Yeni veriler kullanılıyor.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("tr", entries, { other: "# kayıt" })}, ${plural("tr", phrasings, { other: "# ifade" })}`,
    kept: "Eski veriler kullanılmaya devam ediyor, çünkü yenileri kullanılamıyor:",
    stopped:
      "Veriler yüklenmeden durduruldum. Yeniden başlatıldığımda o sırada hangi veriler varsa onları yüklerim.",
    none: "Bu bot verilerini yeniden yükleyemez: bunun yerine botu yeniden başlat.",
  },
  statistics,
};
