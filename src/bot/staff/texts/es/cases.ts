import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Caso ${id}`,
  tried: "Antes",
  triedNothing: "el bot no encontró respuesta",
  wentThrough: (flow) => `siguió el flujo «${flow}»`,
  wasShown: (questions) => `se le mostró: ${questions}`,
  language: "Idioma",
  platform: "Plataforma",
  from: "De",
  guide:
    "Escribe aquí para responder. // o /note deja un mensaje solo aquí · /take · /a y unas palabras busca una entrada para enviarla · /delete como respuesta elimina lo que enviaste · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "La pregunta cambió:",
  edited: "Editado:",
  writtenElsewhere: (from) => (from ? `Reenviado de ${from}:` : "Reenviado:"),
  sentThrough: (bot) => `Enviado a través de @${bot}:`,
  ratedHelpful: "La persona dice que le sirvió.",
  ratedUnhelpful: "La persona dice que no le sirvió.",
  forgotten:
    "La persona pidió borrar todo lo que se guardaba sobre ella, así que nada de lo que escribas aquí le llega.",

  // How a case goes on and ends.
  topicRecreated: (id) => `Ya no encuentro el tema del caso ${id}, así que el caso continúa aquí.`,
  goesOnIn: (link) =>
    `Ya se lo pasé a la persona. Este caso ahora tiene otro tema; sigue allí: ${link}`,
  closedByBlock: "La persona bloqueó el bot, así que el caso queda cerrado.",
  languageChanged: (language) => `La persona ahora escribe en ${language}.`,
  reminder: "Nadie le ha respondido todavía a esta persona.",
  takenBy: (who) => `Se encarga ${who}.`,
  closedBy: (id, who) => `Caso ${id} cerrado por ${who}.`,
  person: "la persona",
  inactivity: "el bot: nadie ha escrito en una semana",
  isClosed: "Este caso está cerrado, así que esto no le llega a la persona. /reopen lo reabre.",
  reopened: "Caso reabierto: lo que escribas aquí vuelve a llegarle a la persona.",
  hasOtherCase: "Esta persona tiene otro caso abierto.",
  blocked:
    "Bloqueada: esta persona ya no puede abrir casos, pero el bot le sigue respondiendo con las preguntas frecuentes. /unban lo deshace.",
  unblocked: "Esta persona puede volver a abrir casos.",

  // Entries that are sent to the person.
  sendEntryUsage: "Envía /a con unas palabras o con el id de una entrada.",
  chooseEntry: "¿Cuál envío?",
  noEntries:
    "Sin resultados en las preguntas frecuentes. Prueba con otras palabras o con el id de una entrada.",
  entrySent: (question) => `Enviada: ${question}`,
  entryGone: "Esta entrada ya no está en las preguntas frecuentes.",

  // What can be made of a closed case.
  makeLesson: "Crear una lección",
  lessonSaved:
    "Lección guardada: las preguntas como esta ahora reciben la entrada que enviaste. /lessons permite deshacerla.",
  needsEntry: "Anotado: las preguntas frecuentes necesitan una entrada nueva para esto.",
  lessonExists: "Esto ya es una lección: /lessons la muestra.",
  draftEntry: "Redactar una entrada",
  answeredWithEntry: (id) =>
    `Esto se respondió con una entrada que ya existe: ${id}. Una lección serviría más.`,
  noQuestion: "Ya no tengo la pregunta, así que no puedo.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "No entregado: la persona bloqueó el bot, así que el caso queda cerrado.",
  undelivered: (why) => `No entregado: ${why}`,
  undeleted: (why) => `No se eliminó; la persona aún lo tiene: ${why}`,
  unsupported: "No puedo pasar un mensaje de este tipo.",
  forwarded: "Los mensajes reenviados no se pasan: escribe o copia el texto.",
  throughBot: "Los mensajes enviados a través de otro bot no se pasan: escribe o copia el texto.",
  asChannel:
    "Lo que se escribe en nombre de un canal no se pasa desde aquí, porque eso también puede hacerlo gente de fuera del grupo: escribe con tu propia cuenta.",
  isNoteNow: "Ahora esto es una nota: lo eliminé para la persona.",
  misspelt: (typed, meant) =>
    `No entregado: ${typed} se parece a ${meant}. Si quieres que le llegue a la persona, añade una palabra.`,
  deleted: "Eliminado también para la persona.",
  deleteUsage: "Envía /delete como respuesta a algo que el equipo haya escrito aquí.",
  onlyInTopic: "Esto solo funciona en el tema de un caso.",
  moved: (id) =>
    `Este grupo tiene un número nuevo. Ya lo estoy usando, con todos los casos; quien administra el bot debe configurar STAFF_CHAT_ID=${id}.`,
  list: {
    openCases: (count) =>
      count === 0
        ? "No hay casos abiertos"
        : plural("es", count, {
            one: "# caso abierto",
            many: "# de casos abiertos",
            other: "# casos abiertos",
          }),
    waiting: (time) => `esperando desde hace ${time}`,
    answered: "respondido",
    more: (count) => `y ${count} más`,
  },
  staffOnly: "Esto es para miembros del grupo del equipo, en el tema de un caso.",
};
