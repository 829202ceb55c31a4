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

/** The shortest time between two examinations of the group, in milliseconds. */
const interval = 60_000;

/** How long a check waits for Telegram, in milliseconds. */
const checkTimeout = 1000;

export interface WatchOptions {
  log: Logger;
  /** A clock that can't be set, in milliseconds. */
  monotonicNow(): number;
  /** Ends calls that are under way. */
  ending: AbortSignal;
  /** Called with the number of the supergroup that the group has become. */
  onMoved(to: number): Promise<void>;
}

/**
 * Watches whether the staff group is set up as cases need it. A problem is logged when it's found and whenever it changes.
 * While Telegram is out of reach, the last finding stands.
 */
export class StaffGroupWatch {
  private readonly group: StaffGroupAccess;
  private readonly options: Omit<WatchOptions, "ending">;
  private lastLook = Number.NEGATIVE_INFINITY;
  private currentLook: Promise<void> | undefined;
  private finding: StaffGroupFinding | undefined;

  constructor(group: StaffGroupAccess, options: Omit<WatchOptions, "ending">) {
    this.group = group;
    this.options = options;
  }

  /** Examines the group, unless that was done within the last minute. It never rejects. */
  look(): Promise<void> {
    const now = this.options.monotonicNow();
    if (this.currentLook || now - this.lastLook < interval) {
      return this.currentLook ?? Promise.resolve();
    }
    this.lastLook = now;
    this.currentLook = this.examine().finally(() => {
      this.currentLook = undefined;
    });
    return this.currentLook;
  }

  /** Rejects if cases can't be handled in the group as last examined. @throws Error with cause and cure */
  async check(): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, checkTimeout);
    await Promise.race([this.look(), timeout.promise]);
    clearTimeout(timer);
    if (this.finding && !this.finding.usable) throw new Error(this.finding.message);
  }

  private async examine(): Promise<void> {
    const { log } = this.options;
    try {
      const finding = await examineStaffGroup(this.group);
      if (finding.movedTo !== undefined) return await this.options.onMoved(finding.movedTo);
      if (finding.message !== this.finding?.message) logFinding(finding, this.finding, log);
      this.finding = finding;
    } catch (err) {
      log.debug({ err }, "the staff group couldn't be examined");
    }
  }
}

/** Starts to watch the staff group, if there is one. The first look runs in the background. */
export function watchStaffGroup(
  { api, botInfo }: Pick<Bot<BotContext>, "api" | "botInfo">,
  staff: Staff,
  { ending, ...options }: WatchOptions,
): StaffGroupWatch | undefined {
  if (staff.chat === undefined) return undefined;
  const signal = ending as Signal;
  const group = {
    get chat() {
      return staff.chat ?? 0;
    },
    getChat: () => replyTo(api.getChat(group.chat, signal)),
    getBotMember: () => replyTo(api.getChatMember(group.chat, botInfo.id, signal)),
  };
  const watch = new StaffGroupWatch(group, options);
  void watch.look();
  return watch;
}

/** Telegram's reply to a call, which may be a refusal. @throws temporary failures */
async function replyTo(call: Promise<unknown>): Promise<ApiReply> {
  try {
    return { result: await call };
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

/** A first finding without a problem isn't worth a line. */
function logFinding(
  { level, message }: StaffGroupFinding,
  previous: StaffGroupFinding | undefined,
  log: Logger,
): void {
  const line = `The staff's group (STAFF_CHAT_ID): ${message}`;
  if (level === "problem") log.error(line);
  else if (level === "warning") log.warn(line);
  else if (previous) log.info(line);
}
