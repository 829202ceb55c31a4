import type { Memory } from "../../conversation/memory.ts";
import { respond } from "../../conversation/respond.ts";
import { respondAgain } from "../../conversation/respond-again.ts";
import type { Response, Sentence } from "../../conversation/response.ts";
import type { BotContext, Services } from "../context.ts";
import { record } from "../events.ts";
import type { Locale, Locales } from "../locales.ts";
import { memoryOf, remember } from "../remember.ts";
import { recorded } from "./answer-question.ts";
import { type Answer, findAnswer } from "./find-answer.ts";
import { localeOfWords } from "./read-in-languages.ts";

type Needs = Pick<Services, "log" | "metrics" | "monotonicNow" | "now">;

/** Answers a person's words in the light of the last turns, and remembers this one. */
export async function converse(ctx: BotContext, words: string, services: Needs): Promise<Answer> {
  if (words === "") return findAnswer(words, ctx.locale, ctx.locales);
  const memory = await memoryOf(ctx, services);
  // What follows on something may be in another language than that.
  const locale = memory ? localeOfWords(words, ctx.locale, ctx.locales) : ctx.locale;
  const { locales } = ctx;
  const { understanding } = locale;
  const { response, platform = memory?.platform } = respond(words, memory, understanding);
  const find = () => {
    const answer = answerOf(response, locale, locales);
    const isSame = answer.kind === "answer" && response.kind === "question";
    if (!isSame || answer.entry.id !== memory?.entry) return answer;
    const { entry, others = [] } = answer;
    return answerOf(respondAgain(words, entry, others, understanding), locale, locales);
  };
  const found = withPlatform(recorded(ctx, words, find, services), platform);
  const answer = isUnreadable(found, words, ctx) ? { ...found, locale: ctx.ownLocale } : found;
  recordVote(ctx, response, memory);
  const sentence = answer.kind === "talk" ? answer.talk : undefined;
  const turn = { ...turnOf(answer, memory, platform), ...languageOf(answer, ctx) };
  await remember(ctx, { ...turn, sentence }, services);
  return answer;
}

function answerOf(response: Response, locale: Locale, locales: Locales): Answer {
  switch (response.kind) {
    case "question":
      return findAnswer(response.words, locale, locales);
    case "list":
      return { ...response, kind: "suggest", locale };
    case "say":
      return { kind: "talk", talk: response.sentence, locale };
    default:
      return { ...response, locale };
  }
}

function withPlatform(answer: Answer, platform: Memory["platform"]): Answer {
  return answer.kind === "answer" || answer.kind === "part" ? { ...answer, platform } : answer;
}

/** Whether no language that the bot speaks knows a word of it: the reply is then in the person's own. */
function isUnreadable(answer: Answer, words: string, { locales }: BotContext): boolean {
  if (answer.kind === "language") return locales.find(answer.written) === undefined;
  return answer.kind === "unknown" && answer.locale.matcher.familiarity(words) === 0;
}

/** The language to go on in: that of what was understood. Other replies change nothing. */
function languageOf({ kind, locale }: Answer, { ownLocale }: BotContext): Pick<Memory, "language"> {
  if (kind !== "answer" && kind !== "part" && kind !== "suggest") return {};
  return { language: locale === ownLocale ? undefined : locale.language };
}

/** What is remembered of a turn. */
function turnOf(
  answer: Answer,
  memory: Memory | undefined,
  platform: Memory["platform"],
): Omit<Memory, "at"> {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  switch (answer.kind) {
    case "answer":
      return { said: "answer", entry: answer.entry.id, others: ids(answer.others ?? []), platform };
    case "part":
      return { said: "answer", entry: answer.entry.id, platform };
    case "suggest": {
      const { entries, refused, others = [] } = answer;
      const all = new Set([...(memory?.refused ?? []), ...(refused ? [refused.id] : [])]);
      return {
        said: entries.length === 1 ? "offer" : "choice",
        listed: ids(entries),
        others: ids(others),
        refused: [...all].slice(-10),
        platform,
      };
    }
    case "unknown":
    case "none":
    case "language":
      return { said: "unknown", entry: undefined, listed: undefined, others: undefined, platform };
    case "help":
      return { said: "help", platform };
    case "talk":
      return { said: isOver(answer.talk) ? "talk" : (memory?.said ?? "talk"), platform };
    case "empty":
      return { said: memory?.said ?? "talk", platform };
  }
}

/** Whether a sentence ends what came before: a "no" after "You're welcome!" is no refusal of the answer. */
function isOver(sentence: Sentence): boolean {
  return ["okay", "glad", "thanks", "goodbye"].includes(sentence);
}

/** A reply that says whether the answer helped counts as a vote on it. */
function recordVote(ctx: BotContext, response: Response, memory: Memory | undefined): void {
  if (memory?.said !== "answer" || memory.entry === undefined) return;
  const isGlad = response.kind === "say" && response.sentence === "glad";
  const isFailed = response.kind === "help" && response.why === "failed";
  const isRefused = response.kind === "list" && response.why === "others";
  if (isGlad) record(ctx, "voted", { entry: memory.entry, vote: "helped" });
  if (isFailed || isRefused) record(ctx, "voted", { entry: memory.entry, vote: "missed" });
}
