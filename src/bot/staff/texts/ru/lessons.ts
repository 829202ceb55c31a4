import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** The rest of a list that isn't shown. */
const more = (count: number) => `и ещё ${number("ru", count)}`;

/** What staff reads about misses and lessons. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "За последние 30 дней промахов не было, или все они уже разобраны.",
    group: (at, of) => `Промахи: группа ${number("ru", at)} из ${number("ru", of)}`,
    times: (times, phrasings) => {
      const timesPart = plural("ru", times, {
        one: "# раз",
        few: "# раза",
        many: "# раз",
        other: "# раза",
      });
      const phrasingsPart = plural("ru", phrasings, {
        one: "в # формулировке",
        other: "в # формулировках",
      });
      return `${timesPart} за 30 дней, ${phrasingsPart}`;
    },
    inLanguage: (name) => `Язык: ${name}`,
    more,
    whichEntry: "Какая запись на это отвечает? Ваш выбор сразу станет уроком.",
    groupGone: "Эта группа уже разобрана.",
    askForWords:
      "Пришлите несколько слов из записи, которая на это отвечает. В группе ответьте на это сообщение.",
    found: "Какая из них на это отвечает?",
    notFound: "Записи с такими словами нет. Пришлите другие или отправьте /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) => {
      const lead = plural("ru", phrasings, {
        one: "# формулировка теперь ведёт",
        few: "# формулировки теперь ведут",
        many: "# формулировок теперь ведут",
        other: "# формулировки теперь ведут",
      });
      return `Урок сохранён: ${lead} к записи «${entry}».`;
    },
    offTopic: (phrasings) => {
      const are = plural("ru", phrasings, {
        one: "# формулировка не относится",
        few: "# формулировки не относятся",
        many: "# формулировок не относятся",
        other: "# формулировки не относятся",
      });
      return `Урок сохранён: ${are} к теме этого бота.`;
    },
    needsEntry: "Отмечено: для этого в FAQ нужна новая запись. Группа убрана из списка.",
    undone: "Урок отменён.",
    redone: "Урок снова действует.",
    alreadyInData: "Этот урок уже в данных: удалите его там.",
    gone: "Такого урока больше нет.",
  },
  lessons: {
    none: "Уроков пока нет. Вопросы, из которых их можно сделать, покажет /misses.",
    title: "Уроки",
    states: { live: "действует", undone: "отменён", exported: "перенесён в данные" },
    offTopic: "не по теме этого бота",
    needsEntry: "нужна новая запись",
    entryGone: (id) => `${id}: этой записи в FAQ больше нет, урок ничего не делает`,
    insisted: (broken) => {
      const answers = plural("ru", broken, {
        one: "# ответ",
        few: "# ответа",
        many: "# ответов",
        other: "# ответа",
      });
      return `всё равно сохранён, хотя испортил ${answers}`;
    },
    by: (who, when) => `автор: ${who}, ${when}`,
    impact: (checked, mended, broken) => {
      const messages = plural("ru", checked, {
        one: "из # известного сообщения",
        other: "из # известных сообщений",
      });
      return `${messages}: исправлено ${number("ru", mended)}, испорчено ${number("ru", broken)}`;
    },
  },
  spoiled: {
    notTaught: (spoiled) => {
      const answers = plural("ru", spoiled, {
        one: "# ответ, который сейчас верен",
        few: "# ответа, которые сейчас верны",
        many: "# ответов, которые сейчас верны",
        other: "# ответа, которые сейчас верны",
      });
      return `Урок пока не сохранён: он испортил бы ${answers}.`;
    },
    more,
    noAnswer: "нет ответа",
    toChoose: (entries) => `на выбор: ${entries}`,
    decide: "Всё равно сохранить урок?",
    anyway: "Всё равно сохранить",
    discard: "Не сохранять",
    unchanged: "Ничего не изменилось.",
    otherImpact: "С тех пор что-то изменилось: взгляните, пожалуйста, ещё раз.",
  },
  buttons: {
    otherEntry: "Другая запись",
    offTopic: "Не по теме",
    needsEntry: "Нужна новая запись",
    undo: "Отменить",
    redo: "Вернуть",
    undoNumber: (at) => `Отменить ${at}`,
    redoNumber: (at) => `Вернуть ${at}`,
    misses: "Промахи",
    lessons: "Уроки",
    previous: "‹ Предыдущая",
    next: "Следующая ›",
  },
};
