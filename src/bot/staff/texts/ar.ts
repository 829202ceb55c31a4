import { isolate, plural } from "../../texts/wording.ts";
import { cases } from "./ar/cases.ts";
import { lessons } from "./ar/lessons.ts";
import { statistics } from "./ar/statistics.ts";
import type { StaffTexts } from "./en.ts";

/** What staff reads, in Arabic. */
export const ar: StaffTexts = {
  language: "ar",
  quoted: (words) => `«${isolate(words, "ar")}»`,
  labelled: (label, fact) => `${label}: ${isolate(fact, "ar")}`,
  staffOnly: "هذا لفريق البوت فقط، في محادثتهم الخاصة معه أو في مجموعة الفريق.",
  menu: {
    misses: "مراجعة الإخفاقات: أسئلة بلا الجواب الصحيح",
    lessons: "عرض الدروس والتراجع عنها",
    stats: "كيف يُستخدم البوت",
    reload: "تحميل البيانات المعدَّلة",
  },
  caseMenu: {
    a: `إرسال بند: ${isolate("/a", "ar")} وبعده كلمات`,
    take: "استلام هذا الطلب",
    note: "كتابة ملاحظة تبقى هنا",
    delete: "حذف ما أرسلته: بالرد عليه",
    close: "إغلاق هذا الطلب",
    reopen: "إعادة فتح هذا الطلب",
    ban: "منع هذا الشخص من فتح طلبات",
    unban: "السماح لهذا الشخص بفتح طلبات من جديد",
  },
  help: {
    everywhere: "لفريق البوت، هنا وفي المحادثة الخاصة معه:",
    inTopics: "في موضوع طلب:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "أحمّل البيانات الآن. سأخبرك هنا عند الانتهاء، وحتى ذلك الحين أجيب من البيانات القديمة.",
    loaded: "البيانات الجديدة قيد الاستخدام.",
    counts: (language, entries, phrasings) => {
      const entryCount = plural("ar", entries, {
        zero: "لا بنود",
        one: "بند واحد",
        two: "بندان",
        few: "# بنود",
        many: "# بندًا",
        other: "# بند",
      });
      const phrasingCount = plural("ar", phrasings, {
        zero: "لا صياغات",
        one: "صياغة واحدة",
        two: "صياغتان",
        few: "# صياغات",
        many: "# صياغة",
        other: "# صياغة",
      });
      return `${isolate(language, "ar")}: ${entryCount}، ${phrasingCount}`;
    },
    kept: "تبقى البيانات القديمة قيد الاستخدام، لأن الجديدة لا يمكن استخدامها:",
    stopped: "أُوقفتُ قبل انتهاء تحميل البيانات. وحين أُشغَّل من جديد سأحمّل ما يكون موجودًا عندها.",
    none: "لا يستطيع هذا البوت إعادة تحميل بياناته: يلزم إعادة تشغيله.",
  },
  statistics,
};
