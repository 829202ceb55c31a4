import { isolate, plural } from "../../../texts/wording.ts";
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
  writtenElsewhere: (from) => (from ? `محوَّلة من ${own(from)}:` : "محوَّلة:"),
  sentThrough: (bot) => `أُرسلت عبر ${own(`@${bot}`)}:`,
  ratedHelpful: "يقول الشخص إن ذلك أفاده.",
  ratedUnhelpful: "يقول الشخص إن ذلك لم يُفِده.",
  forgotten: "طلب الشخص حذف كل ما يخصه، فلا يصل إليه شيء مما يُكتب هنا.",

  // How a case goes on and ends.
  topicRecreated: (id) => `لا أعثر على موضوع الطلب رقم ${id}، لذا تتم المتابعة هنا.`,
  goesOnIn: (link) => `نُقلت. لهذا الطلب الآن موضوع آخر، والمتابعة فيه: ${own(link)}`,
  closedByBlock: "حظر الشخص البوت، فأُغلق الطلب.",
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
  blockedBot: "لم تصل: حظر الشخص البوت، فأُغلق الطلب.",
  undelivered: (why) => `لم تصل: ${own(why)}`,
  undeleted: (why) => `لم تُحذف، وما زالت لدى الشخص: ${own(why)}`,
  unsupported: "لا أستطيع نقل رسالة من هذا النوع.",
  forwarded: "لا تُنقل الرسائل المحوَّلة: يُرجى كتابة النص أو نسخه بدلًا من ذلك.",
  throughBot: "لا تُنقل الرسائل المرسلة عبر بوت آخر: يُرجى كتابة النص أو نسخه بدلًا من ذلك.",
  asChannel:
    "لا يُنقل من هنا ما يُكتب باسم قناة، لأن ذلك متاح أيضًا لمن هم خارج المجموعة: تُرجى الكتابة بالحساب الشخصي.",
  isNoteNow: "صارت هذه ملاحظة، وحُذفت لدى الشخص.",
  misspelt: (typed, meant) =>
    `لم تُنقل: ${own(typed)} يشبه ${own(meant)}. لإرسالها إلى الشخص تكفي إضافة كلمة.`,
  deleted: "حُذفت لدى الشخص أيضًا.",
  deleteUsage: `يُرجى إرسال ${own("/delete")} بالرد على ما كتبه الفريق هنا.`,
  onlyInTopic: "لا يعمل هذا إلا في موضوع طلب.",
  moved: (id) =>
    `تغيّر رقم هذه المجموعة. انتقلتُ إلى الرقم الجديد ومعي كل الطلبات، وعلى مشغّل البوت أن يضبط: ${own(`STAFF_CHAT_ID=${id}`)}`,
  list: {
    openCases: (count) =>
      count === 0
        ? "لا طلبات مفتوحة"
        : plural("ar", count, {
            one: "طلب واحد مفتوح",
            two: "طلبان مفتوحان",
            few: "# طلبات مفتوحة",
            many: "# طلبًا مفتوحًا",
            other: "# طلب مفتوح",
          }),
    waiting: (time) => `مدة الانتظار: ${time}`,
    answered: "أُجيب عنه",
    more: (count) =>
      plural("ar", count, {
        one: "وطلب آخر",
        two: "وطلبان آخران",
        few: "و# طلبات أخرى",
        many: "و# طلبًا آخر",
        other: "و# طلب آخر",
      }),
  },
  staffOnly: "هذا لأعضاء مجموعة الفريق، في موضوع طلب.",
};
