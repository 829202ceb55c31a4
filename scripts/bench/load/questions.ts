import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { seeded } from "../../../src/match/training/random.ts";
import { withoutSecrets } from "../../../src/privacy/secrets.ts";
import { faqDir } from "./checkout.ts";
import type { UpdateFactory } from "./update-factory.ts";

/** Real questions of one language, always in the same order. Each gets one message in reply. */
export class QuestionSource {
  private readonly texts: string[];
  private index = 0;

  constructor(language = "en") {
    const file = join(faqDir, language, "phrasings.jsonl");
    const random = seeded(1);
    this.texts = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line): string => JSON.parse(line).text)
      .filter((text) => !text.startsWith("/"))
      .map((text) => ({ text, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text);
  }

  next(): string {
    for (;;) {
      const text = this.texts[this.index++ % this.texts.length] ?? "";
      if (!withoutSecrets(text).found) return text; // secrets cause a second message
    }
  }

  /** Updates in which each person asks so many questions; everybody's first ones come first. */
  updates(factory: UpdateFactory, people: readonly number[], each: number): Update[] {
    return Array.from({ length: each }, () =>
      people.map((person) => factory.message(person, this.next())),
    ).flat();
  }
}
