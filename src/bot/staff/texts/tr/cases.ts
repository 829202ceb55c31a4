import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases, in Turkish. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Başvuru ${id}`,
  tried: "Denenenler",
  triedNothing: "bot bir yanıt bulamadı",
  wentThrough: (flow) => `“${flow}” akışından geçti`,
  wasShown: (questions) => `şunları gördü: ${questions}`,
  language: "Dil",
  platform: "Platform",
  from: "Kimden",
  guide:
    "Yanıtlamak için buraya yaz. // ya da /note ile başlayan mesaj burada kalır · /take · /a ve birkaç kelime, gönderilecek bir kayıt bulur · yanıt olarak /delete, gönderdiğini siler · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "Soru değiştirildi:",
  edited: "Düzenlendi:",
  writtenElsewhere: (from) => (from ? `${from} kaynağından iletildi:` : "Başka yerden iletildi:"),
  sentThrough: (bot) => `@${bot} üzerinden gönderildi:`,
  ratedHelpful: "Kişi, yardımcı olduğunu söylüyor.",
  ratedUnhelpful: "Kişi, yardımcı olmadığını söylüyor.",
  forgotten:
    "Kişi kendisiyle ilgili her şeyi sildirdi, bu yüzden buraya yazdıkların artık ona ulaşmaz.",

  // How a case goes on and ends.
  topicRecreated: (id) =>
    `${id} numaralı başvurunun konusunu artık bulamıyorum, bu yüzden başvuru burada devam ediyor.`,
  goesOnIn: (link) =>
    `İletildi. Bu başvurunun artık başka bir konusu var, oradan devam et: ${link}`,
  closedByBlock: "Kişi botu engelledi, bu yüzden başvuru kapandı.",
  languageChanged: (language) => `Kişi artık ${language} yazıyor.`,
  reminder: "Bu kişiye henüz kimse yanıt vermedi.",
  takenBy: (who) => `Üstlenen: ${who}.`,
  closedBy: (id, who) => `${id} numaralı başvuru kapandı. Kapatan: ${who}.`,
  person: "kişinin kendisi",
  inactivity: "bot, çünkü bir haftadır kimse yazmadı",
  isClosed: "Bu başvuru kapalı, yani bu, kişiye ulaşmaz. /reopen onu yeniden açar.",
  reopened: "Yeniden açıldı: buraya yazdıkların yine kişiye ulaşır.",
  hasOtherCase: "Bu kişinin açık bir başvurusu daha var.",
  blocked:
    "Engellendi: bu kişi artık başvuru açamaz ama SSS'den yanıt almayı sürdürür. /unban bunu geri alır.",
  unblocked: "Bu kişi yeniden başvuru açabilir.",

  // Entries that are sent to the person.
  sendEntryUsage: "/a ile birkaç kelime ya da bir kaydın kimliğini gönder.",
  chooseEntry: "Hangisini göndereyim?",
  noEntries: "SSS'de uyan bir şey yok. Başka kelimeler ya da bir kaydın kimliğini dene.",
  entrySent: (question) => `Gönderildi: ${question}`,
  entryGone: "Bu kayıt artık SSS'de yok.",

  // What can be made of a closed case.
  makeLesson: "Derse dönüştür",
  lessonSaved:
    "Ders kaydedildi: böyle sorulara artık gönderdiğin kayıt çıkar. /lessons ile geri alabilirsin.",
  needsEntry: "Not edildi: SSS'nin bunun için yeni bir kayda ihtiyacı var.",
  lessonExists: "Bu zaten bir ders: /lessons onu gösterir.",
  draftEntry: "Kayıt taslağı yaz",
  answeredWithEntry: (id) =>
    `Bu, var olan bir kayıtla yanıtlandı: ${id}. Bir ders daha çok işe yarar.`,
  noQuestion: "Soru artık bende yok, bu yüzden yapamam.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "İletilmedi: kişi botu engellemiş, bu yüzden başvuru kapandı.",
  undelivered: (why) => `İletilmedi: ${why}`,
  undeleted: (why) => `Silinmedi, mesaj hâlâ kişide: ${why}`,
  unsupported: "Bu tür bir mesajı iletemem.",
  forwarded: "Başka yerden iletilmiş mesajlar kişiye gitmez: onun yerine metni yaz ya da kopyala.",
  throughBot:
    "Başka bir bot üzerinden gönderilen mesajlar kişiye gitmez: onun yerine metni yaz ya da kopyala.",
  asChannel:
    "Kanal adına yazılanlar buradan kişiye gitmez, çünkü grubun dışındakiler de böyle yazabilir: kendi hesabınla yaz.",
  isNoteNow: "Bu artık bir not: kişinin sohbetinden sildim.",
  misspelt: (typed, meant) =>
    `İletilmedi: ${typed}, ${meant} komutuna benziyor. Kişiye gitmesini istiyorsan bir kelime ekle.`,
  deleted: "Kişide de silindi.",
  deleteUsage: "/delete komutunu, ekibin burada yazdığı bir şeye yanıt olarak gönder.",
  onlyInTopic: "Bu yalnızca bir başvurunun konusunda çalışır.",
  moved: (id) =>
    `Bu grubun numarası değişti. Tüm başvurularla birlikte yeni numaraya geçtim; botu işleten kişi STAFF_CHAT_ID=${id} ayarını yapmalı.`,
  list: {
    openCases: (count) =>
      count === 0 ? "Açık başvuru yok" : plural("tr", count, { other: "# açık başvuru" }),
    waiting: (time) => `bekliyor: ${time}`,
    answered: "yanıtlandı",
    more: (count) => `ve ${count} tane daha`,
  },
  staffOnly: "Bu, ekip grubunun üyeleri içindir ve bir başvurunun konusunda çalışır.",
};
