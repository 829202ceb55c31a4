/** The languages that the bot speaks, a line each. */
export { de } from "./de.ts";
export { en } from "./en.ts";
