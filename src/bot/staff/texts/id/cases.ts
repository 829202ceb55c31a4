import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases, in Indonesian. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Kasus ${id}`,
  tried: "Sudah dicoba",
  triedNothing: "bot tidak menemukan jawaban",
  wentThrough: (flow) => `sudah menjalani “${flow}”`,
  wasShown: (questions) => `ditampilkan: ${questions}`,
  language: "Bahasa",
  platform: "Platform",
  from: "Dari",
  guide:
    "Tulis di sini untuk menjawab. // atau /note membuat pesan tetap di sini · /take · /a dan beberapa kata mencari entri untuk dikirim · /delete sebagai balasan menghapus yang kamu kirim · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "Pertanyaannya diubah:",
  edited: "Diedit:",
  writtenElsewhere: (from) => (from ? `Pesan terusan dari ${from}:` : "Pesan terusan:"),
  sentThrough: (bot) => `Dikirim lewat @${bot}:`,
  ratedHelpful: "Kata orang ini, jawabannya membantu.",
  ratedUnhelpful: "Kata orang ini, jawabannya tidak membantu.",
  forgotten:
    "Orang ini meminta semua data tentangnya dihapus, jadi yang kamu tulis di sini tidak sampai kepadanya.",

  // How a case goes on and ends.
  topicRecreated: (id) => `Topik kasus ${id} tidak kutemukan lagi, jadi kasusnya lanjut di sini.`,
  goesOnIn: (link) =>
    `Sudah kuteruskan. Kasus ini sekarang punya topik lain, jadi lanjutkan di sana: ${link}`,
  closedByBlock: "Orang ini memblokir bot, jadi kasusnya ditutup.",
  languageChanged: (language) => `Orang ini sekarang menulis dalam bahasa ${language}.`,
  reminder: "Belum ada yang menjawab orang ini.",
  takenBy: (who) => `Diambil oleh ${who}.`,
  closedBy: (id, who) => `Kasus ${id} ditutup oleh ${who}.`,
  person: "orangnya sendiri",
  inactivity: "bot: sudah seminggu tidak ada yang menulis",
  isClosed:
    "Kasus ini sudah ditutup, jadi pesan ini tidak sampai ke orangnya. /reopen membukanya lagi.",
  reopened: "Dibuka lagi: yang kamu tulis di sini sampai lagi ke orangnya.",
  hasOtherCase: "Orang ini punya kasus lain yang masih terbuka.",
  blocked:
    "Diblokir: orang ini tidak bisa lagi membuka kasus, tetapi tetap dijawab dari FAQ. /unban membatalkannya.",
  unblocked: "Orang ini bisa membuka kasus lagi.",

  // Entries that are sent to the person.
  sendEntryUsage: "Kirim /a dengan beberapa kata atau ID entri.",
  chooseEntry: "Mana yang harus kukirim?",
  noEntries: "Tidak ada yang cocok di FAQ. Coba kata lain, atau ID entri.",
  entrySent: (question) => `Terkirim: ${question}`,
  entryGone: "Entri ini sudah tidak ada di FAQ.",

  // What can be made of a closed case.
  makeLesson: "Jadikan pelajaran",
  lessonSaved:
    "Pelajaran disimpan: pertanyaan seperti ini sekarang dijawab dengan entri yang kamu kirim. /lessons bisa membatalkannya.",
  needsEntry: "Dicatat: FAQ butuh entri baru untuk ini.",
  lessonExists: "Ini sudah menjadi pelajaran: lihat di /lessons.",
  draftEntry: "Buat draf entri",
  answeredWithEntry: (id) =>
    `Ini dijawab dengan entri yang sudah ada: ${id}. Pelajaran akan lebih membantu.`,
  noQuestion: "Pertanyaannya sudah tidak kusimpan, jadi tidak bisa.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "Tidak sampai: orang ini memblokir bot, jadi kasusnya ditutup.",
  undelivered: (why) => `Tidak sampai: ${why}`,
  undeleted: (why) => `Tidak terhapus, orangnya masih punya pesan itu: ${why}`,
  unsupported: "Pesan seperti ini tidak bisa kuteruskan.",
  forwarded: "Pesan terusan tidak kuteruskan: tulis atau salin teksnya saja.",
  throughBot: "Pesan yang dikirim lewat bot lain tidak kuteruskan: tulis atau salin teksnya saja.",
  asChannel:
    "Pesan atas nama saluran tidak kuteruskan dari sini, karena orang di luar grup juga bisa menulis begitu: tulis dengan akunmu sendiri.",
  isNoteNow: "Ini sekarang jadi catatan: sudah kuhapus bagi orangnya.",
  misspelt: (typed, meant) =>
    `Tidak kuteruskan: ${typed} mirip dengan ${meant}. Kalau memang untuk orangnya, tambahkan satu kata.`,
  deleted: "Sudah dihapus juga bagi orangnya.",
  deleteUsage: "Kirim /delete sebagai balasan ke pesan yang ditulis tim di sini.",
  onlyInTopic: "Ini hanya bisa di topik kasus.",
  moved: (id) =>
    `Nomor grup ini berubah. Nomor barunya sudah kupakai, dan semua kasus ikut pindah; pengelola bot perlu mengatur STAFF_CHAT_ID=${id}.`,
  list: {
    openCases: (count) =>
      count === 0 ? "Tidak ada kasus terbuka" : plural("id", count, { other: "# kasus terbuka" }),
    waiting: (time) => `sudah menunggu ${time}`,
    answered: "sudah dijawab",
    more: (count) => `dan ${count} lagi`,
  },
  staffOnly: "Ini untuk anggota grup tim, di topik kasus.",
};
