import { describe, expect, it } from "vitest";
import { withoutAsides } from "../../src/conversation/asides.ts";
import { readMessage } from "../../src/conversation/read-message.ts";
import { createVocabulary, type Vocabulary } from "../../src/conversation/vocabulary.ts";
import { ar } from "./readings/ar.ts";
import { de } from "./readings/de.ts";
import { es } from "./readings/es.ts";
import { fa } from "./readings/fa.ts";
import { fr } from "./readings/fr.ts";
import { id } from "./readings/id.ts";
import { it as italian } from "./readings/it.ts";
import { ptBr } from "./readings/pt-br.ts";
import type { Readings } from "./readings/readings.ts";
import { ru } from "./readings/ru.ts";
import { tr } from "./readings/tr.ts";

const languages = { ar, de, es, fa, fr, id, it: italian, "pt-br": ptBr, ru, tr };

/**
 * What a message is read as, behind a list or an answer, in a form that's easy to list: "reply helped", "choice 2",
 * "platform ios", "follow-up continues", "correction: the name | the number", "failure" and "question".
 */
function read(text: string, vocabulary: Vocabulary, hasList: boolean): string {
  const reading = readMessage(text, vocabulary, { hasTopic: true, hasList });
  switch (reading.kind) {
    case "reply":
      return `reply ${reading.reply}`;
    case "choice":
      return `choice ${reading.place < 0 ? "last" : reading.place + 1}`;
    case "platform":
      return `platform ${reading.platform}`;
    case "correction":
      return `correction: ${[reading.words, reading.not].filter(Boolean).join(" | ")}`;
    case "follow-up":
      return `follow-up ${reading.strength}`;
    default:
      return reading.kind;
  }
}

const listOf = (messages: Readings["behindAnswer"]) =>
  Object.entries(messages).flatMap(([reading, texts]) => texts.map((text) => ({ text, reading })));

describe.each(Object.entries(languages))(
  "in %s",
  (language, { behindAnswer, behindList, asides }) => {
    const vocabulary = createVocabulary([language, "en"]);

    it.each(listOf(behindAnswer))("behind an answer, “$text” is $reading", ({ text, reading }) => {
      expect(read(text, vocabulary, false)).toBe(reading);
    });

    it.each(listOf(behindList))("behind a list, “$text” is $reading", ({ text, reading }) => {
      expect(read(text, vocabulary, true)).toBe(reading);
    });

    it.each(asides)("what's asked in “%s” is “%s”", (text, question) => {
      expect(withoutAsides(text, vocabulary)).toBe(question);
    });
  },
);
