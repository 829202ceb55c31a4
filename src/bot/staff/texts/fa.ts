import { isolate, plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./fa/cases.ts";
import { lessons } from "./fa/lessons.ts";
import { statistics } from "./fa/statistics.ts";

/** What staff reads, in Persian. */
export const fa: StaffTexts = {
  language: "fa",
  quoted: (words) => `«${isolate(words, "fa")}»`,
  labelled: (label, fact) => `${label}: ${isolate(fact, "fa")}`,
  staffOnly: "این فقط برای همکاران ربات است، در گفتگوی خصوصی‌شان با ربات یا در گروه همکاران.",
  menu: {
    misses: "بررسی ناکامی‌ها: پرسش‌هایی که پاسخ درست نگرفته‌اند",
    lessons: "دیدن درس‌ها و لغو آن‌ها",
    stats: "دیدن اینکه از ربات چطور استفاده می‌شود",
    reload: "بارگذاری داده‌های تغییریافته",
  },
  caseMenu: {
    a: `فرستادن یک مورد: ${isolate("/a", "fa")} و بعد چند کلمه`,
    take: "به عهده گرفتن این پرونده",
    note: "نوشتن یادداشتی که همین‌جا می‌ماند",
    delete: "حذف آنچه فرستاده‌اید: در پاسخ به آن",
    close: "بستن این پرونده",
    reopen: "باز کردن دوبارهٔ این پرونده",
    ban: "جلوگیری از پرونده باز کردن این کاربر",
    unban: "اجازهٔ دوباره به این کاربر برای باز کردن پرونده",
  },
  help: {
    everywhere: "برای همکاران، اینجا و در گفتگوی خصوصی با ربات:",
    inTopics: "در تاپیک یک پرونده:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "دارم داده‌ها را بارگذاری می‌کنم. تمام که شد، همین‌جا خبر می‌دهم؛ تا آن وقت از روی داده‌های قبلی پاسخ می‌دهم.",
    loaded: "داده‌های جدید به کار افتاد.",
    counts: (language, entries, phrasings) => {
      const entryCount = plural("fa", entries, { other: "# مورد" });
      const phrasingCount = plural("fa", phrasings, { other: "# جمله‌بندی" });
      return `${isolate(language, "fa")}: ${entryCount}، ${phrasingCount}`;
    },
    kept: "داده‌های قبلی همچنان در کار است، چون از داده‌های جدید نمی‌شود استفاده کرد:",
    stopped:
      "پیش از تمام شدن بارگذاری داده‌ها متوقف شدم. وقتی دوباره راه بیفتم، هر چه آن موقع باشد بارگذاری می‌کنم.",
    none: "این ربات نمی‌تواند داده‌هایش را دوباره بارگذاری کند: باید آن را از نو راه بیندازید.",
  },
  statistics,
};
