import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun: `count(2, "vez", "veces")`; from a million on, Spanish puts "de" before the noun. */
const count = (value: number, singular: string, pluralForm: string) =>
  plural("es", value, {
    one: `# ${singular}`,
    many: `# de ${pluralForm}`,
    other: `# ${pluralForm}`,
  });

/** A number with a participle, which takes no "de". */
const result = (value: number, word: string) =>
  plural("es", value, { one: `# ${word}`, other: `# ${word}s` });

const more = (phrasings: number) => `y ${number("es", phrasings)} más`;

/** What staff reads about misses and lessons. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "No hay fallos en los últimos 30 días, o ya están todos atendidos.",
    group: (at, of) => `Fallos: grupo ${number("es", at)} de ${number("es", of)}`,
    times: (times, phrasings) =>
      `${count(times, "vez", "veces")} en 30 días, con ${count(phrasings, "formulación", "formulaciones")}`,
    inLanguage: (name) => `En ${name}`,
    more,
    whichEntry:
      "¿Qué entrada responde a esto? Lo que elijas se convierte enseguida en una lección.",
    groupGone: "Este grupo ya está atendido.",
    askForWords:
      "Envíame unas palabras de la entrada que responde a esto. En un grupo, responde a este mensaje.",
    found: "¿Cuál responde a esto?",
    notFound: "Ninguna entrada encaja con esas palabras. Envíame otras, o /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Lección guardada: ${count(phrasings, "formulación lleva ahora", "formulaciones llevan ahora")} a «${entry}».`,
    offTopic: (phrasings) =>
      `Lección guardada: ${count(phrasings, "formulación queda", "formulaciones quedan")} fuera de tema para este bot.`,
    needsEntry:
      "Anotado: las preguntas frecuentes necesitan una entrada nueva para esto. El grupo ya no está en la lista.",
    undone: "La lección está deshecha.",
    redone: "La lección vuelve a estar en vigor.",
    alreadyInData: "Esta lección ya está en los datos: quítala de ahí.",
    gone: "Esa lección ya no existe.",
  },
  lessons: {
    none: "Todavía no hay lecciones. /misses muestra las preguntas con las que crearlas.",
    title: "Lecciones",
    states: { live: "en vigor", undone: "deshecha", exported: "pasada a los datos" },
    offTopic: "fuera de tema para este bot",
    needsEntry: "necesita una entrada nueva",
    entryGone: (id) => `${id}, que ya no está en las preguntas frecuentes: esto no hace nada`,
    insisted: (broken) =>
      `enseñada de todos modos, aunque estropeó ${count(broken, "respuesta", "respuestas")}`,
    by: (who, when) => `por ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `de ${count(checked, "mensaje conocido", "mensajes conocidos")}: ${result(mended, "corregido")}, ${result(broken, "estropeado")}`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `No se ha enseñado todavía: estropearía ${count(spoiled, "respuesta que hoy es correcta", "respuestas que hoy son correctas")}.`,
    more,
    noAnswer: "sin respuesta",
    toChoose: (entries) => `a elegir entre ${entries}`,
    decide: "¿Enseñarla de todos modos?",
    anyway: "Enseñarla igualmente",
    discard: "No enseñarla",
    unchanged: "No ha cambiado nada.",
    otherImpact: "Algo ha cambiado desde entonces: míralo otra vez, por favor.",
  },
  buttons: {
    otherEntry: "Otra entrada",
    offTopic: "Fuera de tema",
    needsEntry: "Necesita una entrada nueva",
    undo: "Deshacer",
    redo: "Rehacer",
    undoNumber: (at) => `Deshacer ${at}`,
    redoNumber: (at) => `Rehacer ${at}`,
    misses: "Fallos",
    lessons: "Lecciones",
    previous: "‹ Anterior",
    next: "Siguiente ›",
  },
};
