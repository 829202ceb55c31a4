import type { Platform } from "../../faq/schema.ts";
import { number, plural } from "./wording.ts";

const platforms: Record<Platform, string> = {
  ios: "iPhone and iPad",
  android: "Android",
  desktop: "Computer (Telegram Desktop)",
  macos: "Mac (Telegram for macOS)",
  web: "Web",
};

/**
 * Every sentence a person sees, in English. Its type is that of every other language. Texts are plain:
 * who shows them escapes them. Languages are handed over by their names in this language.
 */
export const en = {
  /** The language's code, in small letters: "en", "pt-br". */
  language: "en",
  platforms,
  /** The bot's name at Telegram: 64 characters at most. */
  name: "Telegram FAQ, unofficial",
  /** On the bot's page and where it is shared: 120 characters at most. */
  shortDescription: "Answers questions about Telegram in your own words. Unofficial.",
  /** In an empty chat with the bot: 512 characters at most. */
  description:
    "Ask me about Telegram in your own words: login codes, notifications, contacts, privacy and " +
    "everything else in Telegram's FAQ. I am unofficial, and I say so when I do not know.",
  greeting: (name: string) => `Hello${name ? `, ${name}` : ""}! Ask me about Telegram.`,
  introduction:
    "I am an unofficial helper and know Telegram's FAQ by heart. Write in your own words what is " +
    "wrong or what you want to know, typing errors and all. If the FAQ has no answer, I say so.",
  understands: (languages: string) => `So far I understand questions in ${languages} only.`,
  examples: "People often ask:",
  help: [
    "Write your question as you would to a friend, in one message.",
    "/troubleshoot walks you through a trouble step by step",
    "/faq shows all topics and questions",
    "/search and some words lists what fits, for example: /search login code",
    "/language changes the language I speak",
    "/cancel stops what I am asking you",
    "/help shows this",
    "If I misunderstood you, edit your message: I will correct my reply.",
    "I am not Telegram and cannot see or change your account. Never send me codes or passwords.",
  ],
  commands: {
    start: "Start here",
    troubleshoot: "Fix a problem step by step",
    faq: "All topics and questions",
    search: "Search the FAQ",
    language: "Change my language",
    help: "How to use me",
    cancel: "Stop what I am asking you",
  },
  topics: "Telegram FAQ: choose a topic.",
  askWords: "What are you looking for? Send me some words, or /cancel.",
  results: (count: number) => plural("en", count, { one: "# entry fits", other: "# entries fit" }),
  noResults: "Nothing in the FAQ fits",
  cancelled: "All right, stopped. Ask me anything else.",
  nothingToCancel: "There is nothing to stop. Ask me anything about Telegram.",
  smallTalk: {
    greeting: "Hello! What would you like to know about Telegram? Write it in your own words.",
    thanks: "You are welcome! If there is anything else about Telegram, just ask.",
    goodbye: "Goodbye! I am here whenever you need me.",
    who:
      "I am a bot, and an unofficial one: I know Telegram's FAQ by heart and answer questions from it. " +
      "I am not Telegram and cannot see or change your account.",
  },
  otherLanguage: (written: string, understood: string) =>
    `This looks like ${written} to me. So far I understand questions in ${understood} only, sorry. A few ` +
    "words are enough, or look through the topics.",
  /** Under what is shown in another language than this one. */
  borrowed: (language: string) => `This is in ${language}: I do not have it in English yet.`,
  speaking: {
    choose: "Which language shall I speak with you?",
    likeTelegram: "Like my Telegram",
    now: (language: string) =>
      `I speak ${language} with you. In our private chat you can choose another language.`,
    choosePrivately: "Choose a language",
  },
  suggest: "I am not sure which of these you mean:",
  unknown:
    "I find no answer to that in Telegram's FAQ, and I would rather not guess. Try other words, look " +
    "through the topics, or ask Telegram's support.",
  onlyText: "I can only read text. Please write your question in words.",
  empty: "Your message looks empty. Please write your question in words.",
  official: "From Telegram's page, word for word:",
  oldButton: "This button no longer works. Send /faq to start again.",
  oldSearch: "This list is too old. Please search again.",
  gone: "This entry is no longer in the FAQ. Send /faq to see what is.",
  unknownLink: "I do not know the entry this link is for. Ask me in your own words.",
  unknownCommand: "I do not know this command. Send /help to see what I can do.",
  tooFast: "You are writing faster than I can read. Give me a moment, then ask again.",
  failed: "Something went wrong on my side. Please try again in a moment.",
  secret:
    "Please be careful: your message looks as if it had a code, a password or a phone number in it. I have not kept it " +
    "and do not need it. Please delete that message, and never give codes or passwords to anybody, not even to Telegram.",
  dialog: {
    choose:
      "What is the trouble? I will ask you a few questions and show you one thing to do at a time.",
    none: "There is no step-by-step help here. Ask me in your own words.",
    all: "Fix a problem step by step",
    fix: "Fix it together, step by step",
    works: "It works now",
    still: "Still not working",
    back: "‹ Back",
    stop: "Stop",
    read: "Read the full answer",
    copy: "Copy the text",
    again: "Start again",
    from: (question: string) => `From the FAQ: ${question}`,
    chosen: (label: string) => `✓ ${label}`,
    wentBack: "‹ Went back",
    stopped: "Stopped here",
    stoppedNow:
      "All right, we stop here. You can begin again any time with /troubleshoot, or just ask me.",
    backTo: "Back to where we were:",
    unclear: "I did not understand that as a reply. Please tap a button, or say it in other words.",
    first: "This is the first question, there is nothing to go back to. To stop, send /cancel.",
    repeated: "You have chosen this already. It goes on below.",
    late: "This step is over. Send /troubleshoot to begin again.",
    foreign: "These buttons are for somebody else. Send /troubleshoot for your own.",
    changed: "These steps have been improved since you were here, so have another look.",
    gone: "The steps we were in the middle of are not there any more, sorry. Send /troubleshoot to see what there is.",
    expired: (title: string) =>
      `It has been more than a day, so I have closed our step-by-step help (${title}). Send /troubleshoot to begin again.`,
  },
  pageOf: (page: number, pages: number) => `${number("en", page)} of ${number("en", pages)}`,
  buttons: {
    website: "Open on the website",
    official: "Official text",
    short: "Short answer",
    back: "‹ Back",
    topics: "‹ All topics",
    browse: "All topics",
    search: "Search",
    support: "Telegram support",
    none: "None of these",
    previous: "‹ Previous",
    next: "Next ›",
  },
};

export type Texts = typeof en;
