import type { Language } from "../../privacy/secret-words/languages.ts";
import type { DistressWords } from "../distress-words.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

/** The words of distress in every language that the bot speaks. */
export const distressWords: Readonly<Record<Language, DistressWords>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  id,
  it,
  "pt-br": ptBr,
  ru,
  tr,
};
