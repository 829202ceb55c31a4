import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type StatisticsTexts = StaffTexts["statistics"];

/** What the bot made of a question. */
const outcomes: StatisticsTexts["outcomes"] = {
  answered: "respondidas directamente",
  chosen: "elegidas entre las sugerencias",
  suggested: "sugeridas, no elegidas",
  unknown: "desconocidas",
  language: "en otro idioma",
};

/** Dialogs that have started, and how they ended. */
const dialogs: StatisticsTexts["dialogs"] = {
  begun: "empezados",
  solved: "resueltos",
  contact: "al soporte",
  stopped: "detenidos",
  dropped: "abandonados",
};

/** What each share means, in a sentence. */
const meaning: StatisticsTexts["meaning"] = {
  confirmed: {
    name: "Confirmadas",
    sentence:
      "Alguien tocó «Me sirvió» debajo de la respuesta: la única señal segura de que le sirvió.",
  },
  refused: {
    name: "No sirvieron",
    sentence:
      "Alguien tocó «No del todo» debajo de la respuesta; un voto cambiado cuenta una sola vez, tal como está ahora.",
  },
  assumed: {
    name: "Se dan por resueltas",
    sentence:
      "Respondidas directamente y sin voto en contra. Es un límite superior: la mayoría nunca vota, y el bot no guarda " +
      "quién pregunta, así que no puede saber si volvió a preguntar.",
  },
  deflected: {
    name: "Atendidas por el bot",
    sentence:
      "El bot tenía una respuesta o sugerencias que mostrar, así que no hubo que molestar a nadie más. Esto no dice " +
      "nada sobre si eran correctas.",
  },
  helpful: {
    name: "Sirvieron, entre quienes votaron",
    sentence:
      "La parte de «Me sirvió» entre todos los votos. Quienes votan pocas veces se parecen a todos los que preguntan.",
  },
};

const figures: StatisticsTexts["figures"] = {
  questions: "preguntas",
  ...outcomes,
  suggested: "sugeridas",
  talk: "saludos y similares",
  helped: "«Me sirvió»",
  missed: "«No del todo»",
  sent: "enviadas en modo inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: StatisticsTexts = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Envía un número de días del 1 al ${number("es", mostDays)}, por ejemplo /stats 30.`,
  title: (days) =>
    days === 1
      ? "Estadísticas de hoy"
      : plural("es", days, { other: "Estadísticas de los últimos # días" }),
  places: {
    private: "chats privados",
    group: "grupos",
    inline: "modo inline",
    guest: "como invitado",
  },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Hay demasiado que leer, así que faltan los días más antiguos.",
  nothing: "Nadie preguntó nada en este periodo.",
  questions: (count) =>
    plural("es", count, { one: "# pregunta", many: "# de preguntas", other: "# preguntas" }),
  talk: (count) =>
    plural("es", count, {
      one: "más # saludo o similar",
      many: "más # de saludos y similares",
      other: "más # saludos y similares",
    }),
  dialogsBegun: (count) =>
    plural("es", count, {
      one: "# diálogo empezado",
      many: "# de diálogos empezados",
      other: "# diálogos empezados",
    }),
  responseTimes: (p50, p95) =>
    `La mitad recibió respuesta en ${p50} como máximo; el 95%, en ${p95} como máximo.`,
  languages: "Por idioma",
  borrowed: "respondidas en otro idioma",
  others: "todo lo demás",
  weakEntries: "Entradas que más necesitan mejores formulaciones",
  need: (missed, passedOver) => `rechazada ${times(missed)}, no elegida ${times(passedOver)}`,
  page: {
    name: "Estadísticas del bot",
    days: (days) => plural("es", days, { one: "# día", many: "# de días", other: "# días" }),
    shares: "Qué pasó con las preguntas",
    perDay: "Preguntas por día",
    perWeek: "Preguntas por semana",
    votesPerDay: "Votos por día",
    votesPerWeek: "Votos por semana",
    responseTimesPerDay: "Tiempo de respuesta, en milisegundos",
    responseTimesPerWeek: "El día más lento de cada semana, en milisegundos",
    p50: "la mitad, en",
    p95: "el 95%, en",
    answeredWithin: "tiempo máximo del 95%",
    dialogs: "Ayuda paso a paso",
    leftAt: (nodes) => `se detuvo en ${nodes}`,
    open: "todavía abiertos",
    languages: "Idiomas de las preguntas",
    places: "Dónde se preguntó",
    entries: "Entradas",
    needMeaning:
      "Una entrada falla cuando la rechazan y, en parte, cuando se sugiere pero no se elige. La necesidad es el número " +
      "de fallos que no se deben al azar: el límite inferior del intervalo de Wilson del 95% de su proporción, " +
      "multiplicado por las veces que se probó la entrada. Las sugerencias solo se conocen de los últimos 30 días.",
    dayNote:
      "Los días empiezan a medianoche UTC; el último aún no ha terminado. Una pregunta editada cuenta otra vez.",
    entry: "entrada",
    asked: "preguntada",
    shown: "sugerida",
    chosen: "elegida",
    need: "necesidad",
    flow: "flujo",
    more: (count) =>
      plural("es", count, {
        one: "Hay # más en el CSV y el JSON.",
        other: "Hay # más en el CSV y el JSON.",
      }),
    none: "Nada todavía.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Esta página está protegida",
    body: "Ábrela una vez con ?token= seguido del STATS_TOKEN, o envíalo como Bearer token.",
    reopen: "¿Acabas de hacerlo, viniendo de otro sitio? Entonces abre la página una vez más.",
    tooManyAttempts: (seconds) =>
      plural("es", seconds, {
        one: "Demasiados tokens incorrectos. Inténtalo otra vez en # segundo.",
        many: "Demasiados tokens incorrectos. Inténtalo otra vez en # de segundos.",
        other: "Demasiados tokens incorrectos. Inténtalo otra vez en # segundos.",
      }),
    invalidDays: (mostDays) =>
      `days tiene que ser un número entero del 1 al ${number("es", mostDays)}.`,
  },
};

/** "1 vez", "2 veces". */
function times(count: number): string {
  return plural("es", count, { one: "# vez", many: "# de veces", other: "# veces" });
}
