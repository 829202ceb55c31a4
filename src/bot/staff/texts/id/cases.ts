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
  ratedHelpful: "Kata orang ini, jawabannya membantu.",
  ratedUnhelpful: "Kata orang ini, jawabannya tidak membantu.",
  forgotten:
    "Orang ini meminta semua data tentangnya dihapus, jadi yang kamu tulis di sini tidak sampai kepadanya.",

  // How a case goes on and ends.
  topicRecreated: (id) =>
    `Topik kasus ${id} sudah dihapus, tetapi orangnya masih menulis. Ini lanjutannya.`,
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
  blockedBot: "Tidak sampai: orang ini memblokir bot.",
  undelivered: (why) => `Tidak sampai: ${why}`,
  unsupported: "Pesan seperti ini tidak bisa kuteruskan.",
  forwarded: "Pesan terusan tidak kuteruskan: tulis atau salin teksnya saja.",
  throughBot: "Pesan yang dikirim lewat bot lain tidak kuteruskan: tulis atau salin teksnya saja.",
  deleted: "Sudah dihapus juga bagi orangnya.",
  deleteUsage: "Kirim /delete sebagai balasan ke pesan yang ditulis tim di sini.",
  onlyInTopic: "Ini hanya bisa di topik kasus.",
  staffOnly: "Ini untuk anggota grup tim, di topik kasus.",
};
