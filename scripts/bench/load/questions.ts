import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Update } from "grammy/types";
import { seeded } from "../../../src/match/random.ts";
import { withoutSecrets } from "../../../src/privacy/secrets.ts";
import type { Writer } from "./writer.ts";

const file = join(resolve(import.meta.dirname, "../../.."), "faq-data/en/phrasings.jsonl");

/** Gives one real question after the other, always in the same order. Each gets one message in reply. */
export class Questions {
  private readonly texts: string[];
  private at = 0;

  constructor() {
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const random = seeded(1);
    this.texts = lines
      .map((line): string => JSON.parse(line).text)
      .filter((text) => !text.startsWith("/") && !withoutSecrets(text).found) // those get a warning too
      .map((text) => ({ text, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text);
  }

  next(): string {
    return this.texts[this.at++ % this.texts.length] ?? "";
  }

  /** Updates in which all these people ask so many questions each, everybody the first before anybody the second. */
  asked(writer: Writer, people: readonly number[], each: number): Update[] {
    return Array.from({ length: each }, () =>
      people.map((person) => writer.message(person, this.next())),
    ).flat();
  }
}
