import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) => `Aku hafal FAQ ini${product ? ` (${product})` : ""}.`;

export const id = {
  language: "id",
  platforms: {
    ios: "iPhone dan iPad",
    android: "Android",
    desktop: "Komputer",
    macos: "Mac",
    web: "Di browser",
  },
  profile: {
    shortDescription: "Tanyakan dengan kata-katamu sendiri: aku menjawab dari FAQ.",
    description:
      "Tanyakan dengan kata-katamu sendiri. Aku hafal FAQ ini, dan kalau jawabannya tidak ada, aku akan bilang.",
    commands: {
      start: "Mulai di sini",
      troubleshoot: "Atasi masalah langkah demi langkah",
      faq: "Semua topik dan pertanyaan",
      search: "Cari di FAQ",
      ask: "Ajukan pertanyaan, atau minta aku menjawab pesan yang kamu balas",
      language: "Ganti bahasa yang kupakai",
      privacy: "Apa yang kusimpan tentangmu",
      forget: "Hapus yang kusimpan tentangmu",
      help: "Cara memakai bot ini",
      cancel: "Hentikan yang sedang kutanyakan",
    },
  },
  welcome: {
    greeting: (name) => `Halo${name ? `, ${name}` : ""}!`,
    invitation: "Apa yang ingin kamu tahu?",
    introduction:
      "Tulis dengan kata-katamu sendiri apa masalahnya atau apa yang ingin kamu tahu, salah ketik pun tidak apa-apa. Kalau jawabannya tidak ada di FAQ, aku akan bilang.",
    understands: (languages) =>
      `Untuk saat ini aku hanya mengerti pertanyaan dalam bahasa ${languages}.`,
    examples: "Yang sering ditanyakan:",
    unknownLink:
      "Aku tidak mengenal pertanyaan di tautan ini. Tanyakan dengan kata-katamu sendiri.",
    help: [
      "Tulis pertanyaanmu seperti bertanya kepada teman, dalam satu pesan.",
      "/troubleshoot membantumu mengatasi masalah langkah demi langkah",
      "/faq menampilkan semua topik dan pertanyaan",
      "/search dan beberapa kata menampilkan yang cocok",
      "Di grup: /ask dengan pertanyaanmu, atau sebagai balasan ke pesan yang harus kujawab",
      "/language mengganti bahasa yang kupakai",
      "/privacy menjelaskan apa yang kusimpan tentangmu, dan /forget menghapusnya",
      "/cancel menghentikan apa yang sedang kutanyakan",
      "/help menampilkan bantuan ini",
      "Kalau aku salah paham, edit saja pesanmu, nanti jawabanku kuperbaiki.",
      "Aku tidak bisa melihat atau mengubah akunmu. Jangan pernah mengirim kode atau kata sandi kepadaku.",
    ],
  },
  browse: {
    topics: "Pilih topik.",
    pageOf: (page, pages) => `${number("id", page)} dari ${number("id", pages)}`,
  },
  search: {
    ask: "Kamu mencari apa? Kirim beberapa kata, atau /cancel untuk batal.",
    results: (count) => plural("id", count, { other: "# hasil yang cocok" }),
    none: "Tidak ada yang cocok di FAQ",
    old: "Daftar ini sudah terlalu lama. Silakan cari lagi.",
    cancelled: "Oke, sudah dihentikan. Silakan tanya hal lain.",
  },
  answer: {
    suggest: "Aku kurang yakin mana yang kamu maksud:",
    suggestOne: "Maksudmu yang ini?",
    unknown:
      "Jawabannya tidak kutemukan di FAQ, dan aku tidak mau asal menebak. Coba dengan kata lain, atau lihat-lihat topiknya.",
    otherLanguage: (written, understood) =>
      `Sepertinya ini bahasa ${written}. Maaf, untuk saat ini aku hanya mengerti pertanyaan dalam bahasa ${understood}. ` +
      "Beberapa kata saja cukup, atau lihat-lihat topiknya.",
    borrowed: (language) =>
      `Ini dalam bahasa ${language}: aku belum punya versi bahasa Indonesianya.`,
    official: "Dari halaman aslinya, kata demi kata:",
    empty: "Pesanmu sepertinya kosong. Tolong tulis pertanyaanmu dengan kata-kata.",
    gone: "Pertanyaan ini sudah tidak ada di FAQ. Kirim /faq untuk melihat yang ada.",
  },
  conversation: {
    greeting: "Halo! Apa yang ingin kamu tahu? Tulis saja dengan kata-katamu sendiri.",
    thanks: "Sama-sama! Kalau ada hal lain, tanya saja.",
    goodbye: "Sampai jumpa! Aku selalu di sini kalau kamu butuh.",
    who: "Aku bot, bukan manusia, dan tidak bisa melihat atau mengubah akunmu.",
    listening: "Aku di sini. Tanya apa saja, dengan kata-katamu sendiri.",
    okay: "Oke. Kalau ada hal lain, tanya saja.",
    glad: "Senang mendengarnya! Kalau ada hal lain, tanya saja.",
    tell: "Ceritakan dengan beberapa kata apa yang ingin kamu tahu, nanti kucarikan.",
    honest:
      "Itu tidak ada di FAQ, dan lebih baik kukatakan begitu daripada asal menebak. Coba dengan kata lain, nanti kucari lagi.",
    tapOne:
      "Nomor itu tidak ada di daftarku. Ketuk salah satu tombol, atau tulis dengan kata-katamu sendiri.",
    several: "Kamu menanyakan lebih dari satu hal. Mau mulai dari yang mana?",
    which: "Maksudmu yang mana? Ketuk saja, atau kirim nomornya.",
    again:
      "Itu jawaban terbaik yang kupunya. Kalau bukan itu yang kamu cari, mungkin salah satu dari ini:",
    more: "Yang berkaitan dengan itu:",
    separately: (platform) => `${platform}: tidak dijelaskan secara khusus di FAQ.`,
    noMore: "Soal ini aku tidak tahu lebih dari yang ada di jawabannya.",
    failed:
      "Maaf, masalahnya belum selesai. FAQ hanya menjelaskan itu. Ceritakan lebih banyak dengan kata-katamu sendiri, nanti kucari lagi.",
    failedSteps: "Maaf, masalahnya belum selesai. Mari kita coba bersama, langkah demi langkah:",
    complaint:
      "Maaf, dari tadi aku belum bisa membantu. Tulis dengan beberapa kata apa yang kamu butuhkan, nanti kucari lagi.",
  },
  feedback: {
    helped: "Membantu",
    missed: "Kurang pas",
    thanks: "Senang mendengarnya, terima kasih!",
    noted: "Terima kasih, sudah kucatat.",
    others: "Maaf, ya. Apakah salah satu dari ini yang kamu maksud?",
    elsewhere: "Maaf, ya. Coba dengan kata lain, pakai pencarian, atau lihat-lihat topiknya.",
  },
  share: {
    share: "Bagikan",
    copyLink: "Salin tautan",
    words: (question) => `Jawaban dari FAQ: ${question}`,
  },
  dialog: {
    choose:
      "Apa masalahnya? Aku akan menanyakan beberapa hal dan menunjukkan satu langkah setiap kali.",
    none: "Di sini tidak ada bantuan langkah demi langkah. Tanyakan dengan kata-katamu sendiri.",
    all: "Atasi masalah langkah demi langkah",
    fix: "Kita atasi langkah demi langkah",
    works: "Sudah berhasil",
    still: "Masih belum berhasil",
    back: "‹ Kembali",
    stop: "Berhenti",
    read: "Baca jawaban lengkap",
    copy: "Salin teks",
    again: "Mulai lagi",
    from: (question) => `Dari FAQ: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Kembali ke sebelumnya",
    stopped: "Berhenti di sini",
    stoppedNow:
      "Oke, kita berhenti di sini. Kamu bisa mulai lagi kapan saja dengan /troubleshoot, atau langsung tanya aku.",
    backTo: "Kembali ke langkah kita tadi:",
    unclear: "Aku tidak paham jawaban itu. Ketuk salah satu tombol, atau katakan dengan kata lain.",
    first: "Ini pertanyaan pertama, tidak bisa mundur lagi. Untuk berhenti, kirim /cancel.",
    repeated: "Ini sudah kamu pilih. Lanjutannya ada di bawah.",
    late: "Langkah ini sudah lewat. Kirim /troubleshoot untuk mulai lagi.",
    foreign: "Tombol ini untuk orang lain. Kirim /troubleshoot untuk mendapatkan tombolmu sendiri.",
    changed:
      "Langkah-langkah ini sudah diperbaiki sejak terakhir kamu di sini, jadi coba lihat lagi.",
    gone: "Maaf, langkah-langkah yang sedang kita jalani sudah tidak ada. Kirim /troubleshoot untuk melihat yang ada.",
    expired: (title) =>
      `Sudah lebih dari sehari, jadi bantuan langkah demi langkahnya kututup (${title}). Kirim /troubleshoot untuk mulai lagi.`,
    explained: "Ini kata FAQ tentang hal itu:",
    ifNoHelp: (still) => `Kalau itu tidak membantu, pilih “${still}”, lalu kita lanjut dari situ.`,
    allThereIs: (still) =>
      `Hanya itu yang ada di FAQ tentang langkah ini. Kalau tidak membantu, pilih “${still}”, lalu kita lanjut dari situ.`,
    why: "Aku bertanya supaya bisa memberi langkah yang tepat. Pilih yang paling mendekati:",
    whyOrUnsure: (unsure) =>
      `Aku bertanya supaya bisa memberi langkah yang tepat. Pilih yang paling mendekati, atau “${unsure}”:`,
    unclearAgain: (labels) =>
      `Maaf, aku masih belum paham. Kamu bisa menjawab: ${labels}. Untuk berhenti, kirim /cancel.`,
    sorry: "Maaf ya. Mari lanjut dari sini:",
    noRush: "Santai saja. Tadi kita sampai di sini:",
    ready: "Oke. Aku di sini kalau kamu sudah siap.",
    welcome: "Sama-sama! Tadi kita sampai di sini:",
    didItHelp: "Bagus! Apakah itu membantu?",
    glad: "Bagus, senang sekarang sudah berhasil! Kalau ada yang lain, tanya saja.",
    notInFaq: "Maaf, itu tidak kutemukan di FAQ. Kembali ke langkah kita tadi:",
  },
  cases: {
    ask: "Tanya manusia",
    tell: "Kabari aku kalau sudah ada di FAQ",
    describe:
      "Tulis dalam satu pesan apa masalahnya atau apa yang ingin kamu tahu; gambar juga membantu. Pesanmu akan dibaca dan dijawab oleh manusia di sini. Jangan sertakan kode, kata sandi, atau nomor telepon. Kalau berubah pikiran, kirim /cancel.",
    offer: "Pertanyaanmu akan dibaca dan dijawab oleh manusia di sini. Ini yang akan kuteruskan:",
    pass: "Teruskan",
    reword: "Katakan dengan cara lain",
    usual: (time: string) => `Jawaban biasanya datang dalam waktu sekitar ${time}.`,
    unsure: "Aku tidak bisa memastikan berapa lama, tetapi akan terus kupantau.",
    away: (when: string) => `Saat ini sedang tidak ada orang. Jam layanan berikutnya: ${when}.`,
    opened: (id: string) =>
      `Sudah diteruskan dengan nomor ${id}. Kamu akan dijawab oleh manusia di sini. Yang kamu tulis di sini sekarang sampai ke tim kami; kalau FAQ punya jawaban pasti, langsung kuberikan.`,
    already:
      "Pertanyaanmu sudah diterima tim kami. Apa pun yang kamu tulis di sini sampai ke mereka.",
    done: "Sudah selesai, tutup",
    cancel: "Batal",
    notSent:
      "Baik, tidak ada yang kukirim. Kalau nanti kamu tetap butuh bantuan manusia, bilang saja.",
    describeAgain:
      "Dengan senang hati, tapi aku perlu tahu dulu soal apa. Tulis dalam satu pesan, nanti kuteruskan.",
    passedOn:
      "Sudah diteruskan. Mulai sekarang aku cukup memberi 👀 pada pesan yang sudah kuteruskan.",
    passedOnToo: "Itu juga sudah diteruskan.",
    passedOnAsWell: "Ini juga sudah diterima tim kami.",
    waiting: "Tim kami tahu kamu menunggu: ini juga baru saja kuteruskan.",
    waitingStill: "Sudah diteruskan juga. Begitu ada yang menjawab, kamu akan melihatnya di sini.",
    thanked: (id: string) =>
      `Sudah kusampaikan. Kalau semuanya sudah beres, kamu bisa menutup nomor ${id} di sini.`,
    closeOffer: (id: string) =>
      `Mau kututup nomor ${id}? Setelah itu tim kami tidak akan menanganinya lagi.`,
    closeOfferAgain: (id: string) => `Nomor ${id} masih terbuka. Mau kututup?`,
    close: "Ya, tutup",
    keep: "Biarkan terbuka",
    kept: "Tetap terbuka. Yang kamu tulis di sini masih sampai ke tim kami.",
    openNow: (id: string) =>
      `Nomor ${id} sedang ditangani tim kami. Yang kamu tulis di sini sampai ke mereka.`,
    send: "Kirim ke tim kami juga",
    sent: "Sudah diteruskan ke tim kami.",
    fromFaq: "Ini dari FAQ. Pesanmu hanya sampai ke tim kami kalau kamu mengirimkannya.",
    nobody:
      "Maaf, di sini tidak ada orang yang menjawab: aku bot. Kalau kamu ceritakan masalahnya, aku akan mencarinya di FAQ.",
    unpassableAgain: "Jenis itu juga tidak bisa, maaf. Coba teks, gambar, file, atau pesan suara.",
    unreachableAgain:
      "Tim kami masih belum bisa dihubungi, jadi pesanmu belum sampai. Coba lagi nanti, ya.",
    closed: (id: string) =>
      `Nomor ${id} sudah ditutup, dan aku kembali menjawab dari FAQ. Apakah ini membantu?`,
    yes: "Ya",
    no: "Tidak",
    glad: "Senang mendengarnya!",
    sorry: "Maaf, ya. Kamu bisa bertanya lagi, dan tim kami sudah diberi tahu.",
    support: "Tim kami (manusia)",
    edited: "Ralat:",
    late: "Maaf, belum ada yang sempat melihat pertanyaanmu. Pertanyaanmu tidak dilupakan: aku baru saja mengingatkan tim kami.",
    blocked: "Tim kami tidak lagi menerima pesan darimu. Aku tetap menjawab dari FAQ.",
    unreachable: "Tim kami sedang tidak bisa dihubungi. Coba lagi nanti, ya.",
    unpassable:
      "Pesan seperti ini tidak bisa kuteruskan. Teks, gambar, file, dan pesan suara bisa sampai ke tim kami.",
    privately: "Untuk itu, tulis kepadaku di chat pribadi.",
    willTell:
      "Aku akan mengabarimu sekali, begitu FAQ menjawabnya. Sampai saat itu, paling lama setengah tahun, pertanyaanmu (tanpa data pribadi) kusimpan bersama nomor chat kita; /forget menghapusnya.",
    tooManyWishes:
      "Kamu sudah menunggu sepuluh jawaban, dan aku tidak bisa mengingat lebih banyak lagi.",
    news: (question: string) =>
      `Kamu ingin tahu kapan FAQ menjawab ini: “${question}” Sekarang jawabannya sudah ada:`,
    privacy:
      "Kalau kamu bertanya kepada manusia, pesanmu masuk ke grup tim kami, tanpa namamu kecuali pengelola bot menampilkannya di sana, dan tetap ada di sana; selama setengah tahun kusimpan pertanyaanmu (tanpa data pribadi) dan pesan mana berpasangan dengan pesan mana, tanpa isi pesan-pesan lainnya. Kalau kamu minta dikabari saat FAQ menjawab sesuatu, pertanyaan itu kusimpan bersama nomor chat kita sampai kamu dikabari, paling lama setengah tahun.",
  },
  groups: {
    introduction: (name, product) =>
      `Halo! ${knows(product)} Sebut ${name} dengan pertanyaanmu, balas pesanku, atau kirim /ask dengan pertanyaanmu. Supaya ` +
      "pertanyaan orang lain kujawab, balas pesannya dengan /ask. Selain itu, aku diam saja.",
    how: "Kirim /ask dengan pertanyaanmu, atau balas pesan yang perlu kujawab dengan /ask.",
    wordless: "Aku hanya bisa menjawab teks, dan di pesan itu tidak ada teksnya.",
    more: "Di chat pribadi",
    unknown:
      "Jawabannya tidak kutemukan di FAQ. Di chat pribadi, aku bisa menunjukkan di mana lagi kamu bisa mencari.",
    suggest: "Mana yang dimaksud?",
    tooMany:
      "Pertanyaan di grup ini lebih banyak daripada yang sanggup kujawab. Di chat pribadi, langsung kujawab.",
    onBehalf:
      "Kamu menulis atas nama grup atau saluran, jadi aku tidak tahu siapa kamu dan tidak bisa bertanya balik. Tulis semuanya dalam satu pesan, atau tulis kepadaku di chat pribadi.",
  },
  inline: {
    troubleshoot: "Atasi masalah langkah demi langkah",
    nothing: "Tidak ketemu? Tanya di chat pribadi",
    ask: "Tanya bot ini",
  },
  account: {
    language: {
      choose: "Mau aku bicara dalam bahasa apa?",
      likeTelegram: "Seperti Telegram-ku",
      now: (language) =>
        `Denganmu aku memakai bahasa ${language}. Di chat pribadi kita, kamu bisa memilih bahasa lain.`,
      choosePrivately: "Pilih bahasa",
    },
    privacy: {
      title: "Apa yang kusimpan, untuk apa, dan berapa lama",
      lines: [
        "Bahasa yang kamu pilih, supaya kupakai; pertanyaan-pertanyaan terakhirmu, hanya nomornya, supaya jawabanku bisa kuperbaiki kalau kamu mengeditnya; penilaianmu atas jawaban, supaya masing-masing dihitung sekali saja; dan sampai di mana kamu dalam bantuan langkah demi langkah, supaya bisa kita lanjutkan setelah jeda. Semua itu dihapus 60 hari setelah terakhir kali kamu menulis di sini, atau langsung dengan /forget.",
        "Jawaban mana yang terakhir kita bahas perangkat yang kamu sebut, dan bahasa yang kamu pakai, supaya kamu bisa lanjut bertanya, dan setelah pesan tentang keadaan darurat, jenisnya. Itu kupakai selama setengah jam, dan tidak pernah berupa kata-katamu.",
        "Yang kamu tulis masuk antrean sampai dijawab, hanya sebentar, lalu dihapus. Yang disimpan hanya nomor pesannya, selama 3 hari, supaya tidak ada yang dijawab dua kali. Kalau Telegram tidak terjangkau, aku terus mencoba sampai satu hari. Kalau ada yang rusak, pesanmu disimpan paling lama 7 hari supaya pengelolaku bisa mencari kesalahannya; /forget menghapusnya.",
        "Kalau aku tidak punya jawaban yang pasti, atau jawabanku bukan yang kamu maksud, kata-katamu kusimpan selama 30 hari supaya aku bisa diajari: tanpa nama atau nomormu, dan setelah nomor telepon, kode, alamat, tautan, serta nama dihilangkan sejauh bisa kukenali. Yang sudah diajarkan kepadaku dari situ tetap ada, tanpa apa pun tentangmu.",
        "Aku menghitung pertanyaan, jawaban, dan penilaian selama 400 hari, untuk semua orang sekaligus.",
        "Aku tidak pernah meminta kode atau kata sandi, tidak melihat akunmu, dan tidak meneruskan apa pun kalau kamu tidak memintanya. Telegram punya aturannya sendiri untuk apa yang kamu kirim lewat Telegram.",
      ],
      forget: "Hapus yang kamu simpan tentangku",
    },
    forget: {
      done: "Sudah dihapus. Ini yang tadinya kusimpan tentangmu:",
      nothing: "Di sini aku tidak menyimpan apa pun tentangmu.",
      kept: {
        language: "bahasa yang kamu pilih",
        replies: "pasangan antara jawabanku dan pesan-pesan terakhirmu",
        votes: "penilaianmu atas jawaban",
        dialog: "sampai di mana kamu dalam bantuan langkah demi langkah",
        awaited: "apa yang kutunggu darimu untuk ditulis",
        givenUp: "pesan-pesanmu yang tidak bisa kujawab karena ada yang rusak",
        cases: "pertanyaanmu kepada manusia, dan pertanyaan yang kabar jawabannya kamu minta",
        other: "beberapa catatan untuk percakapan yang sedang berjalan",
      },
      groups:
        "Yang kusimpan tentangmu di grup ini sudah dihapus. Untuk chat pribadi kita, kirim /forget di sana.",
    },
  },
  guards: {
    tooFast:
      "Kamu menulis lebih cepat daripada aku membaca. Beri aku waktu sebentar, lalu tanya lagi.",
    secret:
      "Hati-hati, ya: sepertinya di pesanmu ada kode, kata sandi, atau nomor telepon. Aku tidak menyimpannya dan tidak " +
      "membutuhkannya. Tolong hapus pesan itu, dan jangan pernah memberikan kode atau kata sandi kepada siapa pun, bahkan kepada orang yang mengaku dari tim bantuan.",
  },
  faults: {
    failed: "Ada yang tidak beres di pihakku. Coba lagi sebentar lagi, ya.",
    late: "Maaf, balasanku lama sekali.",
    givenUp: "Maaf, ini tetap gagal walau sudah kucoba beberapa kali. Coba lagi, ya.",
  },
  distress: {
    "self-harm":
      "Aku ikut sedih kamu mengalami ini. Aku cuma bot dan tidak bisa membantu dalam hal ini, tapi ada orang yang bisa, sekarang juga.\n\nKalau kamu atau orang yang kamu khawatirkan dalam bahaya, hubungi nomor darurat di tempatmu. Ceritakan kepada orang yang kamu percaya seberapa berat ini rasanya: kamu tidak harus menanggungnya sendirian. Orang yang mau mendengarkan, di negaramu, lewat telepon atau chat: https://findahelpline.com",
    child:
      "Ini serius, dan anak tidak pernah salah dalam hal ini. Aku cuma bot dan tidak bisa membantu dalam hal ini.\n\nCeritakan kepada orang dewasa yang kamu percaya dan kepada polisi; kalau ada bahaya, hubungi nomor darurat. Jangan balas orang itu, jangan temui, jangan kirim apa pun. Simpan pesannya sebagai bukti, tapi jangan pernah menyimpan atau meneruskan gambar seksual anak.\n\nBantuan untuk anak dan orang tua: https://childhelplineinternational.org\nMenghapus gambar intim anak di bawah 18 tahun: https://takeitdown.ncmec.org",
    threats:
      "Aku ikut sedih ini terjadi padamu. Ini bukan salahmu. Aku cuma bot dan tidak bisa menghentikannya, tapi ada orang yang bisa membantu.\n\nJangan bayar dan jangan kirim apa-apa lagi. Ambil tangkapan layar sebagai bukti sebelum memblokir siapa pun. Ceritakan kepada orang yang kamu percaya dan laporkan ke polisi; kalau ada bahaya, hubungi nomor darurat.\n\nMelawan penyebaran gambar intim: https://stopncii.org, di bawah 18 tahun: https://takeitdown.ncmec.org\nOrang yang mau mendengarkan: https://findahelpline.com",
    violence:
      "Aku ikut sedih ini terjadi padamu. Tidak ada yang berhak melakukan itu. Aku cuma bot dan tidak bisa membantu dalam hal ini.\n\nKalau kamu sekarang dalam bahaya, hubungi nomor darurat atau polisi, dan pergilah ke tempat yang ada orang. Ceritakan kepada orang yang kamu percaya. Simpan pesan dan foto sebagai bukti di tempat yang tidak dilihat orang itu. Kalau dia memeriksa ponselmu, hapus chat ini.\n\nLayanan bantuan di negaramu: https://findahelpline.com",
    death:
      "Aku turut berduka cita. Aku cuma bot dan hanya bisa memberi tahu apa yang ada di FAQ. Kalau kamu ingin bercerita tentang dukamu, di sini ada orang yang mau mendengarkan: https://findahelpline.com\n\nKalau ada pertanyaan lain, tanyakan saja kapan pun kamu siap.",
    unusedAccount:
      "Soal akunnya: akun yang tidak dipakai siapa pun akan terhapus sendiri setelah beberapa waktu, seperti bisa kamu baca di sini. FAQ tidak mengatakan hal lain tentang akun orang yang sudah meninggal.",
    insult:
      "Maaf kalau ini bikin kesal. Ceritakan dalam satu kalimat apa yang salah, nanti kubantu sebisaku.",
    after:
      "Aku cuma bot, jadi bukan teman bicara yang tepat untuk ini, dan aku tidak mau memberi jawaban yang tidak cocok. Tolong bicaralah dengan orang yang kamu percaya, atau dengan orang yang mau mendengarkan: https://findahelpline.com. Kalau ada bahaya, hubungi nomor darurat. Hari ini tidak ada yang harus dihapus atau diputuskan.\n\nKalau ada pertanyaan, tanyakan kapan saja.",
    afterThanks:
      "Syukurlah kamu menulis. Bicaralah juga dengan orang yang kamu percaya, atau dengan orang yang mau mendengarkan: https://findahelpline.com",
  },
  fallback: {
    onlyText: "Aku hanya bisa membaca teks. Tolong tulis pertanyaanmu dengan kata-kata.",
    oldButton: "Tombol ini sudah tidak berfungsi. Kirim /faq untuk mulai lagi.",
    unknownCommand:
      "Aku tidak mengenal perintah ini. Kirim /help untuk melihat yang bisa kulakukan.",
    nothingToCancel: "Tidak ada yang perlu dihentikan. Tanyakan apa saja.",
  },
  buttons: {
    website: "Situs web",
    official: "Teks resmi",
    short: "Jawaban singkat",
    full: "Jawaban lengkap",
    more: "Lainnya",
    related: "Terkait",
    back: "‹ Kembali",
    topics: "‹ Semua topik",
    browse: "Semua topik",
    search: "Cari",
    none: "Tidak ada yang cocok",
    previous: "‹ Sebelumnya",
    next: "Berikutnya ›",
  },
  about: {
    knows,
    official: "Aku asisten resmi.",
    unofficial: "Aku asisten tidak resmi.",
    topics: (product) => `${product}: pilih topik.`,
    sharing: (product, question) => `Jawaban dari FAQ (${product}): ${question}`,
    search: (words) =>
      `/search dan beberapa kata menampilkan yang cocok, contohnya: /search ${words}`,
    contact: {
      unknown:
        "Jawabannya tidak kutemukan di FAQ, dan aku tidak mau asal menebak. Coba dengan kata lain, lihat-lihat topiknya, atau pakai tombol terakhir di bawah.",
      elsewhere:
        "Maaf, ya. Coba dengan kata lain, pakai pencarian, lihat-lihat topiknya, atau pakai tombol terakhir di bawah.",
      nobody:
        "Maaf, di sini tidak ada orang yang menjawab: aku bot. Untuk menghubungi manusia, pakai tombol terakhir di bawah. Kalau kamu ceritakan masalahnya, aku akan mencarinya di FAQ.",
    },
    support: {
      failed:
        "Maaf, masalahnya belum selesai. FAQ hanya menjelaskan itu, tetapi tim bantuan mungkin bisa menolong:",
      failedSteps:
        "Maaf, masalahnya belum selesai. Mari kita coba bersama, langkah demi langkah, atau tanya tim bantuan:",
      complaint:
        "Maaf, dari tadi aku belum bisa membantu. Tulis dengan beberapa kata apa yang kamu butuhkan, atau tanya orang yang bisa membantu lebih banyak daripada aku:",
    },
  },
} satisfies Texts;
