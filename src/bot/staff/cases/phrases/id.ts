import type { CasePhrases } from "./case-phrases.ts";

/** Indonesian. */
export const id: CasePhrases = {
  fillers:
    "saya, aku, gue, gw, ku, kamu, anda, kalian, kami, ini, itu, yang, yg, dan, di, ke, dengan, dgn, sama, untuk, dari, mau, ingin, pengen, pingin, butuh, perlu, minta, " +
    "bisa, boleh, bisakah, bolehkah, dapat, tolong, mohon, dong, ya, yah, sih, kak, min, pak, bu, aja, saja, sekarang, segera, banget, sekali, banyak, ok, oke, baik, lebih, suka, " +
    "masih, sudah, udah, sdh, lagi, langsung, bantuan, bantu, deh, kok, nih, para, seorang, salah, satu",
  questions:
    "bagaimana, gimana, apa, apakah, kenapa, mengapa, kapan, mana, siapa, berapa, bisakah, cara",
  greetings: "halo, hai, hallo, hi, selamat, pagi, siang, sore, malam, permisi, assalamualaikum",
  thanks: "terima, kasih, makasih, trims, thanks, thx, tq, sampai, jumpa, dadah",
  nudges:
    "gimana|bagaimana jadinya|jadi?, ada jawab|balas|respon, mana, " +
    "ada orang|siapa? kah?, adakah orang?, halo ada, berapa lama, lama banget|kali|nunggu|menunggu?, kapan dijawab|dibalas|balas|jawab|jawabannya|jawaban|dapat?, nunggu|menunggu|tunggu jawaban?, " +
    "kabar|update|perkembangan ada|gimana|bagaimana?, ada kabar|jawaban|update, belum|tidak|nggak|gak ada? dijawab|dibalas|jawaban|balasan|balas|jawab, kenapa belum|tidak|gak|lama dijawab|dibalas|jawab?, urgent|darurat|cepat|buruan, lupa|dilupakan|terlupakan, " +
    "apa kabarnya|kabar, tidak|gak|nggak ada jawaban|yang|orang jawab?, mana jawabannya|orangnya",
  done:
    "bisa udah|sudah|sdh, " +
    "selesai|beres|teratasi|kelar|terselesaikan masalah|masalahnya?, tidak|gak|nggak|ga|tak usah|jadi|diperlukan|perlu|butuh, lupakan, abaikan, tutup|tutuplah pertanyaan|kasus|nomor|tiket?, " +
    "berhasil|berfungsi|jalan|normal, ketemu|menemukan|nemu jawaban|jawabannya|solusi|solusinya|caranya?, masalah|masalahnya selesai|teratasi|hilang|beres, batal|batalkan, gapapa|gpp, paham|mengerti|ngerti",
  person:
    "manusia|orang|operator|petugas|agen|admin|staf|cs asli|nyata|beneran|sungguhan|manusia|hidup?, bicara|ngobrol|berbicara|ngomong|chat|berhubungan|terhubung|tersambung|kontak|menghubungi|hubungi manusia|orang|operator|petugas|agen|admin|staf|seseorang|cs asli|nyata|beneran|sungguhan|manusia? bagaimana|gimana|cara?, " +
    "hubungkan|sambungkan|sambungin|hubungin|alihkan|teruskan|oper|panggilkan|panggil manusia|orang|operator|petugas|agen|admin|staf|seseorang|cs asli|nyata|manusia?, tanya|bertanya|nanya manusia|orang|operator|petugas|admin asli|nyata|beneran?, " +
    "orang|manusia asli|nyata|beneran|sungguhan|betulan, ada|adakah orang|manusia|operator|petugas|admin|seseorang|staf asli|nyata? bicara|diajak|menjawab|jawab|ngobrol?, bukan|jangan|tidak|gak|nggak|ogah bot|robot|mesin bicara|ngobrol|mau? manusia|orang|tapi?, " +
    "dukungan|layanan|jawaban manusia|orang|langsung asli?, dijawab|dilayani|dibalas|dibantu oleh? manusia|orang|petugas|operator asli?, bagaimana|gimana cara? bicara|hubungi|menghubungi operator|manusia|petugas|admin|cs|orang asli?, mana orangnya|operatornya|adminnya|operator|manusia|admin, siapa bicara|hubungi|dihubungi, customer service bicara|ngobrol|manusia",
};
