import type { Deliver } from "./load.ts";
import type { Call, Seat } from "./seat.ts";
import type { Writer } from "./writer.ts";

/** A way through the flow `login-code`: buttons by the ids of their replies, tapped or typed. */
const way = [
  { reply: "no-code", typed: false },
  { reply: "no", typed: true },
  { reply: "still", typed: false },
  { reply: "back", typed: false },
  { reply: "still", typed: true },
  { reply: "back", typed: false },
];

/** How many updates one person's dialog has. */
export const length = way.length + 1;

/** Lets everybody walk through a dialog at the same time: each step when the one before has been answered. */
export function dialogs(seat: Seat, writer: Writer, people: readonly number[]) {
  return async (deliver: Deliver) => {
    const screens = new Screens(seat);
    await Promise.all(people.map((person) => walk(person, writer, screens, deliver)));
    screens.close();
  };
}

async function walk(person: number, writer: Writer, screens: Screens, deliver: Deliver) {
  const act = async (update: ReturnType<Writer["message"]>) => {
    const [screen] = await Promise.all([screens.next(person), deliver(update)]);
    return screen;
  };
  let screen = await act(writer.message(person, "/start fix-login-code"));
  for (const { reply, typed } of way) {
    const { text, callback_data = "" } = buttonOf(screen, reply);
    const tap = () => writer.tap(person, screen.messageId, callback_data);
    screen = await act(typed ? writer.message(person, text) : tap());
  }
}

/** @throws where the bot shows something else */
function buttonOf({ payload }: Call, reply: string) {
  const buttons = payload.reply_markup?.inline_keyboard?.flat() ?? [];
  const found = buttons.find(({ callback_data }) => callback_data?.split(".")[2] === reply);
  if (!found) throw new Error(`There is no button "${reply}" under: ${payload.text}`);
  return found;
}

/** What people see next in their chats. */
export class Screens {
  private readonly waiting = new Map<number | undefined, (call: Call) => void>();
  private readonly listening: { end(): void };

  constructor(seat: Seat) {
    this.listening = seat.listen((call) => {
      if (call.method === "sendMessage") this.waiting.get(call.payload.chat_id)?.(call);
    });
  }

  /** Resolves with the next message in a chat. */
  next(chat: number): Promise<Call> {
    return new Promise((resolve) => this.waiting.set(chat, resolve));
  }

  close(): void {
    this.listening.end();
  }
}
