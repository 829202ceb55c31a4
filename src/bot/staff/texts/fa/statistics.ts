import { isolate, number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type Statistics = StaffTexts["statistics"];

/** Keeps a command, a name or a figure with its unit in one piece. */
const own = (words: string) => isolate(words, "fa");

/** What the bot made of a question. */
const outcomes: Statistics["outcomes"] = {
  answered: "پاسخ مستقیم",
  chosen: "انتخاب از پیشنهادها",
  suggested: "پیشنهاد، بدون انتخاب",
  unknown: "ناشناخته",
  language: "زبان دیگر",
};

/** Dialogs that have started, and how they ended. */
const dialogs: Statistics["dialogs"] = {
  begun: "شروع‌شده",
  solved: "حل‌شده",
  contact: "پشتیبانی",
  stopped: "متوقف‌شده",
  dropped: "رهاشده",
};

/** What each share means, in a sentence. */
const meaning: Statistics["meaning"] = {
  confirmed: {
    name: "تأییدشده",
    sentence: "کسی زیر پاسخ روی «کمک کرد» زده است: تنها نشانهٔ قطعی اینکه واقعاً کمک کرده.",
  },
  refused: {
    name: "بی‌فایده",
    sentence:
      "کسی زیر پاسخ روی «نه دقیقاً» زده است؛ رأیی که عوض شده یک بار حساب می‌شود، همان‌طور که حالا هست.",
  },
  assumed: {
    name: "احتمالاً حل‌شده",
    sentence:
      "پاسخ مستقیم گرفته و رأی منفی نداشته است. این سقف است: بیشتر آدم‌ها هیچ‌وقت رأی نمی‌دهند و ربات نگه نمی‌دارد " +
      "چه کسی پرسیده؛ پس نمی‌داند دوباره پرسیده‌اند یا نه.",
  },
  deflected: {
    name: "بدون نیاز به انسان",
    sentence:
      "ربات پاسخ یا پیشنهادی برای نشان دادن داشته؛ پس کس دیگری به زحمت نیفتاده. این چیزی دربارهٔ درست بودنشان " +
      "نمی‌گوید.",
  },
  helpful: {
    name: "کمک کرد، میان رأی‌ها",
    sentence:
      "سهم «کمک کرد» از همهٔ رأی‌ها. کسانی که رأی می‌دهند کمتر شبیه همهٔ کسانی هستند که می‌پرسند.",
  },
};

const figures: Statistics["figures"] = {
  questions: "پرسش‌ها",
  ...outcomes,
  suggested: "پیشنهاد",
  talk: "سلام و احوال‌پرسی",
  helped: "«کمک کرد»",
  missed: "«نه دقیقاً»",
  sent: "فرستاده‌شدهٔ درون‌خطی",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: Statistics = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `تعداد روزها را از ۱ تا ${number("fa", mostDays)} بفرستید، مثلاً: ${own("/stats 30")}`,
  title: (days) => (days === 1 ? "آمار امروز" : plural("fa", days, { other: "آمار # روز گذشته" })),
  places: {
    private: "گفتگوهای خصوصی",
    group: "گروه‌ها",
    inline: "درون‌خطی",
    guest: "به‌عنوان مهمان",
  },
  period: (from, until) =>
    from === until ? `${own(from)}، به وقت UTC` : `${own(from)} – ${own(until)}، به وقت UTC`,
  incomplete:
    "داده‌ها بیشتر از آن است که بشود همه را خواند؛ برای همین قدیمی‌ترین روزها حساب نشده‌اند.",
  nothing: "در این مدت کسی چیزی نپرسیده است.",
  questions: (count) => plural("fa", count, { other: "# پرسش" }),
  talk: (count) => plural("fa", count, { other: "به‌علاوهٔ # سلام و مانند آن" }),
  dialogsBegun: (count) => plural("fa", count, { other: "# کمک قدم به قدم شروع شد" }),
  responseTimes: (p50, p95) =>
    `نیمی از پاسخ‌ها حداکثر تا ${own(p50)} رسید، ۹۵٪ حداکثر تا ${own(p95)}.`,
  languages: "به تفکیک زبان",
  borrowed: "پاسخ به زبانی دیگر",
  others: "بقیه",
  weakEntries: "موردهایی که بیشتر از همه جمله‌بندی بهتر لازم دارند",
  need: (missed, passedOver) =>
    `ردشده ${number("fa", missed)}، انتخاب‌نشده ${number("fa", passedOver)}`,
  page: {
    name: "آمار ربات",
    days: (days) => plural("fa", days, { other: "# روز" }),
    shares: "سرانجام پرسش‌ها",
    perDay: "پرسش‌ها در روز",
    perWeek: "پرسش‌ها در هفته",
    votesPerDay: "رأی‌ها در روز",
    votesPerWeek: "رأی‌ها در هفته",
    responseTimesPerDay: "زمان پاسخ، به میلی‌ثانیه",
    responseTimesPerWeek: "کندترین روز هر هفته، به میلی‌ثانیه",
    p50: "نیمی تا",
    p95: "۹۵٪ تا",
    answeredWithin: "زمان پاسخ به ۹۵٪",
    dialogs: "کمک قدم به قدم",
    leftAt: (nodes) => `توقف در ${own(nodes)}`,
    open: "هنوز باز",
    languages: "زبان پرسش‌ها",
    places: "جایی که پرسیده شد",
    entries: "موردها",
    needMeaning:
      "یک مورد وقتی شکست می‌خورد که رد شود، و تا حدی وقتی که پیشنهاد شود ولی انتخاب نشود. نیاز یعنی تعداد شکست‌هایی که " +
      "از حد تصادف بیشتر است: کران پایین بازهٔ ۹۵٪ ویلسون برای سهمشان، ضرب در تعداد دفعه‌هایی که مورد امتحان شده. " +
      "پیشنهادها فقط برای ۳۰ روز گذشته معلوم است.",
    dayNote:
      "روزها نیمه‌شب به وقت UTC شروع می‌شوند؛ روز آخر هنوز تمام نشده است. پرسش ویرایش‌شده یک بار دیگر حساب می‌شود.",
    entry: "مورد",
    asked: "پرسیده‌شده",
    shown: "پیشنهادشده",
    chosen: "انتخاب‌شده",
    need: "نیاز",
    flow: "مسیر",
    more: (count) =>
      plural("fa", count, { other: `# تای دیگر در ${own("CSV")} و ${own("JSON")} هست.` }),
    none: "هنوز چیزی نیست.",
    barLabel: (when, what) => `${own(when)}: ${own(what)}`,
  },
  access: {
    title: "این صفحه محافظت‌شده است",
    body: `آن را یک بار با ${own("?token=")} و بعد مقدار ${own("STATS_TOKEN")} باز کنید، یا همین مقدار را به‌صورت ${own("Bearer token")} بفرستید.`,
    reopen: "همین حالا این کار را کردید و از سایت دیگری آمده‌اید؟ پس صفحه را یک بار دیگر باز کنید.",
    tooManyAttempts: (seconds) =>
      plural("fa", seconds, {
        other: "توکن نادرست بیش از حد فرستاده شد. # ثانیهٔ دیگر دوباره امتحان کنید.",
      }),
    invalidDays: (mostDays) =>
      `مقدار ${own("days")} باید عددی صحیح از ۱ تا ${number("fa", mostDays)} باشد.`,
  },
};
