import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./es/cases.ts";
import { lessons } from "./es/lessons.ts";
import { statistics } from "./es/statistics.ts";

/** What staff reads, in Spanish. */
export const es: StaffTexts = {
  language: "es",
  quoted: (words) => `«${words}»`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Esto es para el equipo del bot, en su chat privado con él o en el grupo del equipo.",
  menu: {
    misses: "Revisar fallos: preguntas sin la respuesta correcta",
    lessons: "Ver y deshacer lecciones",
    stats: "Ver cómo se usa el bot",
    reload: "Cargar los datos cambiados",
  },
  caseMenu: {
    a: "Enviar una entrada: /a y unas palabras",
    take: "Encargarte de este caso",
    note: "Escribir una nota que se queda aquí",
    delete: "Eliminar algo que enviaste: como respuesta a ello",
    close: "Cerrar este caso",
    reopen: "Reabrir este caso",
    ban: "Impedir que esta persona abra casos",
    unban: "Permitir que esta persona vuelva a abrir casos",
  },
  help: {
    everywhere: "Para el equipo, aquí y en el chat privado con el bot:",
    inTopics: "En el tema de un caso:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Estoy cargando los datos. Te avisaré aquí cuando termine; hasta entonces respondo con los datos anteriores.",
    loaded: "Los datos nuevos ya están en uso.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("es", entries, { one: "# entrada", many: "# de entradas", other: "# entradas" })}, ${plural("es", phrasings, { one: "# formulación", many: "# de formulaciones", other: "# formulaciones" })}`,
    kept: "Sigo con los datos anteriores, porque los nuevos no se pueden usar:",
    stopped:
      "Me detuvieron antes de terminar de cargar los datos. Cuando me vuelvan a iniciar, cargaré lo que haya entonces.",
    none: "Este bot no puede volver a cargar sus datos: reinícialo.",
  },
  statistics,
};
