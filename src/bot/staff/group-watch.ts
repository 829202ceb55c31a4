import type { Bot } from "grammy";
import type { Logger } from "../../log.ts";
import { isRefusal } from "../../telegram/sending/temporary-failures.ts";
import type { Signal } from "../../telegram/signal.ts";
import {
  type ApiReply,
  examineStaffGroup,
  type StaffGroupAccess,
  type StaffGroupFinding,
} from "../../telegram/staff-group.ts";
import type { BotContext } from "../context.ts";
import type { Staff } from "./rights.ts";

/** How often Telegram is asked about the group at most, and how long a check waits for it, in milliseconds. */
const times = { between: 60_000, check: 1000 };

export interface WatchOptions {
  log: Logger;
  /** A clock that nobody can set, in milliseconds. */
  monotonicNow(): number;
  /** Ends what is under way. */
  ending: AbortSignal;
}

/**
 * Watches over the staff's group: whether it's what it must be. The log says what is wrong when that's found, and again
 * when it changes. Where Telegram is out of reach nothing is known about the group, and nothing is said.
 */
export class StaffGroupWatch {
  private readonly group: StaffGroupAccess;
  private readonly options: Omit<WatchOptions, "ending">;
  private looked = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | undefined;
  private found: StaffGroupFinding | undefined;

  constructor(group: StaffGroupAccess, options: Omit<WatchOptions, "ending">) {
    this.group = group;
    this.options = options;
  }

  /** Looks at the group, unless that was done within the last minute. It never rejects. */
  look(): Promise<void> {
    const now = this.options.monotonicNow();
    if (this.looking || now - this.looked < times.between) return this.looking ?? Promise.resolve();
    this.looked = now;
    this.looking = this.examine().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** Holds unless people can't be helped in the group as it was seen last. @throws an Error that says why, with the cure */
  async check(): Promise<void> {
    const enough = Promise.withResolvers<void>();
    const timer = setTimeout(enough.resolve, times.check);
    await Promise.race([this.look(), enough.promise]);
    clearTimeout(timer);
    if (this.found && !this.found.usable) throw new Error(this.found.message);
  }

  private async examine(): Promise<void> {
    const { log } = this.options;
    try {
      const found = await examineStaffGroup(this.group);
      if (found.message !== this.found?.message) tell(found, this.found, log);
      this.found = found;
    } catch (err) {
      log.debug({ err }, "Telegram doesn't say how the staff's group is");
    }
  }
}

/** Begins to watch over the staff's group, if there is one. Nobody needs to wait for it. */
export function watchStaffGroup(
  { api, botInfo }: Pick<Bot<BotContext>, "api" | "botInfo">,
  { chat }: Staff,
  { ending, ...options }: WatchOptions,
): StaffGroupWatch | undefined {
  if (chat === undefined) return undefined;
  const signal = ending as Signal;
  const group = {
    chat,
    getChat: () => replyTo(api.getChat(chat, signal)),
    getBotMember: () => replyTo(api.getChatMember(chat, botInfo.id, signal)),
  };
  const watch = new StaffGroupWatch(group, options);
  void watch.look();
  return watch;
}

/** Telegram's answer; a refusal is one, too. @throws where there is none */
async function replyTo(asked: Promise<unknown>): Promise<ApiReply> {
  try {
    return { result: await asked };
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

function tell(found: StaffGroupFinding, before: StaffGroupFinding | undefined, log: Logger): void {
  const line = `The staff's group (STAFF_CHAT_ID): ${found.message}`;
  if (found.level === "problem") log.error(line);
  else if (found.level === "warning") log.warn(line);
  else if (before) log.info(line);
}
