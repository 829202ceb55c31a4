import { type About, definedFields } from "../../faq/about.ts";
import type { Texts } from "./texts.ts";
import { isolate } from "./wording.ts";

/** What else the texts depend on. */
export interface Surroundings {
  /** Whether there are flows to go through. */
  hasFlows: boolean;
  /** Whether there is a staff to ask. */
  hasStaff: boolean;
}

/** A command in a sentence, no part of an address. */
const command = /(?<![\w/:.])\/[a-z]+/g;

/**
 * The texts of a language as this knowledge base has them said: its own sentences in place of the neutral ones, and no
 * word of a contact, flows or staff that aren't there.
 *
 * @param about what it says of itself in this language, with what isn't a sentence from another if need be
 */
export function textsFor(neutral: Texts, about: About, surroundings: Surroundings): Texts {
  const { language } = neutral;
  const own = inLanguage(about, language);
  const { sentences = {}, profile = {} } = own;
  const { contact, support } = neutral.about;
  const { conversation, answer, feedback, cases } = neutral;
  const product = about.product && isolate(about.product, language);
  const hasContact = about.contact !== undefined;
  const helpers = hasContact || surroundings.hasStaff ? support : {};
  return {
    ...neutral,
    platforms: { ...neutral.platforms, ...definedFields(own.platforms ?? {}) },
    profile: {
      ...neutral.profile,
      shortDescription:
        profile.shortDescription ?? joined(" · ", product, neutral.profile.shortDescription),
      description:
        profile.description ??
        joined("\n\n", product, joined(" ", stance(neutral, about), neutral.profile.description)),
    },
    welcome: {
      ...neutral.welcome,
      invitation: own.invitation ?? neutral.welcome.invitation,
      introduction:
        own.introduction ??
        joined(
          " ",
          stance(neutral, about),
          neutral.about.knows(product),
          neutral.welcome.introduction,
        ),
      help: helpLines(neutral, own, surroundings),
    },
    browse: {
      ...neutral.browse,
      topics: sentences.topics ?? (product ? neutral.about.topics(product) : neutral.browse.topics),
    },
    answer: {
      ...answer,
      unknown: sentences.unknown ?? (hasContact ? contact.unknown : answer.unknown),
      official: sentences.officialText ?? answer.official,
    },
    conversation: {
      ...conversation,
      ...helpers,
      greeting: sentences.greeting ?? conversation.greeting,
      thanks: sentences.thanks ?? conversation.thanks,
      listening: sentences.listening ?? conversation.listening,
      who:
        own.who ??
        joined(" ", conversation.who, stance(neutral, about), neutral.about.knows(product)),
    },
    feedback: {
      ...feedback,
      elsewhere: sentences.nothingElse ?? (hasContact ? contact.elsewhere : feedback.elsewhere),
    },
    share: {
      ...neutral.share,
      words(question) {
        if (own.sharing) return filled(own.sharing, "question", question);
        return product ? neutral.about.sharing(product, question) : neutral.share.words(question);
      },
    },
    cases: {
      ...cases,
      nobody: sentences.noPerson ?? (hasContact ? contact.nobody : cases.nobody),
      unreachable: sentences.noStaff ?? cases.unreachable,
    },
    groups: {
      ...neutral.groups,
      introduction: (name) =>
        own.groupIntroduction
          ? filled(own.groupIntroduction, "bot", isolate(name, language))
          : neutral.groups.introduction(name, product),
      unknown: sentences.unknownInGroup ?? neutral.groups.unknown,
    },
    guards: { ...neutral.guards, secret: sentences.secret ?? neutral.guards.secret },
    distress: {
      ...neutral.distress,
      death: withEnd(neutral.distress.death, sentences.afterDeath),
      after: withEnd(neutral.distress.after, sentences.afterDistress),
      insult: sentences.insult ?? neutral.distress.insult,
    },
    fallback: {
      ...neutral.fallback,
      nothingToCancel: sentences.nothingToCancel ?? neutral.fallback.nothingToCancel,
    },
  };
}

/** The lines of /help: without the command for flows where there are none. */
function helpLines(
  { welcome: { help }, about }: Texts,
  { searchExample, sentences }: About,
  { hasFlows }: Surroundings,
): string[] {
  const lines = help.flatMap((line) => {
    if (line.includes("/troubleshoot") && !hasFlows) return [];
    return searchExample && line.includes("/search") ? about.search(searchExample) : line;
  });
  return sentences?.disclaimer ? [...lines.slice(0, -1), sentences.disclaimer] : lines;
}

/** That the bot is official or isn't, where the knowledge base says which. */
function stance({ about }: Texts, { official }: About): string | undefined {
  if (official === undefined) return undefined;
  return official ? about.official : about.unofficial;
}

/** Keeps the commands in sentences that run from right to left in one piece. */
function inLanguage<Value>(value: Value, language: string): Value {
  if (typeof value === "string")
    return value.replace(command, (name) => isolate(name, language)) as Value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, inLanguage(field, language)]);
  return Object.fromEntries(fields) as Value;
}

function filled(template: string, name: string, value: string): string {
  return template.replaceAll(`{${name}}`, () => value);
}

/** A text with another last paragraph. */
function withEnd(text: string, end: string | undefined): string {
  return end === undefined ? text : `${text.slice(0, text.lastIndexOf("\n\n"))}\n\n${end}`;
}

function joined(separator: string, ...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
