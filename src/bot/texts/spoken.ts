/** The languages that the bot speaks, a line each. */
export { de } from "./de.ts";
export { en } from "./en.ts";
export { es } from "./es.ts";
export { fr } from "./fr.ts";
export { id } from "./id.ts";
export { it } from "./it.ts";
export { ptBr } from "./pt-br.ts";
