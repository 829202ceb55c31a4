import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads about misses and lessons. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Nenhuma falha nos últimos 30 dias, ou todas já foram tratadas.",
    group: (at, of) => `Falhas: grupo ${number("pt-br", at)} de ${number("pt-br", of)}`,
    times: (times, phrasings) =>
      `${count(times, "vez", "vezes")} em 30 dias, em ${formulations(phrasings)}`,
    inLanguage: (name) => `Em ${name}`,
    more,
    whichEntry: "Que entrada responde a isto? Sua escolha vira uma lição na hora.",
    groupGone: "Este grupo já foi tratado.",
    askForWords:
      "Envie algumas palavras da entrada que responde a isto. Em um grupo, responda a esta mensagem.",
    found: "Qual delas responde?",
    notFound: "Nenhuma entrada combina com essas palavras. Envie outras, ou /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Lição salva: ${plural("pt-br", phrasings, {
        one: "# formulação agora leva",
        many: "# de formulações agora levam",
        other: "# formulações agora levam",
      })} a “${entry}”.`,
    offTopic: (phrasings) =>
      `Lição salva: ${plural("pt-br", phrasings, {
        one: "# formulação está fora do assunto deste bot",
        many: "# de formulações estão fora do assunto deste bot",
        other: "# formulações estão fora do assunto deste bot",
      })}.`,
    needsEntry:
      "Anotado: as perguntas frequentes precisam de uma entrada nova para isto. O grupo saiu da lista.",
    undone: "A lição foi desfeita.",
    redone: "A lição voltou a valer.",
    alreadyInData: "Esta lição agora está nos dados: remova-a lá.",
    gone: "Esta lição não existe mais.",
  },
  lessons: {
    none: "Nenhuma lição ainda. /misses mostra as perguntas para criar lições.",
    title: "Lições",
    states: { live: "vale", undone: "desfeita", exported: "passou para os dados" },
    offTopic: "fora do assunto deste bot",
    needsEntry: "precisa de uma entrada nova",
    entryGone: (id) => `${id}, que não está mais nas perguntas frequentes: isto não faz nada`,
    insisted: (broken) =>
      `ensinada mesmo assim, embora tenha estragado ${count(broken, "resposta", "respostas")}`,
    by: (who, when) => `por ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `de ${count(checked, "mensagem conhecida", "mensagens conhecidas")}: ${count(mended, "corrigida", "corrigidas")}, ${count(broken, "estragada", "estragadas")}`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `Ainda não ensinada: estragaria ${count(spoiled, "resposta que hoje está certa", "respostas que hoje estão certas")}.`,
    more,
    noAnswer: "nenhuma resposta",
    toChoose: (entries) => `uma escolha entre ${entries}`,
    decide: "Ensinar mesmo assim?",
    anyway: "Ensinar mesmo assim",
    discard: "Não ensinar",
    unchanged: "Nada mudou.",
    otherImpact: "Algo mudou desde então: dê mais uma olhada, por favor.",
  },
  buttons: {
    otherEntry: "Outra entrada",
    offTopic: "Fora do assunto",
    needsEntry: "Falta uma entrada",
    undo: "Desfazer",
    redo: "Refazer",
    undoNumber: (at) => `Desfazer ${at}`,
    redoNumber: (at) => `Refazer ${at}`,
    misses: "Falhas",
    lessons: "Lições",
    previous: "‹ Anterior",
    next: "Próxima ›",
  },
};

/** A number with its noun: `count(2, "vez", "vezes")`. */
function count(value: number, singular: string, pluralForm: string): string {
  return plural("pt-br", value, {
    one: `# ${singular}`,
    many: `# de ${pluralForm}`,
    other: `# ${pluralForm}`,
  });
}

function formulations(phrasings: number): string {
  return count(phrasings, "formulação", "formulações");
}

function more(phrasings: number): string {
  return `e mais ${number("pt-br", phrasings)}`;
}
