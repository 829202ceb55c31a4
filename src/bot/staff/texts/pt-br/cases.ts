import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Caso ${id}`,
  tried: "Tentativas",
  triedNothing: "o bot não encontrou resposta",
  wentThrough: (flow) => `passou por “${flow}”`,
  wasShown: (questions) => `viu: ${questions}`,
  language: "Idioma",
  platform: "Plataforma",
  from: "De",
  guide:
    "Escreva aqui para responder. // ou /note guarda uma mensagem só aqui · /take · /a e algumas palavras busca uma entrada para enviar · /delete em resposta a uma mensagem apaga o que você enviou · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "A pergunta foi alterada:",
  edited: "Editada:",
  writtenElsewhere: (from) => (from ? `Encaminhada de ${from}:` : "Encaminhada:"),
  sentThrough: (bot) => `Enviada por meio de @${bot}:`,
  ratedHelpful: "A pessoa diz que ajudou.",
  ratedUnhelpful: "A pessoa diz que não ajudou.",
  forgotten:
    "A pessoa mandou apagar tudo o que havia sobre ela, então nada do que você escrever aqui chega a ela.",

  // How a case goes on and ends.
  topicRecreated: (id) => `Não encontro mais o tópico do caso ${id}, então ele continua aqui.`,
  goesOnIn: (link) =>
    `Já repassei. Este caso agora tem outro tópico, então continue por lá: ${link}`,
  closedByBlock: "A pessoa bloqueou o bot, então o caso foi encerrado.",
  languageChanged: (language) => `Agora a pessoa escreve em ${language}.`,
  reminder: "Ninguém respondeu a esta pessoa ainda.",
  takenBy: (who) => `Caso assumido por ${who}.`,
  closedBy: (id, who) => `Caso ${id} encerrado por ${who}.`,
  person: "quem perguntou",
  inactivity: "inatividade: ninguém escreve há uma semana",
  isClosed: "Este caso está encerrado, então isto não chega à pessoa. /reopen abre de novo.",
  reopened: "Reaberto: o que você escrever aqui chega à pessoa de novo.",
  hasOtherCase: "Esta pessoa tem outro caso aberto.",
  blocked:
    "Bloqueada: esta pessoa não pode mais abrir casos, mas as perguntas frequentes continuam respondendo a ela. /unban desfaz isso.",
  unblocked: "Esta pessoa pode abrir casos de novo.",

  // Entries that are sent to the person.
  sendEntryUsage: "Envie /a com algumas palavras ou o ID de uma entrada.",
  chooseEntry: "Qual devo enviar?",
  noEntries:
    "Nada encontrado nas perguntas frequentes. Tente outras palavras ou o ID de uma entrada.",
  entrySent: (question) => `Enviada: ${question}`,
  entryGone: "Esta entrada não está mais nas perguntas frequentes.",

  // What can be made of a closed case.
  makeLesson: "Criar uma lição",
  lessonSaved:
    "Lição salva: agora perguntas assim recebem a entrada que você enviou. Com /lessons dá para desfazer.",
  needsEntry: "Anotado: as perguntas frequentes precisam de uma entrada nova para isto.",
  lessonExists: "Isto já é uma lição: /lessons mostra.",
  draftEntry: "Rascunhar entrada",
  answeredWithEntry: (id) =>
    `Isto foi respondido com uma entrada que já existe: ${id}. Uma lição ajudaria mais.`,
  noQuestion: "Não tenho mais a pergunta, então não consigo.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "Não entregue: a pessoa bloqueou o bot, então o caso foi encerrado.",
  undelivered: (why) => `Não entregue: ${why}`,
  undeleted: (why) => `Não foi apagado, a pessoa ainda tem a mensagem: ${why}`,
  unsupported: "Não consigo repassar uma mensagem desse tipo.",
  forwarded: "Mensagens encaminhadas não são repassadas: escreva ou copie o texto.",
  throughBot:
    "Mensagens enviadas por meio de outro bot não são repassadas: escreva ou copie o texto.",
  asChannel:
    "O que é escrito em nome de um canal não é repassado daqui, porque quem está fora do grupo também consegue fazer isso: escreva com a sua própria conta.",
  isNoteNow: "Agora isto é uma nota: já apaguei para a pessoa.",
  misspelt: (typed, meant) =>
    `Não repassada: ${typed} parece ${meant}. Para enviar à pessoa, acrescente uma palavra.`,
  deleted: "Apagada também para a pessoa.",
  deleteUsage: "Envie /delete em resposta a algo que a equipe escreveu aqui.",
  onlyInTopic: "Isto só funciona no tópico de um caso.",
  moved: (id) =>
    `Este grupo tem um número novo. Já estou usando esse número, com todos os casos; o responsável pelo bot deve definir STAFF_CHAT_ID=${id}.`,
  list: {
    openCases: (count) =>
      count === 0
        ? "Nenhum caso aberto"
        : plural("pt-br", count, {
            one: "# caso aberto",
            many: "# de casos abertos",
            other: "# casos abertos",
          }),
    waiting: (time) => `esperando há ${time}`,
    answered: "respondido",
    more: (count) => `e mais ${count}`,
  },
  staffOnly: "Isto é para membros do grupo da equipe, no tópico de um caso.",
};
