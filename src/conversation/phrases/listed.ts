/** Phrases as a list with commas between them, however it's broken into lines. */
export function listed({ raw: [text = ""] }: TemplateStringsArray): string[] {
  return text.split(",").flatMap((phrase) => phrase.trim() || []);
}
