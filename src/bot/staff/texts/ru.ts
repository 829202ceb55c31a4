import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./ru/cases.ts";
import { lessons } from "./ru/lessons.ts";
import { statistics } from "./ru/statistics.ts";

/** What staff reads, in Russian. */
export const ru: StaffTexts = {
  language: "ru",
  quoted: (words) => `«${words}»`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Это для помощников бота: в личном чате с ним или в группе помощников.",
  menu: {
    misses: "Разобрать промахи: вопросы без верного ответа",
    lessons: "Посмотреть и отменить уроки",
    stats: "Посмотреть, как пользуются ботом",
    reload: "Загрузить изменённые данные",
  },
  caseMenu: {
    a: "Отправить запись: /a и слова",
    take: "Взять это обращение",
    note: "Написать заметку, которая останется здесь",
    delete: "Удалить отправленное: ответом на него",
    close: "Закрыть это обращение",
    reopen: "Снова открыть это обращение",
    ban: "Запретить человеку открывать обращения",
    unban: "Снова разрешить человеку открывать обращения",
  },
  help: {
    everywhere: "Для помощников, здесь и в личном чате с ботом:",
    inTopics: "В теме обращения:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Загружаю данные. Когда будет готово, сообщу здесь; до тех пор отвечаю по старым данным.",
    loaded: "Новые данные уже используются.",
    counts: (language, entries, phrasings) => {
      const entriesPart = plural("ru", entries, {
        one: "# запись",
        few: "# записи",
        many: "# записей",
        other: "# записи",
      });
      const phrasingsPart = plural("ru", phrasings, {
        one: "# формулировка",
        few: "# формулировки",
        many: "# формулировок",
        other: "# формулировки",
      });
      return `${language}: ${entriesPart}, ${phrasingsPart}`;
    },
    kept: "Остаются старые данные, потому что новые использовать нельзя:",
    stopped:
      "Меня остановили, прежде чем данные загрузились. Когда меня снова запустят, я загружу то, что тогда будет.",
    none: "Этот бот не умеет перезагружать данные: перезапустите его.",
  },
  statistics,
};
