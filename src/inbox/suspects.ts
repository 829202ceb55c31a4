import type { Claimed, Inbox } from "../store/inbox/inbox.ts";

/**
 * Updates that were in hand when a process died. One of them may be what ended it, so they are tried alone, one after the
 * other, before anything else; only a death while an update is alone counts against it.
 */
export class Suspects {
  /** Whether there may be some: then nothing else begins until they have been tried. */
  mayExist = true;
  private readonly inbox: Inbox;
  private readonly trialTime: number;
  private readonly onError: (error: unknown) => void;

  /** @param trialTime how long a suspect is tried alone, in milliseconds: what ends the process does so at once */
  constructor(inbox: Inbox, trialTime: number, onError: (error: unknown) => void) {
    this.inbox = inbox;
    this.trialTime = trialTime;
    this.onError = onError;
  }

  /** Reclaims what dead instances had in hand. */
  async reclaim(): Promise<void> {
    await this.inbox.takeOver();
    this.mayExist ||= await this.inbox.hasSuspects();
  }

  async claim(): Promise<Claimed | undefined> {
    const suspect = await this.inbox.claimSuspect();
    this.mayExist = suspect !== undefined;
    return suspect;
  }

  /** Acquits a suspect that is still at work after the trial: it only waits. @param done resolves when it's done */
  acquitAfterTrial(suspect: Claimed, done: Promise<void>, stopping: AbortSignal): void {
    const timer = setTimeout(() => {
      if (!stopping.aborted) this.inbox.acquit(suspect).catch(this.onError);
    }, this.trialTime);
    void done.finally(() => clearTimeout(timer));
  }
}
