import type { User } from "grammy/types";

/** Somebody with Telegram on their phone. */
export interface Account {
  user: User;
  /** While they block the bot, it can't write to them. Writing to the bot unblocks it. */
  isBotBlocked: boolean;
  /** Whether forwards of their messages name them without saying who they are. */
  isHiddenInForwards?: boolean;
}

/** Accounts are numbered from here on. */
export const FIRST_PERSON_ID = 1001;
