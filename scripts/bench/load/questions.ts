import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Update } from "grammy/types";
import { seeded } from "../../../src/match/training/random.ts";
import { withoutSecrets } from "../../../src/privacy/secrets.ts";
import type { UpdateFactory } from "./update-factory.ts";

const file = join(resolve(import.meta.dirname, "../../.."), "faq-data/en/phrasings.jsonl");

/** Real questions, always in the same order. Each gets one message in reply. */
export class QuestionSource {
  private readonly texts: string[];
  private index = 0;

  constructor() {
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const random = seeded(1);
    this.texts = lines
      .map((line): string => JSON.parse(line).text)
      .filter((text) => !text.startsWith("/") && !withoutSecrets(text).found) // secrets cause a second message
      .map((text) => ({ text, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text);
  }

  next(): string {
    return this.texts[this.index++ % this.texts.length] ?? "";
  }

  /** Updates in which each person asks so many questions; everybody's first ones come first. */
  updates(factory: UpdateFactory, people: readonly number[], each: number): Update[] {
    return Array.from({ length: each }, () =>
      people.map((person) => factory.message(person, this.next())),
    ).flat();
  }
}
