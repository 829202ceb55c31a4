import * as languages from "./languages.ts";

export type { Texts } from "./en.ts";

/** The texts of every language that the bot speaks. */
export const texts = Object.values(languages);
