import type { Api } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import { isRefusal } from "../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../context.ts";
import { hasOwnWords, isProxyAccount, messageOf } from "../sender.ts";

/** Who looks after the bot. */
export interface Staff {
  /** Administrators, by their number. */
  admins: ReadonlySet<number>;
  /** The group whose members are all staff; none if not given. */
  chat: number | undefined;
}

/** How long it's remembered whether somebody is a member of the staff's group, in milliseconds. */
const remembered = 60_000;

/** What a member of a group is called who really is in it. */
const present: ReadonlySet<string> = new Set(["creator", "administrator", "member", "restricted"]);

/** Says who may teach the bot, look into what it knows of its use, and answer people's questions. */
export class Rights {
  private readonly staff: Staff;
  private readonly api: Pick<Api, "getChatMember">;
  private readonly monotonicNow: () => number;
  private readonly known = new BoundedMap<{ member: boolean; since: number }>(1000);

  /** @param monotonicNow a clock that nobody can set back, in milliseconds: rights mustn't outlast a wrong date */
  constructor(staff: Staff, api: Pick<Api, "getChatMember">, monotonicNow: () => number) {
    this.staff = staff;
    this.api = api;
    this.monotonicNow = monotonicNow;
  }

  /**
   * Whether the update comes from the staff's group. That alone gives no rights: in a public group and in a channel's
   * discussion group anybody can write.
   */
  isStaffChat(ctx: BotContext): boolean {
    // The group of a guest message is one that the bot isn't in, even if its number is the same.
    return this.staff.chat !== undefined && ctx.chat?.id === this.staff.chat && !ctx.guestMessage;
  }

  /** Whether the staff itself says or taps this in its group: one of them does it, in their own words. */
  async isStaff(ctx: BotContext): Promise<boolean> {
    return hasOwnWords(ctx) && (await this.isFromStaff(ctx));
  }

  /**
   * Whether this was sent or tapped in the staff's group by one of the staff: a member, or an administrator who remains
   * anonymous and so writes as the group itself. Channels are never staff, not even a linked one: nobody can tell who
   * writes as a channel, or whether they're in the group. Nor are bots and Telegram's own accounts.
   */
  async isFromStaff(ctx: BotContext): Promise<boolean> {
    if (!this.isStaffChat(ctx)) return false;
    const message = messageOf(ctx);
    if (message?.sender_chat) return message.sender_chat.id === this.staff.chat;
    const { from } = message ?? ctx.callbackQuery ?? {};
    if (!from || from.is_bot || isProxyAccount(from)) return false;
    return this.isMember(from.id);
  }

  /**
   * Whether who does this at this place may manage the bot: the staff in its group; in their private chat administrators
   * and members of that group. In other groups nobody, as others would read along. An administrator who isn't a member
   * has no rights in the staff's group: what is said there can reach people as the staff's answer.
   */
  async mayManage(ctx: BotContext): Promise<boolean> {
    if (this.isStaffChat(ctx)) return this.isStaff(ctx);
    const person = ctx.chat?.type === "private" ? ctx.from?.id : undefined;
    if (person === undefined) return false;
    return this.staff.admins.has(person) || this.isMember(person);
  }

  /** Somebody has joined or left the staff's group: Telegram is asked again. */
  forget(person: number): void {
    this.known.delete(String(person));
  }

  private async isMember(person: number): Promise<boolean> {
    const { chat } = this.staff;
    if (chat === undefined) return false;
    const now = this.monotonicNow(); // before the answer: it may be old already when it arrives
    const known = this.known.get(String(person));
    if (known && now - known.since < remembered) return known.member;
    const member = await this.ask(chat, person);
    this.known.set(String(person), { member, since: now });
    return member;
  }

  /** @throws grammY's errors where Telegram is out of reach: who is a member isn't known then */
  private async ask(chat: number, person: number): Promise<boolean> {
    try {
      const member = await this.api.getChatMember(chat, person);
      return present.has(member.status) && (member.status !== "restricted" || member.is_member);
    } catch (error) {
      if (isRefusal(error)) return false; // nobody is a member of a group that the bot isn't in
      throw error;
    }
  }
}
