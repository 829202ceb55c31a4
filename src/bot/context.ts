import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Flows } from "../flows/flow.ts";
import type { Logger } from "../log.ts";
import type { Matcher } from "../match/matcher.ts";
import type { Metrics } from "../metrics.ts";
import type { Answering } from "./answering.ts";
import type { DialogState } from "./dialog/state.ts";
import type { Saved } from "./saved.ts";
import type { Texts } from "./texts/en.ts";

/** grammY's context with what the features leave in it for each other while one update is handled. */
export type BotContext = ConversationFlavor<
  Context & {
    /** What is remembered about this person in this chat. */
    saved: Saved;
    /** The short notice that the tap at hand is answered with, if any. */
    notice?: string;
    /** The state in which a dialog begins or waits on. */
    dialog?: DialogState;
    /** What went wrong inside the dialog. */
    failure?: unknown;
  }
>;

/** What the features work with. */
export interface Parts {
  knowledge: Knowledge;
  flows: Flows;
  matcher: Matcher;
  answering: Answering;
  texts: Texts;
  log: Logger;
  metrics: Pick<Metrics, "decisions" | "dialogs">;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}
