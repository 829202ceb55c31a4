import { phrasesOf } from "../../src/conversation/phrases/languages.ts";
import { readMessage } from "../../src/conversation/read-message.ts";
import { createVocabulary } from "../../src/conversation/vocabulary.ts";

/**
 * What a message is read as, behind a list or an answer, in a form that's easy to list: "reply helped", "choice 2",
 * "platform ios", "follow-up continues", "correction: the name | the number", "failure" and "question".
 */
export function readingIn(language: string): (text: string, hasList: boolean) => string {
  const vocabulary = createVocabulary(phrasesOf([language, "en"]));
  return (text, hasList) => {
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
  };
}
