import { isolate, number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** Keeps a command or a name in one piece: its sign would jump to the other side. */
const own = (words: string) => isolate(words, "fa");

/** A case with its number, as the person knows it. */
const numbered = (id: number) => `پروندهٔ ${number("fa", id)}`;

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: numbered,
  tried: "پیش از این",
  triedNothing: "ربات پاسخی پیدا نکرد",
  wentThrough: (flow) => `مسیر «${own(flow)}» را پیش رفت`,
  wasShown: (questions) => `این‌ها را دید: ${own(questions)}`,
  language: "زبان",
  platform: "دستگاه",
  from: "از",
  guide:
    `برای پاسخ دادن همین‌جا بنویسید. برای اینکه پیامی فقط اینجا بماند: ${own("//")} یا ${own("/note")} · ${own("/take")} · برای پیدا کردن و فرستادن یک مورد: ${own("/a")} و بعد چند کلمه · ` +
    `برای حذف آنچه فرستاده‌اید: ${own("/delete")} در پاسخ به آن · ${own("/close")} · ${own("/ban")}`,
  placeholder: "…",

  // What the person does.
  questionChanged: "پرسش تغییر کرد:",
  edited: "ویرایش شد:",
  writtenElsewhere: (from) => (from ? `فورواردشده از ${own(from)}:` : "فورواردشده:"),
  sentThrough: (bot) => `فرستاده‌شده با ${own(`@${bot}`)}:`,
  ratedHelpful: "کاربر می‌گوید کمک کرد.",
  ratedUnhelpful: "کاربر می‌گوید کمک نکرد.",
  forgotten: "کاربر هر چه دربارهٔ او بود پاک کرده است؛ پس آنچه اینجا بنویسید به او نمی‌رسد.",

  // How a case goes on and ends.
  topicRecreated: (id) => `تاپیک ${numbered(id)} را دیگر پیدا نمی‌کنم، برای همین ادامه‌اش اینجاست.`,
  goesOnIn: (link) =>
    `به کاربر رساندم. این پرونده حالا تاپیک دیگری دارد؛ آنجا ادامه بدهید: ${own(link)}`,
  closedByBlock: "کاربر ربات را مسدود کرد؛ پس پرونده بسته شد.",
  languageChanged: (language) => `کاربر حالا به زبان ${own(language)} می‌نویسد.`,
  reminder: "هنوز کسی به این کاربر پاسخ نداده است.",
  takenBy: (who) => `این پرونده را ${own(who)} به عهده گرفت.`,
  closedBy: (id, who) => `${numbered(id)} بسته شد، به دست ${own(who)}.`,
  person: "کاربر",
  inactivity: "ربات، چون یک هفته کسی چیزی ننوشته است",
  isClosed: `این پرونده بسته است؛ پس این پیام به کاربر نمی‌رسد. برای باز کردن دوباره: ${own("/reopen")}`,
  reopened: "دوباره باز شد: آنچه اینجا بنویسید باز به کاربر می‌رسد.",
  hasOtherCase: "این کاربر پروندهٔ باز دیگری دارد.",
  blocked: `مسدود شد: این کاربر دیگر نمی‌تواند پرونده باز کند، ولی هنوز از پرسش‌های متداول پاسخ می‌گیرد. برای لغو: ${own("/unban")}`,
  unblocked: "این کاربر دوباره می‌تواند پرونده باز کند.",

  // Entries that are sent to the person.
  sendEntryUsage: `دستور ${own("/a")} را همراه چند کلمه یا شناسهٔ یک مورد بفرستید.`,
  chooseEntry: "کدام را بفرستم؟",
  noEntries:
    "در پرسش‌های متداول چیزی پیدا نشد. کلمات دیگری را امتحان کنید، یا شناسهٔ یک مورد را بنویسید.",
  entrySent: (question) => `فرستاده شد: ${own(question)}`,
  entryGone: "این مورد دیگر در پرسش‌های متداول نیست.",

  // What can be made of a closed case.
  makeLesson: "ساختن درس",
  lessonSaved: `درس ذخیره شد: چنین پرسش‌هایی از این پس همان موردی را می‌گیرند که فرستادید. برای لغو: ${own("/lessons")}`,
  needsEntry: "یادداشت شد: پرسش‌های متداول برای این به مورد جدیدی نیاز دارد.",
  lessonExists: `این از قبل درس شده است: ${own("/lessons")} آن را نشان می‌دهد.`,
  draftEntry: "پیش‌نویس مورد",
  answeredWithEntry: (id) =>
    `پاسخ این پرسش یکی از موردهای موجود بود: ${own(id)}. یک درس بیشتر به کار می‌آید.`,
  noQuestion: "پرسش را دیگر ندارم، پس نمی‌توانم.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "نرسید: کاربر ربات را مسدود کرده است؛ پس پرونده بسته شد.",
  undelivered: (why) => `نرسید: ${own(why)}`,
  undeleted: (why) => `حذف نشد و کاربر هنوز آن را دارد: ${own(why)}`,
  unsupported: "پیامی از این نوع را نمی‌توانم برسانم.",
  forwarded: "پیام‌های فورواردشده را نمی‌رسانم: متن را خودتان بنویسید یا کپی کنید.",
  throughBot:
    "پیام‌هایی را که با ربات دیگری فرستاده شده‌اند نمی‌رسانم: متن را خودتان بنویسید یا کپی کنید.",
  asChannel:
    "پیام‌هایی را که از طرف یک کانال نوشته شوند از اینجا نمی‌رسانم، چون افراد بیرون از گروه هم می‌توانند این کار را بکنند: با حساب خودتان بنویسید.",
  isNoteNow: "این حالا یادداشت است: برای کاربر حذفش کردم.",
  misspelt: (typed, meant) =>
    `نرسید: ${own(typed)} شبیه ${own(meant)} است. اگر می‌خواهید به کاربر برسد، یک کلمه به آن اضافه کنید.`,
  deleted: "برای کاربر هم حذف شد.",
  deleteUsage: `دستور ${own("/delete")} را در پاسخ به چیزی بفرستید که همکاران اینجا نوشته‌اند.`,
  onlyInTopic: "این فقط در تاپیک یک پرونده کار می‌کند.",
  moved: (id) =>
    `شمارهٔ این گروه عوض شده است. با همهٔ پرونده‌ها به شمارهٔ جدید رفتم؛ گردانندهٔ ربات باید این را تنظیم کند: ${own(`STAFF_CHAT_ID=${id}`)}`,
  list: {
    openCases: (count) =>
      count === 0 ? "پروندهٔ بازی نیست" : plural("fa", count, { other: "# پروندهٔ باز" }),
    waiting: (time) => `در انتظار: ${time}`,
    answered: "پاسخ داده شد",
    more: (count) => `و ${number("fa", count)} پروندهٔ دیگر`,
  },
  staffOnly: "این برای اعضای گروه همکاران است، در تاپیک یک پرونده.",
};
