import type { User, UserFromGetMe } from "grammy/types";
import type { Account } from "./account.ts";
import { BotProfile } from "./bot-profile.ts";
import { Events } from "./events.ts";
import { Files } from "./files.ts";
import type { LocalChat } from "./local-chat.ts";
import { Queries } from "./queries.ts";
import { UpdateQueue } from "./update-queue.ts";
import { Webhook } from "./webhook.ts";

/** Options of a local Telegram; all have defaults. */
export interface TelegramOptions {
  bot?: { first_name: string; username: string };
  token?: string;
  /** The clock, in milliseconds. */
  now?: () => number;
  /**
   * The number of the first message of each chat. A bot that stores what it knows about messages needs
   * numbers that it has never seen, even after the chats of an earlier run are lost.
   */
  firstMessageId?: number;
  /** Whether the bot is in privacy mode, which is set with @BotFather. Off by default. */
  privacy?: boolean;
  /** Whether private chats with the bot can have topics, which is set with @BotFather. Off by default. */
  topics?: boolean;
  /**
   * The version of the Bot API; the newest by default. Guest queries came with 10.0, the methods that edit
   * ephemeral messages with 10.2, the parameter that sends them with 10.3. A method that this version doesn't
   * know is answered with 404. A parameter that it doesn't know is ignored, so a message meant for one
   * person is seen by everybody and gets an ordinary number.
   */
  version?: number;
}

const NEWEST_VERSION = 10.3;

/** Everything that a local Telegram knows: accounts, chats, the bot, its queries and its updates. */
export class TelegramState {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  /** The version of the Bot API. */
  readonly version: number;
  readonly firstMessageId: number;
  readonly updates: UpdateQueue;
  readonly queries: Queries;
  readonly webhook = new Webhook();
  readonly events = new Events();
  readonly profile = new BotProfile();
  readonly files = new Files();
  readonly accounts = new Map<number, Account>();
  readonly chats = new Map<number, LocalChat>();
  /** Messages that were sent through the bot's inline mode and have buttons, by `inline_message_id`. */
  readonly inlineMessages = new Map<string, { chat: number; message_id: number }>();

  /**
   * Resolves when everything that has happened so far would survive a crash; at once without a file. Awaited
   * before anything leaves this process, so that no bot knows more than a restarted Telegram.
   */
  persisted: () => Promise<void> = () => Promise.resolve();

  constructor({ bot, token, now = Date.now, ...options }: TelegramOptions = {}) {
    this.token = token ?? "123456:local";
    this.now = now;
    this.version = options.version ?? NEWEST_VERSION;
    this.firstMessageId = options.firstMessageId ?? 1;
    this.bot = createBot(this.token, bot ?? { first_name: "FAQ bot", username: "faq_bot" });
    if (this.version >= 10) this.bot.supports_guest_queries = true;
    this.bot.has_topics_enabled = options.topics ?? false;
    this.bot.allows_users_to_create_topics = options.topics ?? false;
    this.privacy = options.privacy ?? false;
    this.updates = new UpdateQueue(firstUpdateId(now()));
    this.queries = new Queries(firstUpdateId(now()), now);
  }

  /** The bot as messages name it, without the fields that only `getMe` returns. */
  get botUser(): User {
    const { id, is_bot, first_name, username } = this.bot;
    return { id, is_bot, first_name, username };
  }

  /** Whether the bot is in privacy mode. */
  get privacy(): boolean {
    return !this.bot.can_read_all_group_messages;
  }

  set privacy(on: boolean) {
    this.bot.can_read_all_group_messages = !on;
    this.events.emit({ type: "people" });
  }

  /** Seconds since 1970, as in the Bot API. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }
}

/**
 * Numbers that continue from one run to the next, because a bot remembers those it has seen: tenths of a
 * second since 2025, which fit into 31 bits until 2031. A clock before 2025 gives 1.
 */
function firstUpdateId(now: number): number {
  return Math.max(1, Math.floor((now - Date.UTC(2025, 0)) / 100));
}

function createBot(token: string, name: { first_name: string; username: string }): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10) || 123456,
    is_bot: true,
    ...name,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
