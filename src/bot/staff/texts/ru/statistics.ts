import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type Statistics = StaffTexts["statistics"];

/** What the bot made of a question. */
const outcomes: Statistics["outcomes"] = {
  answered: "сразу отвечено",
  chosen: "выбрано из предложенного",
  suggested: "предложено, но не выбрано",
  unknown: "ответа нет",
  language: "другой язык",
};

/** Dialogs that have started, and how they ended. */
const dialogs: Statistics["dialogs"] = {
  begun: "начато",
  solved: "решено",
  contact: "поддержка",
  stopped: "остановлено",
  dropped: "брошено",
};

/** What each share means, in a sentence. */
const meaning: Statistics["meaning"] = {
  confirmed: {
    name: "Подтверждено",
    sentence: "Под ответом нажали «Помогло»: это единственный верный признак того, что он помог.",
  },
  refused: {
    name: "Не помогло",
    sentence:
      "Под ответом нажали «Не совсем»; изменённая оценка считается один раз, такой, какая она сейчас.",
  },
  assumed: {
    name: "Вероятно, решено",
    sentence:
      "Отвечено сразу, и ответ не отклонили. Это верхняя граница: большинство людей оценок не ставит, а бот не хранит, " +
      "кто спрашивает, поэтому не знает, спрашивали ли они ещё раз.",
  },
  deflected: {
    name: "Не дошло до людей",
    sentence:
      "Боту было что показать, ответ или предложения, так что больше никого не побеспокоили. О том, верны ли они, " +
      "это ничего не говорит.",
  },
  helpful: {
    name: "Помогло, из поставивших оценку",
    sentence:
      "Доля «Помогло» среди всех оценок. Те, кто ставит оценки, редко похожи на всех, кто спрашивает.",
  },
};

const figures: Statistics["figures"] = {
  questions: "вопросы",
  ...outcomes,
  suggested: "предложено",
  talk: "приветствия и подобное",
  helped: "«Помогло»",
  missed: "«Не совсем»",
  sent: "отправлено через inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: Statistics = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Отправьте число дней от 1 до ${number("ru", mostDays)}, например /stats 30.`,
  title: (days) =>
    days === 1
      ? "Статистика за сегодня"
      : plural("ru", days, {
          one: "Статистика за последний # день",
          few: "Статистика за последние # дня",
          many: "Статистика за последние # дней",
          other: "Статистика за последние # дня",
        }),
  places: { private: "личные чаты", group: "группы", inline: "inline", guest: "как гость" },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Данных слишком много, поэтому самые старые дни не учтены.",
  nothing: "За это время никто ничего не спрашивал.",
  questions: (count) =>
    plural("ru", count, {
      one: "# вопрос",
      few: "# вопроса",
      many: "# вопросов",
      other: "# вопроса",
    }),
  talk: (count) =>
    plural("ru", count, {
      one: "и ещё # приветствие или подобное",
      few: "и ещё # приветствия и подобное",
      many: "и ещё # приветствий и подобного",
      other: "и ещё # приветствия и подобное",
    }),
  dialogsBegun: (count) =>
    plural("ru", count, {
      one: "Начат # диалог",
      few: "Начато # диалога",
      many: "Начато # диалогов",
      other: "Начато # диалога",
    }),
  responseTimes: (p50, p95) => `Половина ответов дана не дольше чем за ${p50}, 95% — за ${p95}.`,
  languages: "По языкам",
  borrowed: "ответ на другом языке",
  others: "всё остальное",
  weakEntries: "Записи, которым нужнее новые формулировки",
  need: (missed, passedOver) =>
    `отклонено ${number("ru", missed)}, не выбрано ${number("ru", passedOver)}`,
  page: {
    name: "Статистика бота",
    days: (days) =>
      plural("ru", days, { one: "# день", few: "# дня", many: "# дней", other: "# дня" }),
    shares: "Что стало с вопросами",
    perDay: "Вопросы по дням",
    perWeek: "Вопросы по неделям",
    votesPerDay: "Оценки по дням",
    votesPerWeek: "Оценки по неделям",
    responseTimesPerDay: "Время ответа, в миллисекундах",
    responseTimesPerWeek: "Самый медленный день каждой недели, в миллисекундах",
    p50: "половина за",
    p95: "95% за",
    answeredWithin: "95% ответов даны за",
    dialogs: "Пошаговая помощь",
    leftAt: (nodes) => `остановились на ${nodes}`,
    open: "ещё идут",
    languages: "Языки вопросов",
    places: "Где задавали вопросы",
    entries: "Записи",
    needMeaning:
      "Запись не справилась, если её отклонили, и отчасти, если её предложили, но не выбрали. Потребность — это число " +
      "неудач сверх случайных: нижняя граница 95-процентного интервала Уилсона для их доли, умноженная на то, сколько " +
      "раз запись пробовали. Предложения известны только за последние 30 дней.",
    dayNote:
      "Дни начинаются в полночь по UTC; последний ещё не закончился. Изменённый вопрос считается ещё раз.",
    entry: "запись",
    asked: "спрошено",
    shown: "предложено",
    chosen: "выбрано",
    need: "потребность",
    flow: "сценарий",
    more: (count) => `Ещё ${number("ru", count)} — в CSV и JSON.`,
    none: "Пока ничего.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Эта страница защищена",
    body: "Откройте её один раз, добавив к адресу ?token= и за ним STATS_TOKEN, или отправьте его как Bearer-токен.",
    reopen: "Вы только что это сделали, перейдя с другого сайта? Тогда откройте страницу ещё раз.",
    tooManyAttempts: (seconds) =>
      plural("ru", seconds, {
        one: "Слишком много неверных токенов. Попробуйте снова через # секунду.",
        few: "Слишком много неверных токенов. Попробуйте снова через # секунды.",
        many: "Слишком много неверных токенов. Попробуйте снова через # секунд.",
        other: "Слишком много неверных токенов. Попробуйте снова через # секунды.",
      }),
    invalidDays: (mostDays) => `days: нужно целое число от 1 до ${number("ru", mostDays)}.`,
  },
};
