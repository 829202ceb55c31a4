import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "dia cewek cowok orang pria wanita laki mantan pacar seseorang mereka kenalan om oknum penipu hacker kenal",
  formerPartner:
    "mantan pacar suami ex mantanku mantannya",
  bare:
    "telanjang bugil intim nude nudes vcs bokep porno seks syur vulgar asusila pribadi",
  images:
    "foto fotoku fotonya foto2 video videoku videonya vidio gambar rekaman screenshot chat vcs",
  spreads:
    "sebar sebarin sebarkan disebar disebarin nyebar nyebarin menyebar menyebarkan kirim kirimin ngirim ngirimin " +
    "mengirim dikirim dikirimin posting upload diupload unggah viralin viralkan share dishare tunjukin bocorin " +
    "kasih lapor ceritain jual",
  public:
    "keluarga keluargaku orangtua ortu ibu ayah mama papa teman temen semua kontak sekolah kampus kantor bos " +
    "facebook ig instagram internet medsos channel grup suami istri saudara followers tetangga",
  money:
    "bayar transfer uang duit juta ribu rupiah pulsa dolar bitcoin tebusan",
  unless:
    "kalau kalo jika atau kecuali sampai klo bila",
  threatens:
    "ancam ancaman ngancam mengancam diancam ngancem mengancamku ancem diancem",
  knows:
    "tau tahu mengetahui nemu",
  iLive:
    "rumah rumahku alamat alamatku tinggal sekolah keluargaku",
  comesOrKills:
    "bunuh membunuh datang dateng datangi mukul bakar pukul hajar samperin",
  iAm:
    "umur aku saya tahun usia umurku thn masih",
  age:
    "7 8 9 10 11 12 13 14 15 16 17 sebelas tigabelas",
  minor:
    "anak anakku anaknya putri putra adik adikku adek keponakan ponakan cucu murid siswi bocah",
  adult:
    "pria dewasa om lelaki laki orang asing cowok guru pelatih bapak pedofil oknum tua 30 35 40 45 50",
  asks:
    "minta mintain meminta nyuruh suruh ngajak mau maksa",
  meets:
    "ketemu ketemuan bertemu telanjang bugil buka baju sendirian kamera cium alamat ketemuin vcs",
  secret:
    "rahasia rahasiain bilang cerita",
  pills:
    "obat pil tablet paracetamol panadol obatnya",
  swallows:
    "minum telan nelan menelan overdosis minumin",
  jumps:
    "loncat lompat terjun melompat meloncat",
  heights:
    "jembatan gedung atap kereta rel balkon tebing lantai",
  wakes: "bangun terbangun",
  never: "gak tidak ga nggak usah ngga",
  recorded:
    "rekam direkam merekam ngerekam rekaman vc vcs",
  buried: "dimakamkan dikubur kubur mengubur makamkan",
  family:
    "suami pacar mantan ayah bapak papa kakak abang paman istri om ibu bos tetangga tiri",
  strikes:
    "pukul mukul memukul mukulin mematahkan patahin nyekik mencekik cekik dorong mendorong tendang nendang jambak " +
    "menjambak tampar nampar bakar gigit tonjok nonjok siksa banting membanting",
  bodyPart:
    "tangan tanganku hidung rusuk kaki kepala kepalaku muka mukaku wajah rambut rambutku leher mata gigi jari perut " +
    "tembok lengan",
  dies:
    "meninggal wafat mati dibunuh berpulang tewas almarhum",
  relative:
    "ibu ayah mama papa bapak anak kakak adik suami istri nenek kakek paman bibi tante om sepupu mertua keponakan " +
    "bayi",
  afraid:
    "takut kabur lari sembunyi tolong ketakutan",
  parents:
    "mama ibu papa ayah ortu orangtua siapa siapapun orang",
  notTell:
    "jangan gak tidak ga cerita bilang",
  planned:
    "rencanain rencanakan merencanakan mutusin memutuskan siapin",
  tomorrow:
    "besok nanti malam segera",
};

/** Indonesian, with the short forms of chats. */
export const id: DistressWords = {
  lists: {
    ...combined,
    me: "aku saya gw gue gua ku ak sy diriku i",
    kin:
      "ibu ibuku bapak bapakku ayah ayahku mama mamaku papa papaku anak anakku kakak kakakku adik adikku suami suamiku istri istriku teman " +
      "temanku sahabat sahabatku nenek nenekku kakek kakekku paman pamanku tante tanteku sepupu sepupuku pacar pacarku keponakan tetangga kawan mertua",
    partner:
      "dia suami suamiku pacar pacarku mantan mantanku ayah ayahku bapak bapakku papa orang kakak seseorang cowok cowokku istri mereka tiri cowo",
    nudes: "bugil telanjang nude nudes intim vulgar syur vcs porno pap seksi",
    pics: "foto fotoku video videoku gambar nude nudes screenshot fotofoto vidio",
    child: "anak anakku putriku putraku adik adikku keponakan keponakanku anakanak bocah bawah",
    man: "pria laki om orang dewasa asing cowok pedofil seseorang lelaki bapak",
    things:
      "hp ponsel handphone baterai batre aplikasi grup group link tautan kanal channel chat akun bot server internet laptop pc layar tablet kartu sim " +
      "koneksi wifi charger android iphone hpku listrik lampu sinyal notif notifikasi centang mesin nomor",
  },
  patterns: {
    "self-harm": [
      "pengen|mau|ingin ?aja hilang|menghilang|lenyap",
      "gak|tidak|ga|nggak ?ada ?yang peduli|sayang|butuh|ngerti",
      "berdiri|duduk|di .. atap|jembatan|rooftop|balkon|rel",
      "capek|cape|lelah ?banget ?sama ?dengan hidup",
      "mengakhiri|akhiri|akhirin|ngakhirin|mengahiri hidup|hidupnya|hidupku|semua|semuanya",
      "bunuh|bundir|membunuh diri|dirinya|diriku",
      "bundir",
      "pengen|mau|ingin|pingin ?rasanya ?aja ?banget mati|menghilang|hilang|ngilang",
      "gak|ga|tidak|nggak|ngga|tak ?ada kuat|sanggup|tahan|mau|ingin ?lagi ?untuk lagi|hidup|bangun|.",
      "tidur .. gak|tidak|ga|nggak bangun",
      "nyilet|silet|sayat|nyayat|menyayat|melukai|lukai|nyakitin + diri|tangan|tanganku|tangannya|lengan",
      "buat|untuk apa hidup|aku",
      "beban ?buat keluarga|semua|orang|mereka",
      "surat perpisahan|wasiat",
      "dia|temen|teman|adik|kakak|anak|pacar|temenku|temanku + mau|ingin|pengen|bilang|bakal + mati|bundir|gantung|loncat|lompat|akhiri|mengakhiri",
      "gantung diri",
      "nyerah|menyerah ?sama ?dengan hidup",
      ...combinations["self-harm"],
      "lebih baik aku|saya|gw|gue ?saja mati",
      "baik aku|saya|gw mati",
      "ingin|pengen|pingin|mau|mo|pgn|kepingin|rasanya ?aku ?gw ?gue ?banget ?sekali ?cepat mati|bundir|meninggal",
      "<me> ?cuma ?benar ?udah ?sudah ?lebih ingin|pengen|pingin|mau|mo|pgn|baik ?cepat ?rasanya ?banget mati|bundir",
      "mau|ingin|pengen|pgn|pingin mati aja|saja|aj|rasanya",
      "bunuh|membunuh|bunuh2 diri|diriku|sendiri",
      "bunuhdiri|bundir|bunir",
      "mengakhiri|akhiri|ngakhirin|akhirin|mengakhirin ?semua ?semuanya hidup|hidupku|nyawa|nyawaku|semuanya|semua|segalanya",
      "tidak|gak|ga|nggak|ngga|g|tak|ngak ?mau ?ingin ?pengen ?sanggup ?kuat ?ada ?punya ?lagi ?alasan ?semangat ?gunanya ?untuk ?buat hidup|bangun ?lagi lagi",
      "tidak|gak|ga|nggak|ngga|tak ?mau|ingin|pengen|sanggup|kuat|mampu ?lagi hidup",
      "tidak|gak|ga|nggak|ngga|tak ?ada|punya alasan|gunanya|guna|artinya ?lagi ?untuk|buat|aku hidup",
      "tidak|gak|ga|nggak|ngga|gk|udah|tak sanggup|kuat|tahan ?lagi ?hidup lagi|hidup|.",
      "capek|cape|lelah|bosan|muak|cpk ?banget ?sama ?dengan hidup",
      "hidup|hidupku ?ini ?sudah ?udah tidak|gak|ga|nggak|tak|percuma ?ada ?lagi berarti|ada|berguna|artinya|gunanya|percuma",
      "lebih|mending|lbh ?baik ?aku ?gw mati|baik ?mati aja|saja|mati",
      "lebih baik .. tanpa aku|saya",
      "tanpa aku .. lebih baik",
      "tidak|gak|ga|nggak ada .. merindukan|kangen|peduli .. aku|mati|pergi",
      "andai|seandainya|semoga|harusnya ?saja aku ?tidak ?gak ?ga ?saja mati|lahir|dilahirkan",
      "menyayat|nyayat|sayat|silet|menyilet|potong|mengiris|iris tangan|nadi|lengan|pergelangan|tanganku|nadiku",
      "self harm|harming",
      "menyakiti|melukai|nyakitin|gantung diri|diriku",
      "gantung|menggantung diri",
      "loncat|lompat|terjun ?saja ?aja dari|ke ?gedung ?atas jembatan|gedung|lantai|rel|kereta|atap",
      "minum|menelan|nelan .. obat|pil .. semua|banyak|satu|mati",
      "benci hidupku|diriku|hidup",
      "<me> .. depresi|putusasa",
      "<me> .. putus asa",
    ],
    child: [
      ...combinations.child,
      "pornografi|porno|bokep|pelecehan|eksploitasi|cabul|pencabulan ?seksual anak|bocah",
      "pedofil*",
      "grooming|child grooming",
      "<man> + <child> + chat|ngechat|mengirim|minta|pesan|ketemu|ketemuan|foto|dm|ngajak|mengajak|kirim|menghubungi|menggoda + asing|dewasa|foto|ketemu|ketemuan|tak|gak|umur|dikenal|usia|kenal|terus|telanjang|tahun",
      "umur|usia|umurku 9|10|11|12|13|14|15|16 + foto|bugil|telanjang|nude|ketemuan|pap|ketemu|vcs + om|pria|cowok|orang|laki|dia|disuruh|minta|ada",
      "<nudes> anak|bocah|anakanak",
      "anak ?di ?bawah umur .. <nudes>|seks",
    ],
    threats: [
      "nyebar|sebar|sebarin|menyebar|posting|disebar .. nomor|nomer|alamat|data|ktp|identitas",
      "gue|aku|kami|mereka|dia|bakal|akan|mau .. bunuh|bakar|habisin|datengin|cari ?kamu kamu|lu|elu|aku|saya|rumah|keluarga",
      "dibully|dibuli|bully|membully|diteror|teror|neror|pelecehan|dirundung",
      "diperas|memeras|pemerasan|meres|dipalak",
      ...combinations.threats,
      "diperas|memeras|pemerasan|diancam|ancam|mengancam|ngancam|ngancem|diancem|pemerasan|sextortion",
      "ancaman pembunuhan|akan|mau|dari|sebar|menyebarkan|mati",
      "sebar|nyebar|sebarkan|menyebarkan|nyebarin|menyebar|kirim|mengirim|kirimkan|disebar|disebarin|tersebar|sebarin|viralkan|bocor|dibocorkan|mengirimkan + <pics> + keluarga|keluargaku|teman|temanku|kontak|semua|bugil|telanjang|intim|pribadi|orangtua|ortu|bayar|uang|grup|kalau|syur|nude",
      "<nudes>|vcs + sebar|disebar|menyebarkan|tersebar|ancam|diancam|mengancam|uang|nyebarin|disebarin|transfer|rekam|direkam",
      "doxing|doxxing|didoxing|doxx*",
      "alamatku|alamat .. disebar|disebarkan|dibocorkan|disebarin",
    ],
    violence: [
      ...combinations.violence,
      "nyekik|cekik|mencekik|nampar|nonjok|nendang|jambak|mukulin|nginjek ?aku aku|saya|ibu|mama|adik",
      "pacar|suami|mantan|ayah|bapak ?ku ?saya ?aku nyekik|nampar|mukul|nonjok|nendang|maki|ngancem|jambak|kdrt",
      "suka|sering|selalu|terus|habis|abis|baru|dia|suami|pacar|ayah|bapak mukul|mukulin|pukul|pukulin|memukul|nampar|menampar|nendang|menendang|ngejambak|nyekik|mencekik|menyiksa|gebuk|gebukin",
      "dipukul|dipukuli|dipukulin|ditampar|dicekik|diperkosa|dianiaya|disiksa|dilecehkan|digebukin|kdrt|diperkaos",
      "ngikutin|mengikuti|nguntit|menguntit|diikutin|diikuti|dibuntuti|membuntuti|dikuntit|buntutin + aku|saya|takut|terus|pulang|rumah|kemana",
      "aku|saya ?gak ?tidak ?ga boleh ?dibolehin keluar|ketemu|kerja|ngobrol + suami|pacar|dia|ayah",
      "gak|tidak|ga|nggak|larang|melarang ?ku dibolehin|boleh|bolehin|aku|saya|diizinkan .. keluar|ketemu|kerja|ngobrol|bicara + suami|pacar|dia|ayah|orang",
      "suami|pacar|mantan|ayah|bapak|dia + kasar|kekerasan|takut|mengurung|dikurung|dikunci",
      "nungguin|nunggu|menunggu|berdiri + depan|rumah|kantor|kos + mantan|dia|orang|cowok",
      "dipaksa|paksa nikah|menikah|kawin|berhubungan",
      "megang|raba|meraba|pegang|grepe|cabul* + aku|saya|ayah|om|paman|guru|bapak|tiri",
      "<partner> ?sering ?suka ?selalu memukul|mukul|mukulin|pukul|pukulin|menampar|menyiksa|nyiksa|mencekik|nyekik|memperkosa|menganiaya|menendang",
      "memukuliku|mukulin|memukulku|memukuli|memukul|pukul|menyiksa|nyiksa|cekik|mencekik|menampar ?aku aku|saya|gw|gue|ibu|ibuku|mama|kami|anak",
      "memukuliku|memukulku|menyiksaku|mencekikku|memperkosaku|membuntutiku|menguntitku|mengikutiku|menamparku",
      "aku|saya|gw|gue|ibuku|ibu .. dipukul|dipukuli|dipukulin|diperkosa|disiksa|dianiaya|dicekik|ditampar|dilecehkan|dibuntuti|dikuntit|distalk",
      "mau|akan|ingin|bakal|ancam|mengancam|ngancam .. membunuh|bunuh|bunuhku|membunuhku",
      "membunuhku|bunuhku|dibunuh",
      "bunuh|membunuh|ngebunuh aku|saya|gw|gue|kami|ibu|ibuku",
      "menguntit|membuntuti|menguntitku|nguntit|ngikutin|mengikuti|buntuti aku|saya|gw|gue",
      "diikuti terus|orang|seseorang|pria|lakilaki|mantan",
      "kdrt|kekerasan ?dalam ?rumah tangga",
      "kdrt|diperkosa|pemerkosaan",
      "takut|kabur|lari|sembunyi ?sama ?dari dari|sama|dengan|pada ?suami ?pacar suami|suamiku|pacar|pacarku|mantan|mantanku|ayah|ayahku|bapak",
      "takut|kabur|lari|sembunyi suami|suamiku|pacar|pacarku|mantan|mantanku",
      "dia|mantan|suami|pacar .. kontrol|mengontrol|mengawasi .. hp|hpku",
    ],
    death: [
      ...combinations.death,
      "<kin> .. meninggal|wafat|tiada|berpulang|mati|almarhum|meninggalkan",
      "almarhum*|alm|mendiang",
      "<kin> ?saya ?ku ?aku ?sudah ?udah sudah|udah|telah gak|tidak|nggak|ga ada",
      "pemakaman|berduka|janda|duda|kematian + akun|hp|foto|pesan|telegram|grup|chat",
      "<kin> ?ku ?saya ?aku ?gw ?baru ?sudah ?udah ?telah ?kemarin ?yang ?saja meninggal|wafat|mati|tiada|berpulang|almarhum|mninggal",
      "meninggal|meninggalnya|wafat|wafatnya ?dunia ?kemarin <kin>",
      "almarhum|almarhumah|alm",
      "akun|profil|telegram + meninggal|almarhum|wafat",
      "orang|seseorang|pemilik ?yang ?sudah meninggal",
      "kehilangan <kin>",
    ],
  },
  figurative: [
    "tidak|gak|ga|nggak|cara|gimana|bagaimana|gabisa|bisakah|mau|ingin ?bisa|dapat kirim|mengirim|kirimkan|mengirimkan|ngirim",
    "takut hp|akun|chat|data|kehilangan",
    "<things> ?saya ?aku ?gw ?nya ?ku ?udah ?sudah ?tiba ?saya ?selalu ?jadi ?tetap mati|mati2|dimatikan|matikan|meninggal",
    "<things> ?ku ?nya ?saya ?tidak ?gak ?ga ?bisa ?mau hidup",
    "mati|mematikan|matikan|dimatikan ?di <things>",
    "mau|ingin|pengen|bisa|cara mematikan|matikan",
    "hp mau|ingin|pengen mati",
    "<things> ?ini ?udah ?sudah ?mau mati",
    "mati|mampus|ngakak lampu|ketawa|gaya|penasaran|bosan|kutu|listrik|rasa|lol|wkwk|wkwkwk|suri|kelaparan",
    "ketawa|penasaran|bosan ?sampai|setengah ?mau mati",
    "membunuh|bunuh waktu|baterai|aplikasi|proses|sesi|bosan|bot|notifikasi|kebosanan",
    "mama|ibu|bos|guru|mamaku|ibuku ?bisa ?bakal|akan|bisa|mau ?bakal bunuh|membunuh",
    "akhiri|mengakhiri semua sesi|chat|panggilan",
    "squad bunuh diri",
    "suicide squad",
    "hidup|hidupkan tanpa telegram|internet|hp",
    "mengikuti|ngikutin|diikuti ?aku ?saya di telegram|instagram|ig|channel",
    "mengancam|ancam|diancam memblokir|blokir|banned|menutup|ditutup|denda|hapus|diblokir",
    "alat|obat minum",
  ],
  insult: {
    curses:
      "anjing bangsat goblok tolol bego bodoh kontol memek babi asu jancok tai kampret sialan brengsek keparat idiot dungu ngentot " +
      "anjir anjrit setan sampah gila bacot monyet pantek pukimak fuck bgst gblk guoblok lemot",
    fillers:
      "kau kamu lu lo loe elu bot telegram aplikasi ini itu dasar banget sekali amat gak ga nggak tidak guna berguna ya si sih lah deh nih mati aja " +
      "memang emang kok diam tutup mulut mulutmu robot semua jelek otak kaya kayak seperti apa",
  },
  thanks: "terima makasih terimakasih mksh trims makasi thanks thx tq tengkyu suwun nuhun",
  leaving: [
    "hapus*|menghapus|dihapus|hapusin|tutup + semua|semuanya|akun|data|profil|pesan|telegram|segalanya|akunku",
    "selamat tinggal",
    "selamanya",
    "pesan|kata terakhir",
  ],
};
