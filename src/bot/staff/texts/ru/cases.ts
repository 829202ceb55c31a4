import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Обращение №\u00a0${id}`,
  tried: "До этого",
  triedNothing: "бот не нашёл ответа",
  wentThrough: (flow) => `пройден сценарий «${flow}»`,
  wasShown: (questions) => `показаны вопросы: ${questions}`,
  language: "Язык",
  platform: "Платформа",
  from: "От кого",
  guide:
    "Пишите здесь, чтобы ответить. // или /note оставит сообщение здесь · /take · /a и слова найдёт запись для отправки · /delete ответом удалит то, что вы отправили · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "Вопрос изменён:",
  edited: "Исправлено:",
  ratedHelpful: "Человек отметил, что это помогло.",
  ratedUnhelpful: "Человек отметил, что это не помогло.",
  forgotten:
    "Человек удалил всё, что о нём хранилось, поэтому то, что вы здесь пишете, до него не дойдёт.",

  // How a case goes on and ends.
  topicRecreated: (id) =>
    `Тему обращения №\u00a0${id} удалили, но человек всё ещё пишет. Вот продолжение.`,
  languageChanged: (language) => `Теперь человек пишет на другом языке: ${language}.`,
  reminder: "Этому человеку ещё никто не ответил.",
  takenBy: (who) => `Теперь это обращение ведёт ${who}.`,
  closedBy: (id, who) => `Обращение №\u00a0${id} закрыто. Кто закрыл: ${who}.`,
  person: "сам человек",
  inactivity: "бот (неделю никто не писал)",
  isClosed: "Обращение закрыто, поэтому до человека это не дойдёт. /reopen откроет его снова.",
  reopened: "Снова открыто: то, что вы здесь пишете, опять доходит до человека.",
  hasOtherCase: "У этого человека открыто другое обращение.",
  blocked:
    "Заблокировано: этот человек больше не может открывать обращения, но ответы из FAQ по-прежнему получает. /unban это отменит.",
  unblocked: "Этот человек снова может открывать обращения.",

  // Entries that are sent to the person.
  sendEntryUsage: "Отправьте /a и несколько слов или id записи.",
  chooseEntry: "Какую отправить?",
  noEntries: "В FAQ ничего не нашлось. Попробуйте другие слова или id записи.",
  entrySent: (question) => `Отправлено: ${question}`,
  entryGone: "Этой записи в FAQ больше нет.",

  // What can be made of a closed case.
  makeLesson: "Сделать урок",
  lessonSaved:
    "Урок сохранён: на такие вопросы теперь отвечает запись, которую вы отправили. Отменить его можно в /lessons.",
  needsEntry: "Отмечено: для этого в FAQ нужна новая запись.",
  lessonExists: "Это уже урок: его покажет /lessons.",
  draftEntry: "Черновик записи",
  answeredWithEntry: (id) =>
    `На это ответили записью, которая уже есть: ${id}. Урок поможет больше.`,
  noQuestion: "Этого вопроса у меня уже нет, поэтому не получится.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "Не доставлено: человек заблокировал бота.",
  undelivered: (why) => `Не доставлено: ${why}`,
  unsupported: "Сообщения такого вида я передать не могу.",
  forwarded: "Пересланные сообщения не передаются: напишите или скопируйте текст.",
  throughBot:
    "Сообщения, отправленные через другого бота, не передаются: напишите или скопируйте текст.",
  deleted: "Удалено и у человека.",
  deleteUsage: "Отправьте /delete ответом на то, что написали здесь помощники.",
  onlyInTopic: "Это работает только в теме обращения.",
  staffOnly: "Это для участников группы помощников, в теме обращения.",
};
