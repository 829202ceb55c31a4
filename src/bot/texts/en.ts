import type { Platform } from "../../faq/schema.ts";
import type { Language } from "../../privacy/secret-words/languages.ts";
import { number, plural } from "./wording.ts";

const platforms: Record<Platform, string> = {
  ios: "iPhone and iPad",
  android: "Android",
  desktop: "Computer",
  macos: "Mac",
  web: "Web",
};

/** What the bot knows. @param product what the FAQ is about, if it says so; in every text of `about` isolated already */
const knows = (product?: string) => `I know this FAQ${product ? ` (${product})` : ""} by heart.`;

/**
 * Every sentence a person sees, in English. Its type is that of every other language. Texts are plain:
 * who shows them escapes them. Languages are passed by their names in this language.
 */
export const en = {
  /** The language's code, in small letters: "en", "pt-br". */
  language: "en" as Language,
  platforms,
  /** How Telegram presents the bot. Its name is the operator's. */
  profile: {
    /** On the bot's page and where it is shared: 120 characters at most. */
    shortDescription: "Ask me in your own words: I answer from the FAQ.",
    /** In an empty chat with the bot: 512 characters at most. */
    description:
      "Ask me in your own words. I know this FAQ by heart, and if it has no answer, I'll tell you.",
    commands: {
      start: "Start here",
      troubleshoot: "Fix a problem step by step",
      faq: "All topics and questions",
      search: "Search the FAQ",
      ask: "Ask a question, or have me answer the message you reply to",
      language: "Change my language",
      privacy: "What I keep about you",
      forget: "Delete what I keep about you",
      help: "How to use me",
      cancel: "Stop what I'm asking you",
    },
  },
  /** /start and /help. */
  welcome: {
    greeting: (name: string) => `Hello${name ? `, ${name}` : ""}!`,
    /** After the greeting. */
    invitation: "What would you like to know?",
    introduction:
      "Tell me what's wrong or what you'd like to know; typos are fine. If the FAQ has no answer, I'll say so.",
    understands: (languages: string) => `For now I only understand questions in ${languages}.`,
    examples: "People often ask:",
    unknownLink: "I don't have the entry this link points to. Ask me in your own words.",
    help: [
      "Write your question as you would to a friend, in one message.",
      "/troubleshoot solves a problem step by step",
      "/faq shows all topics and questions",
      "/search plus a few words finds entries",
      "In a group: /ask with a question, or as a reply to the message I should answer",
      "/language changes the language I use",
      "/privacy says what I keep about you, and /forget deletes it",
      "/cancel stops what I'm asking you",
      "/help shows this",
      "If I misunderstood you, edit your message and I'll correct my reply.",
      "I can't see or change your account. Never send me codes or passwords.",
    ],
  },
  /** Topics and their pages. */
  browse: {
    topics: "Choose a topic.",
    pageOf: (page: number, pages: number) => `${number("en", page)} of ${number("en", pages)}`,
  },
  /** /search. */
  search: {
    ask: "What are you looking for? Send me a few words, or /cancel.",
    results: (count: number) => plural("en", count, { one: "# match", other: "# matches" }),
    none: "No match in the FAQ",
    old: "This list is too old. Please search again.",
    cancelled: "All right, I've stopped. Anything else?",
  },
  /** What a question is answered with. */
  answer: {
    suggest: "I'm not sure which of these you mean:",
    /** Above a single suggestion. */
    suggestOne: "Do you mean this?",
    unknown:
      "I couldn't find that in the FAQ, and I'd rather not guess. Try other words, or look through the topics.",
    otherLanguage: (written: string, understood: string) =>
      `This looks like ${written} to me. For now I only understand questions in ${understood}, sorry. A few ` +
      "words are enough, or look through the topics.",
    /** Under what is shown in another language than this one. */
    borrowed: (language: string) => `This is in ${language}: I don't have it in English yet.`,
    official: "From the original page, word for word:",
    empty: "Your message looks empty. Please put your question into words.",
    gone: "This entry is no longer in the FAQ. Send /faq to see what is.",
  },
  /** What is said to greetings, thanks and bare replies, and to what goes on from the turn before. */
  conversation: {
    greeting: "Hello! What would you like to know? Use your own words.",
    thanks: "You're welcome! If there's anything else, just ask.",
    goodbye: "Goodbye! I'm here whenever you need me.",
    who: "I'm a bot, not a person, and I can't see or change your account.",
    /** To a "yes" or "why?" when nothing came before. */
    listening: "I'm here. Ask me anything, in your own words.",
    okay: "All right. If there's anything else, just ask.",
    glad: "Glad to hear that! If there's anything else, just ask.",
    tell: "Tell me in a few words what you'd like to know, and I'll look.",
    honest:
      "It isn't in the FAQ, and I'd rather say so than guess. Put it in other words, and I'll look again.",
    tapOne:
      "There's no such number in my list. Tap one of the buttons, or tell me in your own words.",
    /** Above entries to choose from. */
    several: "You've asked about more than one thing. Where shall we start?",
    which: "Which one do you mean? Tap one, or send me its number.",
    again: "That's the best answer I have. If it isn't what you need, maybe one of these is:",
    more: "Related to that:",
    /** Under the part of an answer. @param platform such as "Android" */
    separately: (platform: string) => `The FAQ doesn't say anything separate for ${platform}.`,
    /** Under the title of an answer. */
    noMore: "I don't know more about this than what the answer says.",
    /** Above ways to get further: without a flow, and with one. */
    failed:
      "I'm sorry it still isn't solved. That's all the FAQ says. Tell me more in your own words, and I'll look again.",
    failedSteps: "I'm sorry it still isn't solved. Let's go through it together, step by step:",
    complaint:
      "I'm sorry this isn't going well. Tell me in a few words what you need, and I'll look again.",
  },
  feedback: {
    helped: "Helped",
    missed: "Not quite",
    /** Short notices over the chat: 200 characters at most. */
    thanks: "Glad to hear that, thank you!",
    noted: "Thank you, I've made a note of it.",
    /** Above other entries that may be meant. */
    others: "Sorry about that. Is it one of these?",
    /** Where there are none. */
    elsewhere: "Sorry about that. Try other words, search, or look through the topics.",
  },
  share: {
    share: "Share",
    copyLink: "Copy link",
    /** What is written with a shared link. */
    words: (question: string) => `An answer from the FAQ: ${question}`,
  },
  dialog: {
    choose: "What's the problem? I'll ask a few questions and give you one step at a time.",
    none: "There's no step-by-step help here. Ask me in your own words.",
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
      "All right, we'll stop here. Start again any time with /troubleshoot, or just ask me.",
    backTo: "Back to where we were:",
    unclear: "I didn't catch that. Tap a button or put it another way.",
    first: "This is the first question, so there's nothing to go back to. To stop, send /cancel.",
    repeated: "You already chose this. It continues below.",
    late: "This step is over. Send /troubleshoot to start again.",
    foreign: "These buttons are for someone else. Send /troubleshoot for your own.",
    changed: "These steps have been improved since you were last here, so take another look.",
    gone: "The steps we were following no longer exist, sorry. Send /troubleshoot to see what there is.",
    expired: (title: string) =>
      `It's been more than a day, so I've closed our step-by-step help (${title}). Send /troubleshoot to start again.`,
    /** Above the part of an entry that a step is about. */
    explained: "Here's what the FAQ says about this:",
    /** Above a step that was explained. @param still the label of its button */
    ifNoHelp: (still: string) =>
      `If that doesn't help, choose “${still}”, and we'll go on from there.`,
    allThereIs: (still: string) =>
      `That's all the FAQ says about this step. If it doesn't help, choose “${still}”, and we'll go on from there.`,
    /** Above a question to the person, who asked what it means. */
    why: "I'm asking so that I can give you the right steps. Pick whatever is closest:",
    whyOrUnsure: (unsure: string) =>
      `I'm asking so that I can give you the right steps. Pick whatever is closest, or “${unsure}”:`,
    /** The second time in a row. @param labels the replies, as in "Yes, No or I don't know" */
    unclearAgain: (labels: string) =>
      `Sorry, I still don't get it. You can answer: ${labels}. To stop, send /cancel.`,
    /** In reply to a complaint that answers no question. */
    sorry: "Sorry about that. Let's go on from here:",
    noRush: "No rush. We were here:",
    /** The second time in a row in place of `noRush`, without the step. */
    ready: "All right. I'm here when you're ready.",
    welcome: "You're welcome! We were here:",
    didItHelp: "Good! And did it help?",
    glad: "Great, I'm glad it works now! If anything else comes up, just ask.",
    notInFaq: "I couldn't find that in the FAQ, sorry. Back to where we were:",
  },
  /** Where the FAQ ends and people help. */
  cases: {
    ask: "Ask a person",
    tell: "Tell me when the FAQ answers this",
    describe:
      "Tell us in one message what's wrong or what you'd like to know; a picture helps too. A person will read it and reply here. Leave out codes, passwords and phone numbers. If you change your mind, send /cancel.",
    /** Above the question that is offered to be passed on. */
    offer: "A person will read your question and reply here. This is what I'll pass on:",
    pass: "Pass it on",
    reword: "Reword it",
    /** @param time such as "30 minutes" */
    usual: (time: string) => `An answer usually takes about ${time}.`,
    unsure: "I can't say how long it will take, but I'll stay on it.",
    /** @param when such as "Monday, 9:00 AM GMT+1" */
    away: (when: string) => `Nobody is available now. We're back: ${when}.`,
    opened: (id: string) =>
      `Passed on as number ${id}. A person will answer you here. What you write here now goes to them; if the FAQ has a sure answer, you'll get that right away.`,
    already: "Our helpers already have your question. Whatever you write here goes to them.",
    done: "I'm done, close it",
    cancel: "Cancel",
    /** After "Cancel" under the offer or the request to describe the question. */
    notSent:
      "All right, I haven't sent anything. If you'd like a person's help after all, just say so.",
    describeAgain:
      "Gladly, but first I need to know what it's about. Write it in one message, and I'll pass it on.",
    /** What a message in an open case gets: the first, later ones where Telegram takes no reaction, and those that ask whether somebody is there. */
    passedOn: "Passed on. From now on I'll just put 👀 on what I've passed on.",
    passedOnToo: "That's passed on too.",
    passedOnAsWell: "Our helpers have this now as well.",
    waiting: "Our helpers know you're waiting: I've just passed this on too.",
    waitingStill: "Passed on as well. As soon as someone replies, you'll see it here.",
    thanked: (id: string) =>
      `I've passed that on. If everything's sorted out, you can close number ${id} here.`,
    /** The way out of an open case. */
    closeOffer: (id: string) =>
      `Shall I close number ${id}? Our helpers won't look into it any further then.`,
    closeOfferAgain: (id: string) => `Number ${id} is still open. Shall I close it?`,
    close: "Yes, close it",
    keep: "Keep it open",
    kept: "It stays open. What you write here still goes to our helpers.",
    /** Under the greeting of /start. */
    openNow: (id: string) => `Number ${id} is with our helpers. What you write here goes to them.`,
    /** Under an answer of the FAQ's in an open case. */
    send: "Send it to our helpers too",
    sent: "Passed on to our helpers.",
    fromFaq: "That's from the FAQ. Your message only goes to our helpers if you send it on.",
    /** To people who ask for a person where there's no staff. */
    nobody:
      "I'm afraid no person answers here: I'm a bot. If you tell me what's wrong, I'll look in the FAQ.",
    unpassableAgain:
      "That kind doesn't work either, sorry. Try text, a picture, a file or a voice message.",
    unreachableAgain:
      "I still can't reach our helpers, so your message hasn't arrived. Please try again later.",
    closed: (id: string) =>
      `Number ${id} is closed, and I'm answering from the FAQ again. Did it help?`,
    yes: "Yes",
    no: "Not really",
    glad: "Glad to hear that!",
    sorry: "I'm sorry. You can ask again, and I've let our helpers know.",
    /** Who speaks, above what a human writes. It must not look like the product's own support. */
    support: "Our helper (a human)",
    /** Above what a human has changed, where the message itself can't be. */
    edited: "Corrected:",
    late: "Nobody has got to your question yet, sorry. It isn't forgotten: I've just reminded our helpers.",
    blocked: "Our helpers no longer take your messages. I'll keep answering from the FAQ.",
    unreachable: "Our helpers can't be reached right now. Please try again later.",
    unpassable:
      "I can't pass on a message of this kind. Our helpers do get text, pictures, files and voice messages.",
    privately: "Please message me in private for that.",
    /** What is kept for it, said when it is asked for. */
    willTell:
      "I'll message you once, when the FAQ answers this. Until then, for half a year at most, I'll keep your question (without personal data) together with the number of our chat; /forget deletes it.",
    tooManyWishes: "You're already waiting for ten answers; I can't track more.",
    news: (question: string) =>
      `You wanted to know when the FAQ answers this: “${question}” Now it does:`,
    /** For /privacy. */
    privacy:
      "If you ask a person, your messages go to our helpers' group and stay there, without your name unless the operator shows it; for half a year I keep your question without personal data, and which message belongs to which, but not what the others say. If you ask to be told when the FAQ answers something, I keep that question together with the number of our chat until I've told you, for half a year at most.",
  },
  /** In chats where others read along. */
  groups: {
    /** @param name the bot's, with @ @param product what the FAQ is about, if it says so */
    introduction: (name: string, product?: string) =>
      `Hello! ${knows(product)} Mention ${name} with a question, reply to me, or send /ask with your question. To ` +
      "have me answer someone else's question, reply to it with /ask. Otherwise I stay quiet.",
    how: "Send /ask with your question, or reply with /ask to the message I should answer.",
    wordless: "I can only answer text, and there's none in that message.",
    /** On the button to the private chat. */
    more: "More in private",
    unknown: "I couldn't find that in the FAQ. In private I can show you where else to look.",
    suggest: "Which do you mean?",
    tooMany: "This group is asking faster than I can answer. In private I'll answer right away.",
    onBehalf:
      "You're writing on behalf of a group or channel, so I can't tell who you are or ask follow-ups. Put everything in one message, or message me in private.",
  },
  inline: {
    /** On the button above the results. */
    troubleshoot: "Fix a problem step by step",
    nothing: "No match. Ask me in private",
    /** On the button under an answer that was sent to some chat. */
    ask: "Ask the bot",
  },
  /** What people choose and what is kept about them. */
  account: {
    language: {
      choose: "Which language should I use?",
      likeTelegram: "Same as my Telegram",
      now: (language: string) =>
        `I'm using ${language} here. You can change it in our private chat.`,
      choosePrivately: "Choose a language",
    },
    privacy: {
      title: "What I keep, why, and for how long",
      lines: [
        "The language you've chosen, so that I use it; the numbers of your last questions, so that I can correct my answer when you edit one; your votes on answers, so that each counts once; and where you are in step-by-step help, so that we can pick it up after a break. All of it is deleted 60 days after you last wrote here, or at once with /forget.",
        "Which answers we last talked about and the device you named, and the language you wrote in, so that you can ask on, and the kind of emergency after a message about one. I go by that for half an hour, and it's never your words.",
        "Your message waits in a queue, usually for moments, until it's answered, and is then erased. Only its number is kept, for 3 days, so that nothing is answered twice. While Telegram is out of reach, I keep trying for up to a day. If something breaks, your message stays for up to 7 days so that whoever runs me can see what went wrong; /forget deletes it.",
        "When I have no sure answer, or not the one you meant, I keep your words for 30 days so that people can teach me: without your name or number, and without any phone numbers, codes, addresses, links and names that I recognize. What I'm taught from them stays, with nothing about you.",
        "I count questions, answers and votes for 400 days, but only for everyone together.",
        "I never ask for codes or passwords, can't see your account, and pass nothing on unless you ask me to. Telegram has its own rules for what you send through it.",
      ],
      /** On the button that does what /forget does. */
      forget: "Delete what you keep about me",
    },
    forget: {
      done: "Deleted. This is what I had kept about you:",
      nothing: "I don't keep anything about you here.",
      /** What it was, in a list. */
      kept: {
        language: "the language you've chosen",
        replies: "which of my replies belong to which of your last messages",
        votes: "your votes on answers",
        dialog: "where you were in step-by-step help",
        awaited: "what I was waiting for you to write",
        givenUp: "messages of yours that I couldn't answer because something broke",
        cases: "your questions to people, and the ones you wanted to hear about once answered",
        other: "notes on our current conversation",
      },
      /** In a group. */
      groups:
        "I've deleted what I kept about you in this group. For our private chat, send /forget there.",
    },
  },
  /** Before anything is answered. */
  guards: {
    tooFast: "You're writing faster than I can read. Give me a moment, then ask again.",
    secret:
      "Please be careful: your message looks like it contains a code, a password or a phone number. I haven't kept it and " +
      "don't need it. Please delete that message, and never give codes or passwords to anyone, not even to someone claiming to be from support.",
  },
  /** When something went wrong, or took long. */
  faults: {
    failed: "Something went wrong on my end. Please try again in a moment.",
    late: "Sorry it took me so long to get back to you.",
    givenUp: "I'm sorry, I couldn't get this done, even after several tries. Please try again.",
  },
  /** What a person in distress reads. */
  distress: {
    /** No numbers: they differ from country to country. */
    "self-harm":
      "I'm so sorry you're going through this. I'm only a bot and can't help with it myself, but people can, right now.\n\nIf you or the person you're worried about may be in danger, call your local emergency number. Tell somebody you trust how bad it is: you don't have to be alone with this. People who listen, in your country, by phone or chat: https://findahelpline.com",
    child:
      "This is serious, and it's never the child's fault. I'm only a bot and can't help with it myself.\n\nTell an adult you trust, and the police; in danger, call your local emergency number. Don't reply to that person, don't meet them, don't send anything. Keep messages as evidence, but never save or pass on sexual pictures of children.\n\nHelp for children and parents: https://childhelplineinternational.org\nGetting intimate pictures of under-18s taken down: https://takeitdown.ncmec.org",
    threats:
      "I'm sorry this is happening to you. It isn't your fault. I'm only a bot and can't stop it, but people can help.\n\nDon't pay and don't send anything more. Take screenshots as evidence before you block anybody. Tell somebody you trust, and report it to the police; in danger, call your local emergency number.\n\nAgainst the spread of intimate pictures: https://stopncii.org, under 18: https://takeitdown.ncmec.org\nPeople who listen: https://findahelpline.com",
    violence:
      "I'm sorry this is happening to you. Nobody has the right to do that. I'm only a bot and can't help with it myself.\n\nIf you're in danger now, call your local emergency number or the police, and go where other people are. Tell somebody you trust. Keep messages and pictures as evidence where that person can't see them. If they look at your phone, delete this chat.\n\nHelp lines in your country: https://findahelpline.com",
    death:
      "I'm very sorry for your loss. I'm only a bot, and all I can give you is what the FAQ says. If you'd like to talk to somebody about your grief, people who listen are here: https://findahelpline.com\n\nIf you have another question, ask it whenever you're ready.",
    /** After a death, where the FAQ has an entry on accounts that nobody uses. */
    unusedAccount:
      "About the account: one that nobody uses deletes itself after a while, as you can read here. The FAQ says nothing else about the accounts of people who have died.",
    insult:
      "I'm sorry this is frustrating. Tell me in a sentence what's wrong, and I'll do what I can.",
    /** After one of the replies, to what isn't a clear question. */
    after:
      "I'm only a bot, so I'm not the right one to talk this through with, and I don't want to give you an answer that doesn't fit. Please talk to somebody you trust, or to people who listen: https://findahelpline.com. In danger, call your local emergency number. Nothing has to be deleted or decided today.\n\nIf you do have a question, ask it whenever you like.",
    afterThanks:
      "I'm glad you wrote. Please talk to somebody you trust as well, or to people who listen: https://findahelpline.com",
  },
  /** What no feature takes. */
  fallback: {
    onlyText: "I can only read text. Please put your question into words.",
    oldButton: "This button no longer works. Send /faq to start again.",
    unknownCommand: "I don't know this command. Send /help to see what I can do.",
    nothingToCancel: "There's nothing to stop. Ask me anything.",
  },
  buttons: {
    website: "Website",
    official: "Official text",
    short: "Short answer",
    /** From an excerpt to the whole answer. */
    full: "Full answer",
    /** To the official text and related entries; to these alone. Three share a row. */
    more: "More",
    related: "Related",
    back: "‹ Back",
    topics: "‹ All topics",
    browse: "All topics",
    search: "Search",
    none: "None of these",
    previous: "‹ Previous",
    next: "Next ›",
  },
  /**
   * What depends on what the knowledge base says of itself (`about.json`). `texts-for.ts` puts it in its place; the
   * sentences above say nothing of whose FAQ it is and point to nobody.
   */
  about: {
    knows,
    /** Before or after that, where `about.json` says which it is. */
    official: "I'm the official helper.",
    unofficial: "I'm an unofficial helper.",
    topics: (product: string) => `${product}: choose a topic.`,
    sharing: (product: string, question: string) =>
      `An answer from the FAQ (${product}): ${question}`,
    /** The line of /help. @param words an example of what to search for */
    search: (words: string) =>
      `/search plus a few words finds entries, for example: /search ${words}`,
    /** Where there's a contact, which the last button leads to. */
    contact: {
      unknown:
        "I couldn't find that in the FAQ, and I'd rather not guess. Try other words, look through the topics, or use the last button below.",
      elsewhere:
        "Sorry about that. Try other words, search, look through the topics, or use the last button below.",
      nobody:
        "I'm afraid no person answers here: I'm a bot. To reach people, use the last button below. If you tell me what's wrong, I'll look in the FAQ.",
    },
    /** Where there's a contact or a staff to ask, whose buttons are below. */
    support: {
      failed:
        "I'm sorry it still isn't solved. That's all the FAQ says, but support may be able to help:",
      failedSteps:
        "I'm sorry it still isn't solved. Let's go through it together, step by step, or ask support:",
      complaint:
        "I'm sorry this isn't going well. Tell me in a few words what you need, or ask someone who can do more than I can:",
    },
  },
};

export type Texts = typeof en;
