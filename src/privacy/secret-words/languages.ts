import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { hi } from "./hi.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { SecretWords } from "./secret-words.ts";
import { tr } from "./tr.ts";
import { zh } from "./zh.ts";

/** The words of every language that the bot speaks. */
const spokenWords = {
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
} satisfies Record<string, SecretWords>;

/** A language that the bot may speak: its texts name one of these, so it speaks none whose secrets it can't recognise. */
export type Language = keyof typeof spokenWords;

/** Words of further languages: people write to the bot in any. */
const otherWords = { hi, ja, ko, pl, zh } satisfies Record<string, Partial<SecretWords>>;

/** The words of all languages. */
export const secretWords: readonly Partial<SecretWords>[] = Object.values({
  ...spokenWords,
  ...otherWords,
});
