import { isolate, number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type Lessons = StaffTexts["lessons"];

/** Keeps a command or a title in one piece, whichever way its script runs. */
const own = (words: string) => isolate(words, "ar");

/** What staff reads about misses and lessons. */
export const lessons: Lessons = {
  misses: {
    none: "لا إخفاقات في آخر 30 يومًا، أو عولجت كلها.",
    group: (at, of) => `الإخفاقات: المجموعة ${number("ar", at)} من ${number("ar", of)}`,
    times: (times, phrasings) => {
      const timeCount = plural("ar", times, {
        one: "مرة واحدة",
        two: "مرتان",
        few: "# مرات",
        many: "# مرة",
        other: "# مرة",
      });
      const inPhrasings = plural("ar", phrasings, {
        one: "بصياغة واحدة",
        two: "بصياغتين",
        few: "بـ# صياغات",
        many: "بـ# صياغة",
        other: "بـ# صياغة",
      });
      return `${timeCount} خلال 30 يومًا، ${inPhrasings}`;
    },
    inLanguage: (name) => `باللغة: ${own(name)}`,
    more: (phrasings) =>
      plural("ar", phrasings, {
        one: "وواحدة غيرها",
        two: "واثنتان غيرها",
        other: "و# غيرها",
      }),
    whichEntry: "أي بند يجيب عن هذا؟ يصبح اختيارك درسًا على الفور.",
    groupGone: "سبق أن عولجت هذه المجموعة.",
    askForWords:
      "يُرجى إرسال بضع كلمات من البند الذي يجيب عن هذا. وفي المجموعات بالرد على هذه الرسالة.",
    found: "أيها يجيب عنه؟",
    notFound: `لا بند يناسب هذه الكلمات. يمكن إرسال غيرها، أو الإلغاء: ${own("/cancel")}`,
  },
  lesson: {
    saved: (phrasings, entry) => {
      const leading = plural("ar", phrasings, {
        one: "صياغة واحدة تقود",
        two: "صياغتان تقودان",
        few: "# صياغات تقود",
        many: "# صياغة تقود",
        other: "# صياغة تقود",
      });
      return `حُفظ الدرس: ${leading} الآن إلى «${own(entry)}».`;
    },
    offTopic: (phrasings) => {
      const counted = plural("ar", phrasings, {
        one: "صياغة واحدة",
        two: "صياغتان",
        few: "# صياغات",
        many: "# صياغة",
        other: "# صياغة",
      });
      return `حُفظ الدرس: ${counted} خارج نطاق هذا البوت.`;
    },
    needsEntry: "سُجّل: تحتاج الأسئلة الشائعة إلى بند جديد لهذا. لم تعد المجموعة في القائمة.",
    undone: "أُلغي الدرس.",
    redone: "عاد الدرس ساريًا.",
    alreadyInData: "صار هذا الدرس في البيانات: يُحذف من هناك.",
    gone: "لم يعد هذا الدرس موجودًا.",
  },
  lessons: {
    none: `لا دروس بعد. الأسئلة التي تُصنع منها: ${own("/misses")}`,
    title: "الدروس",
    states: { live: "سارٍ", undone: "ملغى", exported: "نُقل إلى البيانات" },
    offTopic: "خارج نطاق هذا البوت",
    needsEntry: "يحتاج إلى بند جديد",
    entryGone: (id) => `البند ${own(id)} لم يعد ضمن الأسئلة الشائعة، فلا أثر لهذا الدرس`,
    insisted: (broken) =>
      plural("ar", broken, {
        one: "عُلّم رغم أنه أفسد جوابًا واحدًا",
        two: "عُلّم رغم أنه أفسد جوابين",
        few: "عُلّم رغم أنه أفسد # أجوبة",
        many: "عُلّم رغم أنه أفسد # جوابًا",
        other: "عُلّم رغم أنه أفسد # جواب",
      }),
    by: (who, when) => `بواسطة ${own(String(who))}، ${own(when)}`,
    impact: (checked, mended, broken) => {
      const ofMessages = plural("ar", checked, {
        one: "من رسالة معروفة واحدة",
        two: "من رسالتين معروفتين",
        few: "من # رسائل معروفة",
        many: "من # رسالة معروفة",
        other: "من # رسالة معروفة",
      });
      return `${ofMessages}: صُلّح ${number("ar", mended)}، وفسد ${number("ar", broken)}`;
    },
  },
  spoiled: {
    notTaught: (spoiled) => {
      const answers = plural("ar", spoiled, {
        one: "جوابًا واحدًا صحيحًا",
        two: "جوابين صحيحين",
        few: "# أجوبة صحيحة",
        many: "# جوابًا صحيحًا",
        other: "# جواب صحيح",
      });
      return `لم يُعلَّم بعد: سيُفسد ${answers} اليوم.`;
    },
    more: (spoiled) =>
      plural("ar", spoiled, {
        one: "وواحد غيرها",
        two: "واثنان غيرها",
        other: "و# غيرها",
      }),
    noAnswer: "لا جواب",
    toChoose: (entries) => `اختيار من ${own(entries)}`,
    decide: "هل يُعلَّم رغم ذلك؟",
    anyway: "تعليمه رغم ذلك",
    discard: "عدم تعليمه",
    unchanged: "لم يتغير شيء.",
    otherImpact: "تغيّر شيء منذ ذلك الحين: يُرجى النظر مرة أخرى.",
  },
  buttons: {
    otherEntry: "بند آخر",
    offTopic: "خارج النطاق",
    needsEntry: "يحتاج إلى بند جديد",
    undo: "تراجع",
    redo: "إعادة",
    undoNumber: (at) => `تراجع ${number("ar", at)}`,
    redoNumber: (at) => `إعادة ${number("ar", at)}`,
    misses: "الإخفاقات",
    lessons: "الدروس",
    previous: "‹ السابق",
    next: "التالي ›",
  },
};
