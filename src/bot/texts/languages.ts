/** The languages that the bot speaks, a line each. */
export { ar } from "./ar.ts";
export { de } from "./de.ts";
export { en } from "./en.ts";
export { es } from "./es.ts";
export { fa } from "./fa.ts";
export { fr } from "./fr.ts";
export { id } from "./id.ts";
export { it } from "./it.ts";
export { ptBr } from "./pt-br.ts";
export { ru } from "./ru.ts";
export { tr } from "./tr.ts";
