import type { LocalTelegram, Outcome } from "../../../src/stand-in/index.ts";

/**
 * A moment of a call of the Bot API: it `arrives` but is never carried out; it's `done` but never answered; or it was
 * `answered` some turns of the event loop ago.
 */
export interface Moment {
  when: "arrives" | "done" | "answered";
  method: string;
  /** Which call of the method from now on; the next if not given. */
  nth?: number;
  chat?: number;
  /** How long after the answer: a few hundred turns are some milliseconds. */
  turns?: number;
}

/** Calls that wait until they are released. */
export interface Held {
  /** How many calls wait. */
  waiting: number;
  letGo(): void;
}

interface Watch {
  moment: Moment;
  left: number;
  act(): void;
}

/** Acts at chosen moments of the bot's calls. */
export class Moments {
  private watches: Watch[] = [];
  private holds = new Map<number, Held & { gone: Promise<void> }>();
  private readonly telegram: LocalTelegram;

  constructor(telegram: LocalTelegram) {
    this.telegram = telegram;
    const handle = telegram.handle.bind(telegram);
    telegram.handle = async (method, params, signal) => {
      const chat = Number(params.chat_id);
      await this.wait(method, chat);
      const watch = this.take(method, chat);
      // The process may have been killed meanwhile: its calls have no effect then.
      if (watch?.moment.when === "arrives") watch.act();
      if (watch?.moment.when === "arrives" || signal?.aborted) return { kind: "reset" };
      const outcome = await handle(method, params, signal);
      if (watch) soon(watch);
      return outcome satisfies Outcome;
    };
  }

  /** Acts once, at a future moment. @returns cancels that */
  at(moment: Moment, act: () => void): () => void {
    const watch: Watch = { moment, left: moment.nth ?? 1, act };
    this.watches.push(watch);
    return () => this.forget(watch);
  }

  /** Makes messages to a chat wait before they are carried out. */
  hold(chat: number): Held {
    const { promise, resolve } = Promise.withResolvers<void>();
    const letGo = () => {
      if (this.holds.get(chat) === held) this.holds.delete(chat);
      resolve();
    };
    const held = { waiting: 0, letGo, gone: promise };
    this.holds.set(chat, held);
    return held;
  }

  private async wait(method: string, chat: number): Promise<void> {
    const held = method === "sendMessage" ? this.holds.get(chat) : undefined;
    if (!held) return;
    held.waiting += 1;
    this.telegram.notifyWaiters();
    await held.gone;
  }

  private take(method: string, chat: number): Watch | undefined {
    const watch = this.watches.find(
      ({ moment }) =>
        moment.method === method && (moment.chat === undefined || moment.chat === chat),
    );
    if (!watch) return undefined;
    watch.left -= 1;
    if (watch.left > 0) return undefined;
    this.forget(watch);
    return watch;
  }

  private forget(watch: Watch): void {
    this.watches = this.watches.filter((other) => other !== watch);
  }
}

function soon({ moment: { when, turns = 1 }, act }: Watch): void {
  if (when === "done") act();
  else after(turns, act);
}

function after(turns: number, act: () => void): void {
  setImmediate(() => (turns > 1 ? after(turns - 1, act) : act()));
}
