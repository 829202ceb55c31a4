import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./pt-br/cases.ts";
import { lessons } from "./pt-br/lessons.ts";
import { statistics } from "./pt-br/statistics.ts";

/** What staff reads, in Brazilian Portuguese. */
export const ptBr: StaffTexts = {
  language: "pt-br",
  quoted: (words) => `“${words}”`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Isto é para a equipe do bot, no chat privado com ele ou no grupo da equipe.",
  menu: {
    misses: "Revisar falhas: perguntas sem a resposta certa",
    lessons: "Ver e desfazer lições",
    stats: "Ver como o bot é usado",
    reload: "Carregar os dados alterados",
  },
  caseMenu: {
    a: "Enviar uma entrada: /a e algumas palavras",
    take: "Assumir este caso",
    note: "Escrever uma nota que fica só aqui",
    delete: "Apagar algo que você enviou: em resposta a isso",
    close: "Encerrar este caso",
    reopen: "Reabrir este caso",
    ban: "Impedir esta pessoa de abrir casos",
    unban: "Deixar esta pessoa abrir casos de novo",
  },
  help: {
    everywhere: "Para a equipe, aqui e no chat privado com o bot:",
    inTopics: "No tópico de um caso:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Carregando os dados. Aviso aqui quando terminar; até lá, respondo com os dados antigos.",
    loaded: "Os dados novos estão em uso.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("pt-br", entries, { one: "# entrada", many: "# de entradas", other: "# entradas" })}, ${plural("pt-br", phrasings, { one: "# formulação", many: "# de formulações", other: "# formulações" })}`,
    kept: "Os dados antigos continuam em uso, porque não dá para usar os novos:",
    stopped:
      "Fui interrompido antes de terminar de carregar os dados. Quando me iniciarem de novo, carrego o que houver então.",
    none: "Este bot não consegue recarregar os dados: reinicie-o.",
  },
  statistics,
};
