import { isolate, number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type Statistics = StaffTexts["statistics"];

/** Keeps a command, a name or a figure with its unit in one piece. */
const own = (words: string) => isolate(words, "ar");

/** What the bot made of a question. */
const outcomes: Statistics["outcomes"] = {
  answered: "أُجيب مباشرة",
  chosen: "اختير من الاقتراحات",
  suggested: "اقتُرح ولم يُختر",
  unknown: "غير معروف",
  language: "لغة أخرى",
};

/** Dialogs that have started, and how they ended. */
const dialogs: Statistics["dialogs"] = {
  begun: "بدأ",
  solved: "حُلّ",
  contact: "الدعم",
  stopped: "أُوقف",
  dropped: "تُرك",
};

/** What each share means, in a sentence. */
const meaning: Statistics["meaning"] = {
  confirmed: {
    name: "مؤكد",
    sentence: "ضغط شخص على «أفادني» تحت الجواب: وهذه هي العلامة الوحيدة المؤكدة على أنه أفاد.",
  },
  refused: {
    name: "لم يُفِد",
    sentence: "ضغط شخص على «ليس تمامًا» تحت الجواب. والتقييم الذي تغيّر يُحسب مرة واحدة، كما هو الآن.",
  },
  assumed: {
    name: "حُلّ على الأرجح",
    sentence:
      "أُجيب مباشرة ولم يُقيَّم الجواب سلبًا. وهذا حد أعلى: فمعظم الناس لا يقيّمون، والبوت لا يحفظ من يسأل، " +
      "فلا يعرف إن كانوا قد سألوا من جديد.",
  },
  deflected: {
    name: "لم يحتج إلى إنسان",
    sentence:
      "كان لدى البوت جواب أو اقتراحات يعرضها، فلم يُزعَج أحد آخر. ولا يدل هذا على أنها كانت صحيحة.",
  },
  helpful: {
    name: "أفاد، من بين من قيّموا",
    sentence: "نسبة «أفادني» من كل التقييمات. ونادرًا ما يشبه من يقيّمون كل من يسألون.",
  },
};

const figures: Statistics["figures"] = {
  questions: "الأسئلة",
  ...outcomes,
  suggested: "اقتُرح",
  talk: "تحيات ونحوها",
  helped: "«أفادني»",
  missed: "«ليس تمامًا»",
  sent: "أُرسل عبر الوضع المضمّن",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: Statistics = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `يُرجى إرسال عدد أيام من 1 إلى ${number("ar", mostDays)}، مثل: ${own("/stats 30")}`,
  title: (days) =>
    days === 1
      ? "إحصاءات اليوم"
      : plural("ar", days, {
          two: "إحصاءات آخر يومين",
          few: "إحصاءات آخر # أيام",
          many: "إحصاءات آخر # يومًا",
          other: "إحصاءات آخر # يوم",
        }),
  places: {
    private: "المحادثات الخاصة",
    group: "المجموعات",
    inline: "الوضع المضمّن",
    guest: "كضيف",
  },
  period: (from, until) =>
    from === until ? `${own(from)}، بتوقيت UTC` : `${own(from)} – ${own(until)}، بتوقيت UTC`,
  incomplete: "البيانات أكثر من أن تُقرأ كلها، لذلك حُذفت أقدم الأيام.",
  nothing: "لم يسأل أحد شيئًا في هذه المدة.",
  questions: (count) =>
    plural("ar", count, {
      zero: "لا أسئلة",
      one: "سؤال واحد",
      two: "سؤالان",
      few: "# أسئلة",
      many: "# سؤالًا",
      other: "# سؤال",
    }),
  talk: (count) =>
    plural("ar", count, {
      zero: "ولا تحيات",
      one: "وتحية واحدة أو نحوها",
      two: "وتحيتان ونحوهما",
      few: "و# تحيات ونحوها",
      many: "و# تحية ونحوها",
      other: "و# تحية ونحوها",
    }),
  dialogsBegun: (count) =>
    plural("ar", count, {
      zero: "لم يبدأ أي حوار",
      one: "بدأ حوار واحد",
      two: "بدأ حواران",
      few: "بدأت # حوارات",
      many: "بدأ # حوارًا",
      other: "بدأ # حوار",
    }),
  responseTimes: (p50, p95) => `أُجيب عن النصف خلال ${own(p50)}، وعن 95% خلال ${own(p95)}.`,
  languages: "حسب اللغة",
  borrowed: "أُجيب بلغة أخرى",
  others: "كل ما عدا ذلك",
  weakEntries: "الأكثر حاجة إلى صياغات أفضل",
  need: (missed, passedOver) => `رُفض ${number("ar", missed)}، ولم يُختر ${number("ar", passedOver)}`,
  page: {
    name: "إحصاءات البوت",
    days: (days) =>
      plural("ar", days, {
        one: "يوم واحد",
        two: "يومان",
        few: "# أيام",
        many: "# يومًا",
        other: "# يوم",
      }),
    shares: "ما آلت إليه الأسئلة",
    perDay: "الأسئلة في اليوم",
    perWeek: "الأسئلة في الأسبوع",
    votesPerDay: "التقييمات في اليوم",
    votesPerWeek: "التقييمات في الأسبوع",
    responseTimesPerDay: "مدة الجواب، بالمللي ثانية",
    responseTimesPerWeek: "أبطأ يوم في كل أسبوع، بالمللي ثانية",
    p50: "النصف خلال",
    p95: "95% خلال",
    answeredWithin: "أُجيب عن 95% خلال",
    dialogs: "المساعدة خطوة بخطوة",
    leftAt: (nodes) => `أُوقف عند ${own(nodes)}`,
    open: "ما زال مفتوحًا",
    languages: "لغات الأسئلة",
    places: "أين طُرحت الأسئلة",
    entries: "البنود",
    needMeaning:
      "يفشل البند حين يُرفض، ويفشل جزئيًا حين يُقترح ولا يُختار. والحاجة هي عدد مرات الفشل التي تتجاوز الصدفة: " +
      "الحد الأدنى لفترة ويلسون (95%) لنسبة الفشل، مضروبًا في عدد مرات تجربة البند. ولا تُعرف الاقتراحات إلا لآخر " +
      "30 يومًا.",
    dayNote:
      "تبدأ الأيام عند منتصف الليل بتوقيت UTC، واليوم الأخير لم ينتهِ بعد. والسؤال المعدَّل يُحسب مرة أخرى.",
    entry: "البند",
    asked: "سُئل",
    shown: "اقتُرح",
    chosen: "اختير",
    need: "الحاجة",
    flow: "المسار",
    more: (count) =>
      plural("ar", count, {
        one: "واحد غيرها في ملفي CSV وJSON.",
        two: "اثنان غيرها في ملفي CSV وJSON.",
        other: "# غيرها في ملفي CSV وJSON.",
      }),
    none: "لا شيء بعد.",
    barLabel: (when, what) => `${own(when)}: ${own(what)}`,
  },
  access: {
    title: "هذه الصفحة محمية",
    body: `يُرجى فتحها مرة واحدة مع ${own("?token=")} وبعده قيمة ${own("STATS_TOKEN")}، أو إرسال هذه القيمة على أنها ${own("Bearer token")}.`,
    reopen: "هل فعلت ذلك للتو قادمًا من موقع آخر؟ إذن يُرجى فتح الصفحة مرة أخرى.",
    tooManyAttempts: (seconds) =>
      plural("ar", seconds, {
        one: "محاولات خاطئة كثيرة. يمكن المحاولة من جديد بعد ثانية واحدة.",
        two: "محاولات خاطئة كثيرة. يمكن المحاولة من جديد بعد ثانيتين.",
        few: "محاولات خاطئة كثيرة. يمكن المحاولة من جديد بعد # ثوانٍ.",
        many: "محاولات خاطئة كثيرة. يمكن المحاولة من جديد بعد # ثانية.",
        other: "محاولات خاطئة كثيرة. يمكن المحاولة من جديد بعد # ثانية.",
      }),
    invalidDays: (mostDays) =>
      `يجب أن تكون قيمة ${own("days")} عددًا صحيحًا من 1 إلى ${number("ar", mostDays)}.`,
  },
};
