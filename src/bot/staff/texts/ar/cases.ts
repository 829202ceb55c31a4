import { isolate } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** Keeps a command or a name in one piece: its sign would jump to the other side. */
const own = (words: string) => isolate(words, "ar");

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `الطلب رقم ${id}`,
  tried: "قبل ذلك",
  triedNothing: "لم يجد البوت جوابًا",
  wentThrough: (flow) => `مرّ بالمسار «${own(flow)}»`,
  wasShown: (questions) => `عُرض عليه: ${own(questions)}`,
  language: "اللغة",
  platform: "المنصة",
  from: "من",
  guide:
    `ما يُكتب هنا يصل إلى الشخص جوابًا. لإبقاء رسالة هنا: ${own("//")} أو ${own("/note")} · ${own("/take")} · للعثور على بند وإرساله: ${own("/a")} وبعده كلمات · ` +
    `لحذف ما أرسلته: ${own("/delete")} بالرد عليه · ${own("/close")} · ${own("/ban")}`,
  placeholder: "…",

  // What the person does.
  questionChanged: "عُدّل السؤال:",
  edited: "عُدّلت:",
  ratedHelpful: "يقول الشخص إن ذلك أفاده.",
  ratedUnhelpful: "يقول الشخص إن ذلك لم يُفِده.",
  forgotten: "طلب الشخص حذف كل ما يخصه، فلا يصل إليه شيء مما يُكتب هنا.",

  // How a case goes on and ends.
  topicRecreated: (id) => `حُذف موضوع الطلب رقم ${id}، لكن الشخص ما زال يكتب. هذه هي التتمة.`,
  languageChanged: (language) => `صار الشخص يكتب بلغة أخرى: ${own(language)}.`,
  reminder: "لم يُجب أحد هذا الشخص بعد.",
  takenBy: (who) => `استلم هذا الطلب: ${own(who)}.`,
  closedBy: (id, who) => `أُغلق الطلب رقم ${id}. أغلقه: ${own(who)}.`,
  person: "الشخص نفسه",
  inactivity: "البوت، إذ لم يكتب أحد منذ أسبوع",
  isClosed: `هذا الطلب مغلق، فلا يصل هذا إلى الشخص. لإعادة فتحه: ${own("/reopen")}`,
  reopened: "أُعيد فتحه: ما يُكتب هنا يصل إلى الشخص من جديد.",
  hasOtherCase: "لهذا الشخص طلب آخر مفتوح.",
  blocked: `حُظر: لم يعد بإمكان هذا الشخص فتح طلبات، لكن الأسئلة الشائعة ما زالت تجيبه. للتراجع: ${own("/unban")}`,
  unblocked: "يمكن لهذا الشخص فتح طلبات من جديد.",

  // Entries that are sent to the person.
  sendEntryUsage: `يُرجى إرسال ${own("/a")} وبعده بضع كلمات أو معرّف بند.`,
  chooseEntry: "أيها أرسل؟",
  noEntries: "لا شيء مناسب في الأسئلة الشائعة. يمكن تجربة كلمات أخرى أو معرّف بند.",
  entrySent: (question) => `أُرسل: ${own(question)}`,
  entryGone: "لم يعد هذا البند ضمن الأسئلة الشائعة.",

  // What can be made of a closed case.
  makeLesson: "جعله درسًا",
  lessonSaved: `حُفظ الدرس: مثل هذه الأسئلة يجيب عنها الآن البند الذي أُرسل. للتراجع: ${own("/lessons")}`,
  needsEntry: "سُجّل: تحتاج الأسئلة الشائعة إلى بند جديد لهذا.",
  lessonExists: `هذا درس بالفعل، وهو في ${own("/lessons")}.`,
  draftEntry: "مسودة بند",
  answeredWithEntry: (id) => `أُجيب عن هذا ببند موجود: ${own(id)}. الدرس أكثر فائدة.`,
  noQuestion: "لم يعد السؤال لديّ، فلا أستطيع ذلك.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "لم تصل: حظر الشخص البوت.",
  undelivered: (why) => `لم تصل: ${own(why)}`,
  unsupported: "لا أستطيع نقل رسالة من هذا النوع.",
  forwarded: "لا تُنقل الرسائل المحوَّلة: يُرجى كتابة النص أو نسخه بدلًا من ذلك.",
  throughBot: "لا تُنقل الرسائل المرسلة عبر بوت آخر: يُرجى كتابة النص أو نسخه بدلًا من ذلك.",
  deleted: "حُذفت لدى الشخص أيضًا.",
  deleteUsage: `يُرجى إرسال ${own("/delete")} بالرد على ما كتبه الفريق هنا.`,
  onlyInTopic: "لا يعمل هذا إلا في موضوع طلب.",
  staffOnly: "هذا لأعضاء مجموعة الفريق، في موضوع طلب.",
};
