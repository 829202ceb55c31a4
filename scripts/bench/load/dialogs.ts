import type { Call, FakeBotApi } from "./fake-bot-api.ts";
import type { Deliver } from "./load-generator.ts";
import type { UpdateFactory } from "./update-factory.ts";

/** A path through the flow `login-code`: the replies' ids, and whether they are typed or tapped. */
const path = [
  { reply: "no-code", typed: false },
  { reply: "no", typed: true },
  { reply: "still", typed: false },
  { reply: "back", typed: false },
  { reply: "still", typed: true },
  { reply: "back", typed: false },
];

/** Walks many people through a dialog at the same time. Everybody waits for the reply to each step. */
export function dialogs(api: FakeBotApi, factory: UpdateFactory, people: readonly number[]) {
  return async (deliver: Deliver) => {
    const replies = new NextMessages(api);
    await Promise.all(people.map((person) => walk(person, factory, replies, deliver)));
    replies.close();
  };
}

async function walk(
  person: number,
  factory: UpdateFactory,
  replies: NextMessages,
  deliver: Deliver,
) {
  const send = async (update: ReturnType<UpdateFactory["message"]>) => {
    const [message] = await Promise.all([replies.next(person), deliver(update)]);
    return message;
  };
  let message = await send(factory.message(person, "/start fix-login-code"));
  for (const { reply, typed } of path) {
    const { text, callback_data = "" } = findButton(message, reply);
    const tap = () => factory.tap(person, message.messageId, callback_data);
    message = await send(typed ? factory.message(person, text) : tap());
  }
}

/** @throws if the message has no such button */
function findButton({ payload }: Call, reply: string) {
  const buttons = payload.reply_markup?.inline_keyboard?.flat() ?? [];
  const button = buttons.find(({ callback_data }) => callback_data?.split(".")[2] === reply);
  if (!button) throw new Error(`There is no button "${reply}" under: ${payload.text}`);
  return button;
}

/** Waits for the bot's next messages, by chat. */
export class NextMessages {
  private readonly waiting = new Map<number | undefined, (call: Call) => void>();
  private readonly unsubscribe: () => void;

  constructor(api: FakeBotApi) {
    this.unsubscribe = api.onCall((call) => {
      if (call.method === "sendMessage") this.waiting.get(call.payload.chat_id)?.(call);
    });
  }

  /** Resolves with the next message in a chat. */
  next(chat: number): Promise<Call> {
    return new Promise((resolve) => this.waiting.set(chat, resolve));
  }

  close(): void {
    this.unsubscribe();
  }
}
