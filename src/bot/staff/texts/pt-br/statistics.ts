import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type StatisticsTexts = StaffTexts["statistics"];

/** What the bot made of a question. */
const outcomes: StatisticsTexts["outcomes"] = {
  answered: "respondidas diretamente",
  chosen: "escolhidas entre sugestões",
  suggested: "sugeridas, não escolhidas",
  unknown: "desconhecidas",
  language: "em outro idioma",
};

/** Dialogs that have started, and how they ended. */
const dialogs: StatisticsTexts["dialogs"] = {
  begun: "iniciados",
  solved: "resolvidos",
  contact: "foram ao suporte",
  stopped: "interrompidos",
  dropped: "abandonados",
};

/** What each share means, in a sentence. */
const meaning: StatisticsTexts["meaning"] = {
  confirmed: {
    name: "Confirmadas",
    sentence:
      "Alguém tocou em “Ajudou” embaixo da resposta: o único sinal seguro de que ela ajudou.",
  },
  refused: {
    name: "Não ajudaram",
    sentence:
      "Alguém tocou em “Não era isso” embaixo da resposta; um voto alterado conta uma vez só, como está agora.",
  },
  assumed: {
    name: "Consideradas resolvidas",
    sentence:
      "Respondidas diretamente e sem voto contra. É um limite superior: a maioria nunca vota, e o bot não guarda quem " +
      "pergunta, então não sabe se a pessoa perguntou de novo.",
  },
  deflected: {
    name: "Atendidas pelo bot",
    sentence:
      "O bot tinha uma resposta ou sugestões para mostrar, então ninguém mais precisou ser incomodado. Isto não diz nada " +
      "sobre se estavam certas.",
  },
  helpful: {
    name: "Ajudaram, entre quem votou",
    sentence:
      "A parcela de “Ajudou” entre todos os votos. Quem vota poucas vezes é como o conjunto de quem pergunta.",
  },
};

const figures: StatisticsTexts["figures"] = {
  questions: "perguntas",
  ...outcomes,
  suggested: "sugeridas",
  talk: "cumprimentos e afins",
  helped: "“Ajudou”",
  missed: "“Não era isso”",
  sent: "enviadas no modo inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: StatisticsTexts = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Envie um número de dias de 1 a ${number("pt-br", mostDays)}, por exemplo /stats 30.`,
  title: (days) =>
    days === 1
      ? "Estatísticas de hoje"
      : plural("pt-br", days, {
          many: "Estatísticas dos últimos # de dias",
          other: "Estatísticas dos últimos # dias",
        }),
  places: {
    private: "chats privados",
    group: "grupos",
    inline: "modo inline",
    guest: "como convidado",
  },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Há coisa demais para ler, então faltam os dias mais antigos.",
  nothing: "Ninguém perguntou nada neste período.",
  questions: (count) =>
    plural("pt-br", count, { one: "# pergunta", many: "# de perguntas", other: "# perguntas" }),
  talk: (count) =>
    plural("pt-br", count, {
      one: "mais # cumprimento ou algo do tipo",
      many: "mais # de cumprimentos e afins",
      other: "mais # cumprimentos e afins",
    }),
  dialogsBegun: (count) =>
    plural("pt-br", count, {
      one: "# diálogo iniciado",
      many: "# de diálogos iniciados",
      other: "# diálogos iniciados",
    }),
  responseTimes: (p50, p95) => `Metade recebeu resposta em até ${p50}, 95% em até ${p95}.`,
  languages: "Por idioma",
  borrowed: "respondidas em outro idioma",
  others: "todo o resto",
  weakEntries: "Entradas que mais precisam de formulações melhores",
  need: (missed, passedOver) => `recusada ${times(missed)}, não escolhida ${times(passedOver)}`,
  page: {
    name: "Estatísticas do bot",
    days: (days) => plural("pt-br", days, { one: "# dia", many: "# de dias", other: "# dias" }),
    shares: "No que deram as perguntas",
    perDay: "Perguntas por dia",
    perWeek: "Perguntas por semana",
    votesPerDay: "Votos por dia",
    votesPerWeek: "Votos por semana",
    responseTimesPerDay: "Tempo até a resposta, em milissegundos",
    responseTimesPerWeek: "Dia mais lento de cada semana, em milissegundos",
    p50: "metade em até",
    p95: "95% em até",
    answeredWithin: "95% respondidas em até",
    dialogs: "Ajuda passo a passo",
    leftAt: (nodes) => `pararam em ${nodes}`,
    open: "ainda abertos",
    languages: "Idiomas das perguntas",
    places: "Onde perguntaram",
    entries: "Entradas",
    needMeaning:
      "Uma entrada falha quando é recusada e, em parte, quando é sugerida mas não escolhida. A necessidade é o número de " +
      "falhas além do acaso: o limite inferior do intervalo de Wilson de 95% da parcela delas, vezes quantas vezes a " +
      "entrada foi tentada. As sugestões só são conhecidas dos últimos 30 dias.",
    dayNote:
      "Os dias começam à meia-noite UTC; o último ainda não terminou. Uma pergunta editada conta mais uma vez.",
    entry: "entrada",
    asked: "perguntada",
    shown: "sugerida",
    chosen: "escolhida",
    need: "necessidade",
    flow: "fluxo",
    more: (count) =>
      plural("pt-br", count, {
        one: "Há mais # no CSV e no JSON.",
        other: "Há mais # no CSV e no JSON.",
      }),
    none: "Nada ainda.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Esta página é protegida",
    body: "Abra-a uma vez com ?token= seguido do STATS_TOKEN, ou envie-o como Bearer token.",
    reopen: "Acabou de fazer isso, vindo de outro site? Então abra a página mais uma vez.",
    tooManyAttempts: (seconds) =>
      plural("pt-br", seconds, {
        one: "Tokens errados demais. Tente de novo em # segundo.",
        many: "Tokens errados demais. Tente de novo em # de segundos.",
        other: "Tokens errados demais. Tente de novo em # segundos.",
      }),
    invalidDays: (mostDays) =>
      `days tem que ser um número inteiro de 1 a ${number("pt-br", mostDays)}.`,
  },
};

/** "1 vez", "2 vezes". */
function times(count: number): string {
  return plural("pt-br", count, { one: "# vez", many: "# de vezes", other: "# vezes" });
}
