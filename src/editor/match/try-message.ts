import { type Answer, findAnswer } from "../../bot/ask/find-answer.ts";
import { saysMoreThanSecrets } from "../../bot/guards/secrets.ts";
import { createLocales, type LanguageData, type Locale, type Locales } from "../../bot/locales.ts";
import { isCommand } from "../../bot/read-command.ts";
import { personRequestIn } from "../../bot/staff/cases/person-requests.ts";
import { respond } from "../../conversation/respond.ts";
import { recogniseDistress } from "../../distress/recognise.ts";
import type { Matcher } from "../../match/matcher.ts";
import { withoutSecrets } from "../../privacy/secrets.ts";
import type { Likely, Trial } from "../protocol.ts";

/** How many of the closest entries are told. */
const mostClosest = 4;

/** What the bot would do about the first message of a private chat. @param username the bot's, without @ */
export function tryMessage(
  text: string,
  data: LanguageData,
  matcher: Matcher,
  username: string,
): Omit<Trial, "isEstimate"> {
  const locales = createLocales([{ ...data, matcher }], username);
  const locale = locales.of(data.knowledge.language);
  const written = text.trim().replace(/^\/ask(?!\S)\s*/i, "");
  const nothing = { shown: [], closest: [], why: "" };
  const taken = takenBefore(written, locale, locales);
  if (taken) return { kind: taken, ...nothing };
  const { text: words, found: isWarned } = withoutSecrets(written);
  const { kind, shown } = outcomeOf(words.trim(), locale, locales);
  const { results } = matcher.match(words);
  const likely = (id: string): Likely => ({
    id,
    question: data.knowledge.entry(id)?.question ?? id,
    chance: results.find((result) => result.id === id)?.score ?? 0,
  });
  return {
    kind,
    shown: shown.map(likely),
    closest: results.slice(0, mostClosest).map(({ id }) => likely(id)),
    why: matcher.explain(words).rule,
    ...(isWarned ? { isWarned } : {}),
  };
}

/** What takes a message before the entries do, in the order in which the bot's features do. */
function takenBefore(written: string, locale: Locale, locales: Locales): Trial["kind"] | undefined {
  const distress = recogniseDistress(written);
  if (distress) return distress.situation === "insult" ? "insult" : "distress";
  const { text, found } = withoutSecrets(written);
  if (found && !saysMoreThanSecrets(text, locale)) return "secret";
  if (isCommand(written)) return "command";
  return personRequestIn(text.trim(), { locale, locales }) ? "person" : undefined;
}

interface Outcome {
  kind: Trial["kind"];
  /** The ids of entries. */
  shown: string[];
}

function outcomeOf(words: string, locale: Locale, locales: Locales): Outcome {
  if (words === "") return { kind: "empty", shown: [] };
  const { response } = respond(words, undefined, locale.understanding);
  switch (response.kind) {
    case "question":
      return shownBy(findAnswer(response.words, locale, locales));
    case "answer":
    case "part":
      return { kind: "answer", shown: [response.entry.id] };
    case "list":
      return { kind: "suggest", shown: response.entries.map(({ id }) => id) };
    case "say":
      return { kind: "talk", shown: [] };
    case "none":
      return { kind: "unknown", shown: [] };
    case "help":
      return { kind: "help", shown: [] };
  }
}

function shownBy(answer: Answer): Outcome {
  switch (answer.kind) {
    case "answer":
    case "part":
      return { kind: "answer", shown: [answer.entry.id] };
    case "suggest":
      return { kind: "suggest", shown: answer.entries.map(({ id }) => id) };
    case "none":
      return { kind: "unknown", shown: [] };
    default:
      return { kind: answer.kind, shown: [] };
  }
}
