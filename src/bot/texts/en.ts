import type { Platform } from "../../faq/schema.ts";
import type { Language } from "../../privacy/secret-words/languages.ts";
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
  language: "en" as Language,
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
    "/ask and a question gets you an answer in a group; as a reply it answers what you reply to",
    "/language changes the language I speak",
    "/privacy says what I keep about you, and /forget deletes it",
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
    ask: "Ask a question, or answer the message you reply to",
    language: "Change my language",
    privacy: "What I keep about you",
    forget: "Delete what I keep about you",
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
  /** In chats where others read along. */
  groups: {
    /** @param name the bot's, with @ */
    introduction: (name: string) =>
      `Hello! I know Telegram's FAQ. Mention ${name} with a question, reply to me, or send /ask with your question. To ` +
      "have somebody's question answered, reply to it with /ask. Otherwise I stay silent.",
    how: "Send /ask and your question, or reply with /ask to the message that I should answer.",
    wordless: "I can only answer text, and there is none in that message.",
    /** On the button to the private chat. */
    more: "Go on in private",
    unknown:
      "I find no answer to that in Telegram's FAQ. In private I can show you where else to look.",
    suggest: "Which of these is meant?",
    tooMany: "This group asks more than I can answer. In private I answer at once.",
  },
  inline: {
    /** On the button above the results. */
    troubleshoot: "Fix a problem step by step",
    nothing: "Nothing fits. Ask me in private",
    /** On the button under an answer that was sent to some chat. */
    ask: "Ask the bot",
  },
  feedback: {
    helped: "Helped",
    missed: "Not what I meant",
    /** Short notices over the chat: 200 characters at most. */
    thanks: "Glad to hear that, thank you!",
    noted: "Thank you, I have noted it.",
    /** Above other entries that may be meant. */
    others: "Sorry about that. Is it one of these?",
    /** Where there are none. */
    elsewhere:
      "Sorry about that. Say it in other words, search, look through the topics, or ask Telegram's support.",
  },
  share: {
    share: "Share",
    copyLink: "Copy link",
    /** What is written with a shared link. */
    words: (question: string) => `An answer from Telegram's FAQ: ${question}`,
  },
  privacy: {
    title: "What I keep, why, and for how long",
    lines: [
      "The language you have chosen, so that I speak it; your last questions by their number, so that an edited question gets its answer corrected; your votes on answers, so that each counts once; and where you are in a step-by-step help, so that we can go on after a pause. All of it goes 60 days after you last wrote here, or at once with /forget.",
      "What you write passes through a queue until it is answered, which takes moments, and is erased then. Only the number of the message is kept, for 3 days, so that nothing is answered twice. While Telegram is out of reach I keep trying for up to a day. If something breaks, your message stays for up to 7 days so that whoever runs me can see what went wrong; /forget deletes it.",
      "When I have no sure answer, or not the one you meant, I keep your words for 30 days so that I can be taught: without your name or number, and after taking out phone numbers, codes, addresses, links and names as far as I recognize them. What I was taught from them stays, with nothing about you.",
      "I count questions, answers and votes for 400 days, for all people together.",
      "I never ask for codes or passwords, do not see your account, and pass nothing on unless you ask for it. Telegram has its own rules for what you send through it.",
    ],
    /** On the button that does what /forget does. */
    forget: "Delete what you keep about me",
  },
  forget: {
    done: "Deleted. This is what I had kept about you:",
    nothing: "I keep nothing about you here.",
    /** What it was, in a list. */
    kept: {
      language: "the language you have chosen",
      replies: "which of my replies belong to which of your last messages",
      votes: "your votes on answers",
      dialog: "where you were in a step-by-step help",
      asked: "that I was waiting for words to search for",
      givenUp: "messages of yours that I couldn't answer because something broke",
      helpers: "your questions to people, and the questions whose answer you wanted to be told of",
      other: "some notes for the conversation at hand",
    },
    /** In a group. */
    groups:
      "What I have kept about you in this group is deleted. For our private chat, send /forget there.",
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
  onBehalf:
    "You write on behalf of a group or channel, so I cannot tell who you are, nor ask you anything back. Put it all in one message, or write to me in private.",
  unknownCommand: "I do not know this command. Send /help to see what I can do.",
  tooFast: "You are writing faster than I can read. Give me a moment, then ask again.",
  failed: "Something went wrong on my side. Please try again in a moment.",
  late: "Sorry it took me so long to get back to you.",
  givenUp: "I'm sorry, I couldn't get this done, even after several tries. Please try again.",
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
  /** Where people help, and the FAQ ends. */
  person: {
    ask: "Ask a person",
    tell: "Tell me when the FAQ knows this",
    describe:
      "Write in one message what is wrong or what you want to know; a picture helps too. A human reads it and answers here. Leave out codes, passwords and numbers. To change your mind, send /cancel.",
    offer: "This is what I would pass on. A human reads it and answers here.",
    pass: "Pass it on",
    reword: "Say it otherwise",
    /** @param time such as "30 minutes" */
    usual: (time: string) => `An answer usually takes about ${time}.`,
    unsure: "I cannot say how long it takes, but I will stay on it.",
    /** @param when such as "Monday, 9:00 AM GMT+1" */
    away: (when: string) => `Nobody is there right now. Working hours begin again: ${when}.`,
    opened: (id: string) =>
      `Passed on as number ${id}. A human will answer you here. Whatever you write here now goes to them; commands and buttons work as always.`,
    already: "Our helpers have your question. Whatever you write here goes to them.",
    done: "I am done, close it",
    closed: (id: string) => `Number ${id} is closed, and I answer from the FAQ again. Did it help?`,
    yes: "Yes",
    no: "Not really",
    glad: "Glad to hear that!",
    sorry: "I am sorry. You can ask again, and our helpers have been told.",
    /** Who speaks, above what a human writes. */
    support: "Support (a human)",
    late: "Nobody has come to your question yet, sorry. It is not forgotten: I have just reminded our helpers.",
    blocked: "Our helpers take no messages from you any more. I go on answering from the FAQ.",
    unreachable:
      "Our helpers cannot be reached just now. Please try again later, or ask Telegram's support.",
    unpassable:
      "I cannot pass on a message of this kind. Text, pictures, files and voice messages reach our helpers.",
    privately: "Write to me in private for that.",
    /** What is kept for it, said when it is asked for. */
    willTell:
      "I will write to you once when the FAQ answers this. Until then, for half a year at most, I keep your question (without personal data) together with the number of our chat; /forget deletes it.",
    tooManyWishes: "You are waiting for ten answers already, and I cannot remember more.",
    news: (question: string) =>
      `You wanted to know when the FAQ answers this: “${question}” Now it does:`,
    /** For /privacy. */
    privacy:
      "If you ask a person, your messages go to the helpers' group, without your name unless the operator shows it there, and stay there; I keep which message is which for half a year, and no words. If you ask to be told when the FAQ answers something, I keep that question together with the number of our chat until you are told, for half a year at most.",
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
