import { setTimeout as pause } from "node:timers/promises";
import type { Call, Seat } from "./seat.ts";
import type { Act } from "./visitor.ts";

/** How long the reply to an update may take before it counts as lost, in milliseconds. */
const patience = 60_000;

type Due = Record<"sendMessage" | "editMessageText" | "answerCallbackQuery", number>;

/** What has come for an update so far, beside what is due. */
interface Open {
  tap: string | undefined;
  due: Partial<Due>;
  came: Due;
  complete: PromiseWithResolvers<void>;
}

/** Keeps account of whether each update gets exactly what has to follow it: nothing lost, nothing doubled. */
export class Account {
  lost = 0;
  doubled = 0;
  private readonly open = new Map<number, Open>();
  private readonly tapped = new Map<string, Open>();
  private readonly sees: (call: Call) => void;

  /** @param sees told of every message that the bot sends */
  constructor(seat: Seat, sees: (call: Call) => void) {
    this.sees = sees;
    seat.listen((call) => this.note(call));
  }

  /** Somebody has done something, and nothing before that is still open. */
  begins(person: number, { update, answer }: Act): void {
    const tap = update.callback_query?.id;
    const due = {
      // What was left is tidied up with edits, which are no replies.
      ...(answer === "editMessageText"
        ? { sendMessage: 0, editMessageText: 1 }
        : { sendMessage: 1 }),
      answerCallbackQuery: tap === undefined ? 0 : 1,
    };
    const came = { sendMessage: 0, editMessageText: 0, answerCallbackQuery: 0 };
    const open = { tap, due, came, complete: Promise.withResolvers<void>() };
    this.open.set(person, open);
    if (tap !== undefined) this.tapped.set(tap, open);
  }

  /** Waits for all that is due for what somebody did last, and closes it. */
  async ends(person: number): Promise<void> {
    const open = this.open.get(person);
    if (!open) return;
    const late = new AbortController();
    const patient = pause(patience, undefined, { signal: late.signal }).catch(() => {});
    await Promise.race([open.complete.promise, patient]);
    late.abort();
    this.open.delete(person);
    if (open.tap !== undefined) this.tapped.delete(open.tap);
    for (const { more } of balance(open)) {
      if (more > 0) this.doubled += more;
      else this.lost -= more;
    }
  }

  private note(call: Call): void {
    const { method, payload } = call;
    const { chat_id, callback_query_id } = payload;
    const open = this.open.get(chat_id ?? 0) ?? this.tapped.get(callback_query_id ?? "");
    if (method === "sendMessage") this.sees(call);
    if (!open) this.doubled += method === "editMessageText" ? 0 : 1;
    else if (method in open.came) open.came[method as keyof Due]++;
    if (open && balance(open).every(({ more }) => more >= 0)) open.complete.resolve();
  }
}

/** How much more than what is due has come, of each kind. */
function balance({ due, came }: Open): { more: number }[] {
  return Object.entries(due).map(([kind, count]) => ({ more: came[kind as keyof Due] - count }));
}
