import type { Context } from "grammy";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Logger } from "../log.ts";
import type { Matcher } from "../match/matcher.ts";
import type { Recent } from "../store/recent.ts";
import type { Texts } from "./texts/en.ts";

/** grammY's context with the short notice that the tap at hand is answered with, if any. */
export interface BotContext extends Context {
  notice?: string;
}

/** What the features work with. */
export interface Parts {
  knowledge: Knowledge;
  matcher: Matcher;
  texts: Texts;
  log: Logger;
  memory: Memory;
}

/** What is remembered of the chats for a while; everything works without it, only less kindly. */
export interface Memory {
  /** The bot's reply to a person's message, so that an edited message edits its reply. */
  replies: Recent<number>;
  /** Who has been asked for search words. */
  askedForWords: Recent<true>;
  /** Albums that have had their one reply. */
  albums: Recent<true>;
}
