/** The most characters of a line that is read as a question. */
export const longestQuestion = 250;

/** What introduces a question in the languages of the bot and in Chinese and Japanese. */
const questionNames =
  "Q|Qn|Question|F|Frage|P|Pregunta|Pergunta|D|Domanda|В|Вопрос|S|Soru|T|Tanya|س|سؤال|پرسش|问|問|质问|質問";

/** What introduces its answer. */
const answerNames =
  "A|Ans|Answer|Antwort|R|Respuesta|Resposta|Risposta|Réponse|О|Ответ|C|Cevap|J|Jawab|Jawaban|ج|جواب|پاسخ|答|回答";

const mark = `(?:${questionNames})\\s?\\d{0,3}\\s?[:：]`;

/** "Q: ", "Q1. ", "Question 2: " and their counterparts in other languages, at the start of a question. */
export const questionMark = new RegExp(
  `^(?:${mark}\\s*|(?:${questionNames})\\s?\\d{1,3}[.)]\\s+|Q[.)]\\s+)(?=\\S)`,
  "u",
);

/** The same for the start of an answer. */
export const answerMark = new RegExp(
  `^\\s*(?:(?:${answerNames})\\s?\\d{0,3}\\s?[:：]|A\\d{0,3}[.．]\\s*(?=[\\p{Lu}\\p{Lo}]))\\s*`,
  "u",
);

/** The number of a question: "1. ", "(2) ", "3.4) ", "#5: ". */
export const questionNumber =
  /^(?:\(\d{1,3}\)|\[\d{1,3}\]|#?\d{1,3}(?:\.\d{1,3})*[.):]|\d{1,3}(?:\.\d{1,3})+|#\d{1,3})\s+(?=\D)/u;

/** "F. ", as some pages begin all their questions. */
export const letterMark = /^\p{Lu}[.．]\s*(?=[\p{Lu}\p{Lo}¿])/u;

/** Ends in a question mark, whatever closes after it; or in what ends a question in Japanese and Chinese. */
const questionEnd = /[?？؟;][^\w?？؟]*$|\p{Script=Greek};\s*$|(?:か|吗|嗎|呢)[。．.！!]?$/u;

/** Whether a heading reads as a question. */
export function asks(text: string): boolean {
  return questionEnd.test(text) || questionMark.test(text);
}

/** Whether a line of text reads as nothing but a question. */
export function isQuestionLine(text: string): boolean {
  return text.length <= longestQuestion && asks(text) && /\p{L}/u.test(text);
}

/** A question without "Q: " or its number. */
export function withoutLabel(question: string): string {
  const bare = [questionMark, questionNumber, questionMark, letterMark].reduce(
    (text, label) => text.replace(label, ""),
    question,
  );
  return bare === "" ? question : bare;
}
