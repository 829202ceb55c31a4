import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun, which Turkish leaves in the singular: `count(2, "kez")`. */
const count = (value: number, noun: string) => plural("tr", value, { other: `# ${noun}` });

/** What staff reads about misses and lessons, in Turkish. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Son 30 günde kaçırılan soru yok ya da hepsiyle ilgilenildi.",
    group: (at, of) => `Kaçırılan sorular: grup ${number("tr", at)}/${number("tr", of)}`,
    times: (times, phrasings) => `30 günde ${count(times, "kez")}, ${count(phrasings, "ifadeyle")}`,
    inLanguage: (name) => `Dil: ${name}`,
    more: (phrasings) => `ve ${count(phrasings, "tane daha")}`,
    whichEntry: "Bunu hangi kayıt yanıtlıyor? Seçimin hemen ders olur.",
    groupGone: "Bu grupla zaten ilgilenildi.",
    askForWords:
      "Bunu yanıtlayan kayıttan birkaç kelime gönder. Grupta bunu, bu mesaja yanıt olarak yaz.",
    found: "Hangisi yanıtlıyor?",
    notFound: "Bu kelimelere uyan kayıt yok. Başka kelimeler ya da /cancel gönder.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Ders kaydedildi: ${count(phrasings, "ifade")} artık “${entry}” kaydına götürüyor.`,
    offTopic: (phrasings) => `Ders kaydedildi: ${count(phrasings, "ifade")} bu bot için konu dışı.`,
    needsEntry: "Not edildi: SSS'nin bunun için yeni bir kayda ihtiyacı var. Grup listeden çıktı.",
    undone: "Ders geri alındı.",
    redone: "Ders yeniden geçerli.",
    alreadyInData: "Bu ders artık verilerin içinde: onu oradan kaldır.",
    gone: "Böyle bir ders artık yok.",
  },
  lessons: {
    none: "Henüz ders yok. /misses, ders yapılabilecek soruları gösterir.",
    title: "Dersler",
    states: { live: "geçerli", undone: "geri alındı", exported: "verilere taşındı" },
    offTopic: "bu bot için konu dışı",
    needsEntry: "yeni kayıt gerekiyor",
    entryGone: (id) => `${id}, artık SSS'de yok: bunun bir etkisi olmaz`,
    insisted: (broken) => `${count(broken, "yanıtı")} bozduğu hâlde yine de öğretildi`,
    by: (who, when) => `ekleyen: ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `bilinen ${count(checked, "mesaj")} içinde: ${count(mended, "düzelen")}, ${count(broken, "bozulan")}`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `Henüz öğretilmedi: bugün doğru olan ${count(spoiled, "yanıtı")} bozardı.`,
    more: (spoiled) => `ve ${count(spoiled, "tane daha")}`,
    noAnswer: "yanıt yok",
    toChoose: (entries) => `seçim: ${entries}`,
    decide: "Yine de öğreteyim mi?",
    anyway: "Yine de öğret",
    discard: "Öğretme",
    unchanged: "Hiçbir şey değişmedi.",
    otherImpact: "O zamandan beri bir şey değişti: lütfen bir daha bak.",
  },
  buttons: {
    otherEntry: "Başka kayıt",
    offTopic: "Konu dışı",
    needsEntry: "Yeni kayıt gerek",
    undo: "Geri al",
    redo: "Yinele",
    undoNumber: (at) => `Geri al: ${at}`,
    redoNumber: (at) => `Yinele: ${at}`,
    misses: "Kaçırılanlar",
    lessons: "Dersler",
    previous: "‹ Önceki",
    next: "Sonraki ›",
  },
};
