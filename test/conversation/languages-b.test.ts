import { describe, expect, it } from "vitest";
import { withoutAsides } from "../../src/conversation/asides.ts";
import { phrasesOf } from "../../src/conversation/phrases/languages.ts";
import { type Context, readMessage } from "../../src/conversation/read-message.ts";
import { createVocabulary } from "../../src/conversation/vocabulary.ts";

/** What messages are read as: "reply thanks", "choice 1", "platform ios", "correction <meant> | <not meant>" and so on. */
type Readings = readonly (readonly [reading: string, ...messages: string[]])[];

interface Cases {
  /** After an answer. */
  read: Readings;
  /** After a list. */
  readAfterList: Readings;
  /** What is left of a message without its asides. */
  asides: readonly (readonly [message: string, rest: string])[];
}

const ru: Cases = {
  read: [
    ["reply yes", "да", "ага", "Да, это оно", "угу, конечно"],
    ["reply no", "неа", "нет, спасибо", "ничего из этого"],
    ["reply okay", "ок", "понял)", "ясно, попробую", "хз"],
    ["reply helped", "Помогло!", "ура, заработало", "всё получилось, спс", "спасибо, разобрался"],
    [
      "reply failed",
      "не помогло",
      "все равно не работает",
      "уже пробовала",
      "так и не пришёл",
      "не нашлось",
    ],
    [
      "reply refused",
      "не то",
      "это не то что я искал",
      "Я не об этом спрашивал",
      "нет, я про другое",
      "ты не понял вопрос",
    ],
    ["reply why", "а почему?", "зачем"],
    ["reply unclear", "в смысле?", "не понял", "можно попроще?", "а где это"],
    ["reply more", "что ещё?", "а дальше", "есть другой способ?"],
    ["reply complaint", "тупой бот", "бесполезно...", "вы издеваетесь?", "ну и бред"],
    ["reply thanks", "спс", "спасибо большое 🙏", "благодарю за помощь", "от души братан"],
    ["reply greeting", "Здравствуйте!", "прив", "доброго времени суток"],
    ["reply goodbye", "до свидания", "всего доброго", "пока пока"],
    ["reply who", "ты бот?", "с кем я говорю", "что ты умеешь?"],
    ["choice 0", "первый", "1"],
    ["choice 1", "второй", "давай второе", "2-й", "номер два"],
    ["choice 2", "третий пожалуйста"],
    ["choice -1", "последний", "самое последнее"],
    ["platform ios", "а на айфоне?", "у меня айфон"],
    ["platform android", "а на андроиде как?", "андройд", "у меня самсунг"],
    ["platform desktop", "а на компе?", "а если с ноута"],
    ["platform web", "в браузере"],
    ["follow-up points", "как это отменить?", "кто их увидит", "сколько это стоит"],
    [
      "follow-up continues",
      "а если номер сменился?",
      "а как восстановить",
      "но старый чат останется?",
    ],
    ["correction юзернеим | ", "я про юзернейм", "нет, я имел в виду юзернейм"],
    [
      "correction юзернеим | номер",
      "нет, юзернейм, а не номер",
      "я про юзернейм, не номер",
      "не про номер а про юзернейм",
    ],
    [
      "failure",
      "всё это сделал, но кода до сих пор нет",
      "попробовала это, всё равно код не приходит",
    ],
    [
      "question",
      "как удалить аккаунт",
      "Не приходит код, что делать?",
      "как сменить номер телефона",
      "где хранятся мои сообщения",
      "можно ли скрыть время захода",
      "у меня украли аккаунт",
      "как создать канал",
      "почему заблокировали отправку сообщений незнакомым",
      "сколько человек можно добавить в группу",
      "забыл облачный пароль",
      "как пожаловаться на спам",
      "другой вопрос: как включить прокси",
    ],
  ],
  readAfterList: [
    ["choice 1", "второе", "второй пж"],
    ["follow-up continues", "а второй что делает", "чем первый отличается"],
  ],
  asides: [
    ["Здравствуйте! Подскажите пожалуйста, как удалить аккаунт", "как удалить аккаунт"],
    ["блин, как удалить аккаунт, заранее спасибо", "как удалить аккаунт"],
    ["сорри за тупой вопрос", "сорри за тупой вопрос"],
  ],
};

const tr: Cases = {
  read: [
    ["reply yes", "evet", "aynen", "Evet, bu", "he"],
    ["reply no", "hayır", "yok ya", "HAYIR", "hiçbiri", "yok sağol"],
    ["reply okay", "tmm", "tamam anladım", "peki", "denicem"],
    [
      "reply helped",
      "oldu!",
      "işe yaradı sağol",
      "çalışıyor artık",
      "hallettim",
      "cozuldu tesekkurler",
    ],
    [
      "reply failed",
      "olmadı",
      "hala çalışmıyor",
      "calismiyor",
      "denedim ama olmadı",
      "işe yaramadı abi",
    ],
    ["reply refused", "bu değil", "onu sormadım", "yanlış anladın", "ne alakası var"],
    ["reply why", "neden?", "niye ki"],
    ["reply unclear", "anlamadım", "nasıl yani?", "kısaca anlat", "nerede bu"],
    ["reply more", "başka?", "devam et", "peki şimdi ne yapacağım", "başka yolu var mı"],
    ["reply complaint", "salak bot", "işe yaramazsın", "dalga mı geçiyorsun", "yeter artık"],
    ["reply thanks", "tşk", "çok sağ olun", "Allah razı olsun", "eyvallah kanka"],
    ["reply greeting", "selam", "Selamun aleyküm", "kolay gelsin", "mrb"],
    ["reply goodbye", "görüşürüz", "hoşça kal", "iyi geceler"],
    ["reply who", "sen bot musun", "kimsin?", "gerçek insan mısın"],
    ["choice 0", "ilki", "birinci"],
    ["choice 1", "ikinci", "ikincisi lütfen", "2.si", "iki numara"],
    ["choice 2", "üçüncü"],
    ["choice -1", "sonuncu", "en alttaki"],
    ["platform ios", "peki iPhone'da?", "ayfonda nasıl", "iphone kullanıyorum"],
    ["platform android", "androidde?", "peki ya Android'de", "telefonum samsung"],
    ["platform desktop", "peki bilgisayarda?", "bilgisayardan nasıl yaparım"],
    ["platform web", "tarayıcıda?", "web sürümünde"],
    ["follow-up points", "bunu kim görür", "onu nasıl kapatırım?", "ücretli mi", "ne kadar sürer"],
    [
      "follow-up continues",
      "peki numaram değişirse?",
      "ya o zaman şifrem",
      "ama eski mesajlarım silinir mi",
    ],
    ["correction kullanici adi | ", "yani kullanici adi", "hayır, kullanici adi"],
    [
      "correction kullanici adini | numarayi",
      "numarayi değil kullanici adini",
      "numarayi değil, kullanici adini diyorum",
    ],
    [
      "correction kullanici adini | ",
      "kullanici adini soruyorum",
      "yanlış anladın, kullanici adini soruyorum",
    ],
    [
      "failure",
      "dediğini yaptım ama hala kod gelmedi",
      "onu denedim, yine aynı hata çıkıyor ekranda",
    ],
    [
      "question",
      "hesabımı nasıl silerim",
      "kod gelmiyor ne yapmalıyım",
      "kod gelmedi",
      "numaramı değiştirmek istiyorum",
      "mesajlarım nerede saklanıyor",
      "son görülmeyi gizleyebilir miyim?",
      "her mesajda bildirim geliyor",
      "hesabım çalındı",
      "kanal nasıl açılır",
      "gruba en fazla kaç kişi eklenebilir",
      "şifremi unuttum",
      "spam nasıl şikayet edilir",
      "numaram kayıtlı değil, ne yapmalıyım",
      "başka bir soru: proxy nasıl eklenir",
    ],
  ],
  readAfterList: [
    ["choice 1", "ikincisi"],
    ["follow-up continues", "ikincisi ne işe yarıyor", "diğeri ücretli mi"],
  ],
  asides: [
    ["Merhaba, bir sorum var, hesabımı nasıl silerim", "hesabımı nasıl silerim"],
    ["ya kanka hesabımı nasıl silerim lütfen", "hesabımı nasıl silerim"],
  ],
};

const id: Cases = {
  read: [
    ["reply yes", "iya", "iya bener", "betul kak", "yg itu"],
    ["reply no", "gak", "nggak usah", "bukan", "ga ada yg cocok"],
    ["reply okay", "oke sip", "siap kak", "gpp", "oh gitu ya", "coba dulu ya"],
    ["reply helped", "udah bisa!", "berhasil kak makasih", "sangat membantu", "alhamdulillah bisa"],
    [
      "reply failed",
      "gak bisa",
      "masih ga bisa kak",
      "udah dicoba",
      "tetep ga berhasil",
      "ga beres",
    ],
    ["reply refused", "bukan itu", "bukan itu maksudku", "kok gak nyambung", "salah"],
    ["reply why", "kenapa?", "kok bisa", "knp gitu"],
    ["reply unclear", "maksudnya?", "gak ngerti", "gimana caranya", "di mana itu?"],
    ["reply more", "terus?", "ada cara lain gak", "lebih detail dong"],
    ["reply complaint", "bot bodoh", "gak guna", "jawaban apaan ini", "payah banget"],
    ["reply thanks", "makasih", "mksh kak", "tq", "terima kasih banyak ya", "nuhun"],
    ["reply greeting", "halo", "pagi min", "assalamualaikum", "mau nanya dong"],
    ["reply goodbye", "dadah", "sampai jumpa", "udah itu aja"],
    ["reply who", "ini bot ya?", "kamu siapa", "kamu bisa apa aja"],
    ["choice 0", "yang pertama", "no 1"],
    ["choice 1", "yang kedua", "yg ke-2", "nomor dua dong"],
    ["choice 2", "ketiga"],
    ["choice -1", "yang terakhir", "yg paling bawah"],
    ["platform ios", "kalau di iPhone?", "kalo ipon gimana", "aku pake iphone"],
    ["platform android", "kalo di android", "hp saya samsung"],
    ["platform desktop", "klo di laptop gimana?", "di komputer"],
    ["platform web", "kalau versi web?"],
    ["follow-up points", "itu gratis gak", "bisa dibatalkan gak itu", "cara menghapusnya gimana"],
    [
      "follow-up continues",
      "kalau nomornya hilang?",
      "terus chat lama gimana",
      "tapi kontakku tau gak",
    ],
    ["correction username | ", "maksudku username", "bukan, username"],
    ["correction username | nomor", "bukan nomor tapi username", "maksudku username bukan nomor"],
    [
      "failure",
      "udah aku coba tapi kodenya masih belum masuk",
      "itu sudah dicoba tetap gagal kodenya",
    ],
    [
      "question",
      "cara hapus akun gimana",
      "kode gak masuk masuk padahal sinyal bagus",
      "gimana caranya ganti nomor",
      "pesan saya disimpan di mana",
      "bisa sembunyikan terakhir dilihat gak?",
      "akun saya dibajak orang",
      "cara bikin channel",
      "maksimal anggota grup berapa",
      "lupa password verifikasi dua langkah",
      "cara lapor spam",
      "kenapa akun saya dibatasi",
      "pertanyaan lain: cara pasang proxy",
    ],
  ],
  readAfterList: [
    ["choice 1", "kedua"],
    ["follow-up continues", "yang kedua buat apa", "bedanya sama yang pertama apa"],
  ],
  asides: [
    ["Permisi kak, mau tanya, cara hapus akun gimana", "cara hapus akun gimana"],
    ["halo min cara hapus akun gimana ya, makasih sebelumnya", "cara hapus akun gimana"],
  ],
};

const ar: Cases = {
  read: [
    ["reply yes", "نعم", "أيوه", "اي هذا قصدي", "aywa", "اكيد طبعا"],
    ["reply no", "لا", "لا شكراً", "la2", "ولا واحد منهم"],
    ["reply okay", "تمام", "اوكي فهمت", "طيب راح اجرب", "معليش", "مدري"],
    ["reply helped", "ضبطت!", "اشتغل الحمدلله", "انحلت المشكلة", "تم الحل، شكراً", "زبط معي"],
    ["reply failed", "ما ضبط", "لسه مش شغال", "ما اشتغل", "جربت وما نفع", "نفس المشكلة", "ما رجع"],
    ["reply refused", "مو هذا", "مش ده قصدي", "ما جاوبت على سؤالي", "ليس هذا ما أقصده"],
    ["reply why", "ليش؟", "طب ليه", "لماذا؟"],
    ["reply unclear", "ما فهمت", "يعني إيه؟", "مش فاهم", "وين القاه؟", "كيف يعني"],
    ["reply more", "وبعدين؟", "في طريقة ثانية؟", "طيب وش اسوي", "المزيد"],
    ["reply complaint", "بوت غبي", "ما منك فايدة", "مضيعة للوقت", "انت بتهزر؟"],
    ["reply thanks", "شكراً", "مشكور يا غالي", "يعطيك العافية", "جزاك الله خيراً", "shukran"],
    ["reply greeting", "السلام عليكم", "هلا والله", "صباح الخير", "عندي سؤال"],
    ["reply goodbye", "مع السلامة", "تصبح على خير", "باي"],
    ["reply who", "انت بوت؟", "مين انت", "هل أنت إنسان؟"],
    ["choice 0", "الأول", "١"],
    ["choice 1", "الثاني", "التانية لو سمحت", "رقم 2", "٢"],
    ["choice 2", "الثالث"],
    ["choice -1", "آخر واحد", "الأخير"],
    ["platform ios", "وعلى الايفون؟", "طيب والآيفون", "عندي ايفون"],
    ["platform android", "في الاندرويد", "طيب بالاندرويد كيف؟", "جوالي سامسونج"],
    ["platform desktop", "طب والكمبيوتر؟", "من اللابتوب"],
    ["platform web", "وعلى الويب؟"],
    ["follow-up points", "هل هذا مجاني؟", "كم ياخذ وقت؟", "مين يشوفه", "كيف الغيه"],
    ["follow-up continues", "طيب لو ضاع رقمي؟", "ولو غيرت الشريحة", "بس رسائلي تنحذف؟"],
    ["correction اليوزر | ", "قصدي اليوزر", "لا، اقصد اليوزر"],
    [
      "correction اليوزر | الرقم",
      "قصدي اليوزر مش الرقم",
      "لا مو الرقم، اليوزر",
      "أقصد اليوزر وليس الرقم",
    ],
    ["failure", "جربت هذا وما وصلني الكود", "سويت اللي قلته بس نفس المشكلة"],
    [
      "question",
      "كيف احذف حسابي",
      "ما يوصلني كود التفعيل؟",
      "ما وصلني الكود",
      "ابغى اغير رقمي",
      "وين تنحفظ رسائلي",
      "هل يمكن إخفاء آخر ظهور؟",
      "حسابي انسرق",
      "ازاي اعمل قناة",
      "كم عضو يسع القروب",
      "نسيت كلمة السر",
      "كيف أبلغ عن سبام",
      "الكاميرا ما تفتح بالمكالمة، ايش اسوي",
      "سؤال ثاني: كيف اشغل البروكسي",
    ],
  ],
  readAfterList: [
    ["choice 1", "الثاني"],
    ["follow-up continues", "ايش فايدة الثاني", "والثالث مجاني؟"],
  ],
  asides: [
    ["السلام عليكم، لو سمحت كيف احذف حسابي", "كيف احذف حسابي"],
    ["يا شباب كيف احذف حسابي؟ شكرا مقدما", "كيف احذف حسابي؟"],
  ],
};

const fa: Cases = {
  read: [
    ["reply yes", "آره", "بله دقیقا", "اره همینه", "areh"],
    ["reply no", "نه", "نه مرسی", "هیچکدوم", "na"],
    ["reply okay", "باشه", "اوکی فهمیدم", "عالیه", "الان امتحان می‌کنم", "نمیدونم"],
    ["reply helped", "درست شد", "حل شد مرسی", "مشکلم حل شد ممنون", "اره کار کرد"],
    [
      "reply failed",
      "نشد",
      "بازم نمیشه",
      "کار نمی‌کنه",
      "کار نمی کنه",
      "فایده نداره",
      "امتحان کردم نشد",
    ],
    ["reply refused", "منظورم این نبود", "اینو نپرسیدم", "چه ربطی داره", "اشتباه فهمیدی"],
    ["reply why", "چرا؟", "آخه چرا"],
    ["reply unclear", "یعنی چی؟", "نفهمیدم", "متوجه نشدم", "کجاست؟", "ساده تر بگو"],
    ["reply more", "بعدش چی؟", "راه دیگه ای نیست؟", "خب حالا چیکار کنم"],
    ["reply complaint", "ربات احمق", "به درد نمیخوری", "مسخره کردی؟", "این چه جوابیه"],
    ["reply thanks", "مرسی", "دمت گرم داداش", "خیلی ممنون از شما", "دستت درد نکنه", "mersi"],
    ["reply greeting", "سلام", "سلام خسته نباشید", "وقت بخیر", "salam"],
    ["reply goodbye", "خداحافظ", "فعلا", "شب بخیر"],
    ["reply who", "تو رباتی؟", "شما کی هستید", "با کی حرف میزنم"],
    ["choice 0", "اولی", "۱"],
    ["choice 1", "دومی", "دومی لطفا", "۲", "گزینه ۲"],
    ["choice 2", "سومی"],
    ["choice -1", "آخری", "همون آخری"],
    ["platform ios", "تو آیفون چی؟", "آیفون دارم", "با ایفون چطور"],
    ["platform android", "رو اندروید؟", "گوشیم سامسونگه"],
    ["platform desktop", "رو کامپیوتر چطور؟", "با لپ تاپ"],
    ["platform web", "تو مرورگر"],
    ["follow-up points", "رایگانه؟", "چقدر طول میکشه؟", "کی می‌بیندش اونو", "چطور لغوش کنم"],
    [
      "follow-up continues",
      "اگه شمارم عوض بشه؟",
      "ولی پیام‌های قبلی پاک میشه؟",
      "خب پیام‌ها چی میشن",
    ],
    ["failure", "این کارو کردم ولی کد همچنان نمیاد"],
    ["correction يوزرنيم | ", "منظورم یوزرنیم", "نه، یوزرنیم", "یوزرنیم رو میگم"],
    [
      "correction يوزرنيم | شماره",
      "شماره نه، یوزرنیم",
      "منظورم یوزرنیم نه شماره",
      "یوزرنیم، نه شماره",
    ],
    [
      "question",
      "چطور اکانتم رو حذف کنم",
      "کد برام نمیاد چیکار کنم",
      "میخوام شمارمو عوض کنم",
      "پیام‌هام کجا ذخیره میشه",
      "میشه آخرین بازدید رو مخفی کرد؟",
      "اکانتم هک شده",
      "چجوری کانال بزنم",
      "گروه چند نفر ظرفیت داره",
      "رمز دو مرحله‌ای رو فراموش کردم",
      "چطوری اسپم گزارش کنم",
      "چرا ریپورت شدم",
      "یه سوال دیگه: پروکسی چطور وصل کنم",
    ],
  ],
  readAfterList: [
    ["choice 1", "دومی"],
    ["follow-up continues", "دومی به چه درد میخوره", "اولی رایگانه؟"],
  ],
  asides: [
    ["سلام خسته نباشید، ببخشید چطور اکانتم رو حذف کنم", "چطور اکانتم رو حذف کنم"],
    ["می‌خواستم بدونم چطور اکانتم رو حذف کنم؟ ممنون", "چطور اکانتم رو حذف کنم؟"],
  ],
};

describe.each(Object.entries({ ru, tr, id, ar, fa }))("messages in %s", (language, cases) => {
  const vocabulary = createVocabulary(phrasesOf([language, "en"]));

  function read(text: string, context: Context): string {
    const reading = readMessage(text, vocabulary, context);
    switch (reading.kind) {
      case "reply":
        return `reply ${reading.reply}`;
      case "choice":
        return `choice ${reading.place}`;
      case "platform":
        return `platform ${reading.platform}`;
      case "correction":
        return `correction ${reading.words} | ${reading.not}`;
      case "follow-up":
        return `follow-up ${reading.strength}`;
      default:
        return reading.kind;
    }
  }

  const flat = (readings: Readings) =>
    readings.flatMap(([reading, ...messages]) => messages.map((text) => [text, reading] as const));

  it.each(flat(cases.read))("after an answer: %s → %s", (text, reading) => {
    expect(read(text, { hasTopic: true, hasList: false })).toBe(reading);
  });

  it.each(flat(cases.readAfterList))("after a list: %s → %s", (text, reading) => {
    expect(read(text, { hasTopic: true, hasList: true })).toBe(reading);
  });

  it.each(cases.asides)("without asides: %s → %s", (text, rest) => {
    expect(withoutAsides(text, vocabulary)).toBe(rest);
  });
});
