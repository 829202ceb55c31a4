import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./id/cases.ts";
import { lessons } from "./id/lessons.ts";
import { statistics } from "./id/statistics.ts";

/** What staff reads, in Indonesian. */
export const id: StaffTexts = {
  language: "id",
  quoted: (words) => `“${words}”`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Ini untuk tim bot, di chat pribadi mereka dengan bot atau di grup tim.",
  menu: {
    misses: "Tinjau yang meleset: pertanyaan tanpa jawaban yang tepat",
    lessons: "Lihat dan batalkan pelajaran",
    stats: "Lihat bagaimana bot dipakai",
    reload: "Muat data yang sudah diubah",
  },
  caseMenu: {
    a: "Kirim entri: /a dan beberapa kata",
    take: "Ambil kasus ini",
    note: "Tulis catatan yang tetap di sini",
    delete: "Hapus yang kamu kirim: sebagai balasan ke pesan itu",
    close: "Tutup kasus ini",
    reopen: "Buka lagi kasus ini",
    ban: "Cegah orang ini membuka kasus",
    unban: "Izinkan lagi orang ini membuka kasus",
  },
  help: {
    everywhere: "Untuk tim, di sini dan di chat pribadi dengan bot:",
    inTopics: "Di topik kasus:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Datanya sedang kumuat. Kalau sudah selesai, kukabari di sini; sampai saat itu aku menjawab dari data lama.",
    loaded: "Data baru sudah dipakai.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("id", entries, { other: "# entri" })}, ${plural("id", phrasings, { other: "# variasi pertanyaan" })}`,
    kept: "Data lama tetap dipakai, karena data baru tidak bisa dipakai:",
    stopped:
      "Aku dihentikan sebelum datanya selesai dimuat. Kalau dijalankan lagi, aku akan memuat data yang ada saat itu.",
    none: "Bot ini tidak bisa memuat ulang datanya: jalankan ulang saja botnya.",
  },
  statistics,
};
