import { isolate, number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type Lessons = StaffTexts["lessons"];

/** Keeps a command or a title in one piece, whichever way its script runs. */
const own = (words: string) => isolate(words, "fa");

/** A number with its noun, which stays in the singular: `count(2, "پاسخ")`. */
const count = (value: number, noun: string) => plural("fa", value, { other: `# ${noun}` });

/** What staff reads about misses and lessons. */
export const lessons: Lessons = {
  misses: {
    none: "در ۳۰ روز گذشته ناکامی نبوده، یا به همه رسیدگی شده است.",
    group: (at, of) => `ناکامی‌ها: گروه ${number("fa", at)} از ${number("fa", of)}`,
    times: (times, phrasings) =>
      `${count(times, "بار")} در ۳۰ روز، با ${count(phrasings, "جمله‌بندی")}`,
    inLanguage: (name) => `به زبان ${own(name)}`,
    more: (phrasings) => `و ${count(phrasings, "تای دیگر")}`,
    whichEntry: "کدام مورد به این پاسخ می‌دهد؟ انتخابتان همان لحظه درس می‌شود.",
    groupGone: "به این گروه قبلاً رسیدگی شده است.",
    askForWords:
      "چند کلمه از موردی که به این پاسخ می‌دهد برایم بفرستید. در گروه، به همین پیام پاسخ دهید.",
    found: "کدام به آن پاسخ می‌دهد؟",
    notFound: `هیچ موردی با این کلمات جور نیست. کلمات دیگری بفرستید، یا لغو کنید: ${own("/cancel")}`,
  },
  lesson: {
    saved: (phrasings, entry) =>
      `درس ذخیره شد: حالا ${count(phrasings, "جمله‌بندی")} به «${own(entry)}» می‌رسد.`,
    offTopic: (phrasings) =>
      `درس ذخیره شد: ${count(phrasings, "جمله‌بندی")} به موضوع این ربات ربطی ندارد.`,
    needsEntry:
      "یادداشت شد: پرسش‌های متداول برای این به مورد جدیدی نیاز دارد. این گروه از فهرست بیرون رفت.",
    undone: "درس لغو شد.",
    redone: "درس دوباره برقرار است.",
    alreadyInData: "این درس دیگر جزو داده‌هاست: از همان‌جا حذفش کنید.",
    gone: "چنین درسی دیگر نیست.",
  },
  lessons: {
    none: `هنوز درسی نیست. پرسش‌هایی که می‌شود از آن‌ها درس ساخت: ${own("/misses")}`,
    title: "درس‌ها",
    states: { live: "برقرار", undone: "لغوشده", exported: "منتقل‌شده به داده‌ها" },
    offTopic: "بی‌ربط به موضوع این ربات",
    needsEntry: "نیازمند مورد جدید",
    entryGone: (id) => `مورد ${own(id)} دیگر در پرسش‌های متداول نیست؛ پس این درس هیچ اثری ندارد`,
    insisted: (broken) => `با اینکه ${count(broken, "پاسخ")} را خراب می‌کرد، یاد داده شد`,
    by: (who, when) => `از ${own(String(who))}، ${own(when)}`,
    impact: (checked, mended, broken) =>
      `از ${count(checked, "پیام شناخته‌شده")}: ${number("fa", mended)} درست شد، ${number("fa", broken)} خراب شد`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `هنوز یاد داده نشد: ${count(spoiled, "پاسخ")} را که امروز درست است خراب می‌کند.`,
    more: (spoiled) => `و ${count(spoiled, "تای دیگر")}`,
    noAnswer: "بدون پاسخ",
    toChoose: (entries) => `انتخاب از میان ${own(entries)}`,
    decide: "با این حال یاد داده شود؟",
    anyway: "با این حال یاد بده",
    discard: "یاد نده",
    unchanged: "چیزی عوض نشد.",
    otherImpact: "از آن زمان چیزی عوض شده است: لطفاً دوباره نگاه کنید.",
  },
  buttons: {
    otherEntry: "یک مورد دیگر",
    offTopic: "بی‌ربط",
    needsEntry: "نیازمند مورد جدید",
    undo: "لغو",
    redo: "برقراری دوباره",
    undoNumber: (at) => `لغو ${number("fa", at)}`,
    redoNumber: (at) => `برقراری دوبارهٔ ${number("fa", at)}`,
    misses: "ناکامی‌ها",
    lessons: "درس‌ها",
    previous: "‹ قبلی",
    next: "بعدی ›",
  },
};
