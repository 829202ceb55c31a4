import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun, which has one form only: `count(2, "kali")`. */
const count = (value: number, noun: string) => plural("id", value, { other: `# ${noun}` });

/** What staff reads about misses and lessons, in Indonesian. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Tidak ada yang meleset dalam 30 hari terakhir, atau semuanya sudah ditangani.",
    group: (at, of) => `Yang meleset: kelompok ${number("id", at)} dari ${number("id", of)}`,
    times: (times, phrasings) =>
      `${count(times, "kali")} dalam 30 hari, dengan ${count(phrasings, "variasi pertanyaan")}`,
    inLanguage: (name) => `Dalam bahasa ${name}`,
    more: (phrasings) => `dan ${count(phrasings, "lagi")}`,
    whichEntry: "Entri mana yang menjawab ini? Pilihanmu langsung menjadi pelajaran.",
    groupGone: "Kelompok ini sudah ditangani.",
    askForWords:
      "Kirimi aku beberapa kata dari entri yang menjawab ini. Di grup, kirim sebagai balasan ke pesan ini.",
    found: "Mana yang menjawabnya?",
    notFound: "Tidak ada entri yang cocok dengan kata-kata ini. Kirim yang lain, atau /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Pelajaran disimpan: sekarang ${count(phrasings, "variasi pertanyaan")} mengarah ke “${entry}”.`,
    offTopic: (phrasings) =>
      `Pelajaran disimpan: ${count(phrasings, "variasi pertanyaan")} di luar topik untuk bot ini.`,
    needsEntry: "Dicatat: FAQ butuh entri baru untuk ini. Kelompok ini sudah keluar dari daftar.",
    undone: "Pelajarannya dibatalkan.",
    redone: "Pelajarannya berlaku lagi.",
    alreadyInData: "Pelajaran ini sekarang ada di data: hapus dari sana.",
    gone: "Pelajaran itu sudah tidak ada.",
  },
  lessons: {
    none: "Belum ada pelajaran. /misses menampilkan pertanyaan untuk membuatnya.",
    title: "Pelajaran",
    states: { live: "berlaku", undone: "dibatalkan", exported: "dipindahkan ke data" },
    offTopic: "di luar topik untuk bot ini",
    needsEntry: "butuh entri baru",
    entryGone: (id) => `${id}, yang sudah tidak ada di FAQ: ini tidak berpengaruh`,
    insisted: (broken) => `tetap diajarkan, walaupun merusak ${count(broken, "jawaban")}`,
    by: (who, when) => `oleh ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `dari ${count(checked, "pesan yang dikenal")}: ${count(mended, "diperbaiki")}, ${count(broken, "rusak")}`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `Belum diajarkan: ini akan merusak ${count(spoiled, "jawaban yang sekarang benar")}.`,
    more: (spoiled) => `dan ${count(spoiled, "lagi")}`,
    noAnswer: "tanpa jawaban",
    toChoose: (entries) => `pilihan antara ${entries}`,
    decide: "Tetap diajarkan?",
    anyway: "Tetap ajarkan",
    discard: "Jangan ajarkan",
    unchanged: "Tidak ada yang berubah.",
    otherImpact: "Sejak itu ada yang berubah: tolong lihat lagi.",
  },
  buttons: {
    otherEntry: "Entri lain",
    offTopic: "Di luar topik",
    needsEntry: "Butuh entri baru",
    undo: "Batalkan",
    redo: "Berlakukan lagi",
    undoNumber: (at) => `Batalkan ${at}`,
    redoNumber: (at) => `Berlakukan lagi ${at}`,
    misses: "Yang meleset",
    lessons: "Pelajaran",
    previous: "‹ Sebelumnya",
    next: "Berikutnya ›",
  },
};
