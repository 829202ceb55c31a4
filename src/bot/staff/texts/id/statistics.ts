import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What the bot made of a question. */
const outcomes = {
  answered: "langsung dijawab",
  chosen: "dipilih dari saran",
  suggested: "disarankan, tidak dipilih",
  unknown: "tidak dikenal",
  language: "bahasa lain",
};

/** Dialogs that have started, and how they ended. */
const dialogs = {
  begun: "dimulai",
  solved: "selesai",
  contact: "ke tim bantuan",
  stopped: "dihentikan",
  dropped: "ditinggalkan",
};

/** What each share means, in a sentence. */
const meaning = {
  confirmed: {
    name: "Terkonfirmasi",
    sentence:
      "Ada yang mengetuk “Membantu” di bawah jawaban: satu-satunya tanda pasti bahwa jawabannya membantu.",
  },
  refused: {
    name: "Tidak membantu",
    sentence:
      "Ada yang mengetuk “Kurang pas” di bawah jawaban; penilaian yang diubah dihitung sekali, sesuai keadaannya sekarang.",
  },
  assumed: {
    name: "Dianggap selesai",
    sentence:
      "Langsung dijawab dan tidak dinilai kurang pas. Ini batas atas: kebanyakan orang tidak pernah memberi penilaian, dan bot tidak " +
      "menyimpan siapa yang bertanya, jadi tidak tahu apakah mereka bertanya lagi.",
  },
  deflected: {
    name: "Tertangani bot",
    sentence:
      "Bot punya jawaban atau saran untuk ditampilkan, jadi tidak ada orang lain yang perlu direpotkan. Ini tidak menunjukkan " +
      "apakah jawabannya benar.",
  },
  helpful: {
    name: "Membantu, dari yang menilai",
    sentence:
      "Bagian “Membantu” dari semua penilaian. Orang yang menilai jarang mewakili semua yang bertanya.",
  },
};

const figures = {
  questions: "pertanyaan",
  ...outcomes,
  suggested: "disarankan",
  talk: "basa-basi",
  helped: "“Membantu”",
  missed: "“Kurang pas”",
  sent: "dikirim inline",
  ...dialogs,
};

/** What staff reads about statistics, in Indonesian. */
export const statistics: StaffTexts["statistics"] = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Kirim jumlah hari dari 1 sampai ${number("id", mostDays)}, misalnya /stats 30.`,
  title: (days) =>
    days === 1 ? "Statistik hari ini" : plural("id", days, { other: "Statistik # hari terakhir" }),
  places: { private: "chat pribadi", group: "grup", inline: "inline", guest: "sebagai tamu" },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Datanya terlalu banyak untuk dibaca, jadi hari-hari terlama tidak disertakan.",
  nothing: "Tidak ada yang bertanya dalam periode ini.",
  questions: (count) => plural("id", count, { other: "# pertanyaan" }),
  talk: (count) => plural("id", count, { other: "ditambah # sapaan dan sejenisnya" }),
  dialogsBegun: (count) => plural("id", count, { other: "# dialog dimulai" }),
  responseTimes: (p50, p95) => `Separuhnya dijawab dalam ${p50}, 95% dalam ${p95}.`,
  languages: "Menurut bahasa",
  borrowed: "dijawab dalam bahasa lain",
  others: "semua yang lain",
  weakEntries: "Paling butuh variasi pertanyaan yang lebih baik",
  need: (missed, passedOver) =>
    `ditolak ${number("id", missed)}, dilewati ${number("id", passedOver)}`,
  page: {
    name: "Statistik bot",
    days: (days) => plural("id", days, { other: "# hari" }),
    shares: "Hasil dari pertanyaan",
    perDay: "Pertanyaan per hari",
    perWeek: "Pertanyaan per minggu",
    votesPerDay: "Penilaian per hari",
    votesPerWeek: "Penilaian per minggu",
    responseTimesPerDay: "Waktu sampai dijawab, dalam milidetik",
    responseTimesPerWeek: "Hari paling lambat tiap minggu, dalam milidetik",
    p50: "separuh dalam",
    p95: "95% dalam",
    answeredWithin: "95% dijawab dalam",
    dialogs: "Bantuan langkah demi langkah",
    leftAt: (nodes) => `berhenti di ${nodes}`,
    open: "masih terbuka",
    languages: "Bahasa pertanyaan",
    places: "Tempat bertanya",
    entries: "Entri",
    needMeaning:
      "Sebuah entri gagal kalau ditolak, dan gagal sebagian kalau disarankan tetapi tidak dipilih. Kebutuhan adalah jumlah " +
      "kegagalan di luar kebetulan: batas bawah interval Wilson 95% dari bagiannya, dikalikan berapa kali entri itu " +
      "dicoba. Saran hanya diketahui untuk 30 hari terakhir.",
    dayNote:
      "Hari dimulai pada tengah malam UTC; hari terakhir belum selesai. Pertanyaan yang diedit dihitung sekali lagi.",
    entry: "entri",
    asked: "ditanyakan",
    shown: "disarankan",
    chosen: "dipilih",
    need: "kebutuhan",
    flow: "alur",
    more: (count) => plural("id", count, { other: "# lagi ada di CSV dan JSON." }),
    none: "Belum ada.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Halaman ini dilindungi",
    body: "Buka sekali dengan ?token= diikuti STATS_TOKEN, atau kirim sebagai token Bearer.",
    reopen:
      "Kamu baru saja melakukannya, dari situs lain? Kalau begitu, buka halaman ini sekali lagi.",
    tooManyAttempts: (seconds) =>
      plural("id", seconds, {
        other: "Terlalu banyak token yang salah. Coba lagi dalam # detik.",
      }),
    invalidDays: (mostDays) => `days harus bilangan bulat dari 1 sampai ${number("id", mostDays)}.`,
  },
};
