import type { SecretWords } from "./secret-words.ts";

/** Indonesian. */
export const id: SecretWords = {
  codeStems: ["kode"],
  codeWords: ["sms"],
  arrivals: [
    "dapa?e?t",
    "(?:me|di)?terima",
    "masuk",
    "datang",
    "(?:di)?kasih",
    "(?:di)?kirim",
    "ngasih",
    "kukasih",
    "kukirim",
  ],
  digits: [
    "nol|kosong",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
  ],
  passwordWords: [
    "kata ?sandi(?:nya|ku)?",
    "kt sandi",
    "sandi(?:nya|ku)?",
    "password(?:nya|ku)",
    "(?:pw|pass)(?:nya|ku)",
    "(?:kata ?sandi|sandi|password|pw|pass) (?:saya|aku|ku|gue|gw)",
  ],
  ambiguousPasswordWords: ["kata kunci", "kunci"],
  hintWords: ["petunjuk", "pengingat"],
  fillers: "adalah ini saya dari nya".split(" "),
  accountWords: "untuk di akun yang masuk itu aku gue".split(" "),
  verbs: ["(?:adalah|ialah|yaitu|yakni)(?: sekarang| masih)?"],
  remarks: [
    ...(
      "lemah percuma jelek parah tebakan terlihat pribadi resmi asli terakhir sebelumnya umum aktif ditolak " +
      "dilupakan diganti diubah dihapus diterima dibutuhkan diperlukan diminta dicuri diretas disimpan dipakai " +
      "dibuat diketahui terlalu terlupa terlupakan tersimpan terkunci terblokir berubah bermasalah berbeda " +
      "kedaluwarsa kadaluarsa mengandung memiliki salah benar betul kuat aman panjang pendek mudah sulit susah " +
      "gampang rumit wajib opsional perlu penting rahasia baru lama lain sama beda unik tidak gak nggak ga bukan " +
      "belum sudah udah sangat yang apa siapa mana sebuah suatu satu kosong hilang lupa rusak angka huruf karakter " +
      "hal kunci selalu juga hanya masih nol milik valid invalid"
    ).split(" "),
  ],
  continuations: (
    "dan atau tapi tetapi karena kenapa mengapa apa kapan bagaimana gimana dimana saya aku dia ini itu tolong " +
    "bantu mohon makasih terima lalu sekarang tidak gak nggak ga bisa sudah kok yang mau ingin cara"
  ).split(" "),
  loginWords: ["akun", "pengguna", "masuk", "surel"],
  seedPhrases: [
    "(?:frasa|frase|kata|kunci) (?:benih|pemulihan|rahasia|mnemonik|cadangan|seed)",
    "benih",
    "(?:12|15|18|21|24|dua belas) kata",
  ],
  smallWords: (
    "yang dan atau tapi karena kenapa apa apakah kapan gimana dimana saya aku kami kita anda kamu ini itu tidak " +
    "bisa sudah belum akan ada dari untuk dengan pada ke tolong bantu mohon akun saja juga lagi masih kalau jika " +
    "nomor pesan grup mau harus hilang masuk semua banyak orang baru lama"
  ).split(" "),
};
