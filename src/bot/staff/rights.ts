import type { Api } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import { isRefusal } from "../../telegram/sending/temporary-failures.ts";
import type { BotContext } from "../context.ts";
import { hasOwnWords, isProxyAccount, messageOf } from "../sender.ts";

/** The people who look after the bot. */
export interface Staff {
  /** The Telegram ids of administrators. */
  admins: ReadonlySet<number>;
  /** The staff group, whose members are all staff; undefined if there's none. */
  chat: number | undefined;
  /** The code of the language that the bot writes to staff in of its own accord; English if not given. */
  language?: string | undefined;
}

/** How long it's remembered whether someone is a member of the staff group, in milliseconds. */
const membershipMaxAge = 60_000;

/** The statuses of people who are in a group; for `restricted`, `is_member` decides. */
const memberStatuses: ReadonlySet<string> = new Set([
  "creator",
  "administrator",
  "member",
  "restricted",
]);

/** Decides who may manage the bot and answer cases. */
export class Rights {
  private readonly staff: Staff;
  private readonly api: Pick<Api, "getChatMember" | "getChat">;
  private readonly monotonicNow: () => number;
  /** By Telegram id. */
  private readonly memberships = new BoundedMap<{ isMember: boolean; since: number }>(1000);

  /** @param monotonicNow a clock that can't be set back, in milliseconds: rights mustn't outlast a wrong date */
  constructor(staff: Staff, api: Rights["api"], monotonicNow: () => number) {
    this.staff = staff;
    this.api = api;
    this.monotonicNow = monotonicNow;
  }

  /**
   * Whether the update comes from the staff group. That alone gives no rights: in a public group and in a channel's
   * discussion group anyone can write.
   */
  isStaffChat(ctx: BotContext): boolean {
    // A guest message comes from a group that the bot isn't in, even if the number is the same.
    return this.staff.chat !== undefined && ctx.chat?.id === this.staff.chat && !ctx.guestMessage;
  }

  /** Whether a staff member writes this in their own words, or taps it, in the staff group. */
  async isStaff(ctx: BotContext): Promise<boolean> {
    return hasOwnWords(ctx) && (await this.isFromStaff(ctx));
  }

  /**
   * Whether a staff member sent or tapped this in the staff group: a member, or an anonymous administrator, who writes as
   * the group itself. A channel is staff only where none but members can write as one: not in a public group, nor in a
   * channel's discussion group. Bots and Telegram's own accounts never are.
   */
  async isFromStaff(ctx: BotContext): Promise<boolean> {
    if (!this.isStaffChat(ctx)) return false;
    const message = messageOf(ctx);
    const { sender_chat: writesAs, is_automatic_forward: isPost } = message ?? {};
    if (writesAs?.type === "channel") return !isPost && (await this.isForMembersOnly());
    if (writesAs) return writesAs.id === this.staff.chat;
    const { from } = message ?? ctx.callbackQuery ?? {};
    if (!from || from.is_bot || isProxyAccount(from)) return false;
    return this.isMember(from.id);
  }

  /**
   * Whether the sender may manage the bot here: staff in the staff group; administrators and members of that group in
   * their private chats. In other groups nobody may, because others would read along. An administrator who isn't a member
   * has no rights in the staff group: what is said there can reach people as an answer from staff.
   */
  async mayManage(ctx: BotContext): Promise<boolean> {
    if (this.isStaffChat(ctx)) return this.isStaff(ctx);
    const person = ctx.chat?.type === "private" ? ctx.from?.id : undefined;
    if (person === undefined) return false;
    return this.staff.admins.has(person) || this.isMember(person);
  }

  /** Whether staff has put a reaction on a message in the staff group, possibly as an anonymous administrator. */
  async isReactionFromStaff(ctx: BotContext): Promise<boolean> {
    const { messageReaction } = ctx;
    if (!messageReaction || !this.isStaffChat(ctx)) return false;
    const { user, actor_chat } = messageReaction;
    return user ? this.isMember(user.id) : actor_chat?.id === this.staff.chat;
  }

  /** Forgets whether someone is a member, because they have joined or left the staff group. */
  forget(person: number): void {
    this.memberships.delete(String(person));
  }

  /** Whether nobody but members can write in the staff group. It's asked each time: writing as a channel is rare. */
  private async isForMembersOnly(): Promise<boolean> {
    try {
      const { username, active_usernames, linked_chat_id } = await this.api.getChat(
        this.staff.chat ?? 0,
      );
      const isPublic = username !== undefined || (active_usernames ?? []).length > 0;
      return !isPublic && linked_chat_id === undefined;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  private async isMember(person: number): Promise<boolean> {
    const { chat } = this.staff;
    if (chat === undefined) return false;
    const since = this.monotonicNow(); // before the call: the answer may be old when it arrives
    const cached = this.memberships.get(String(person));
    if (cached && since - cached.since < membershipMaxAge) return cached.isMember;
    const isMember = await this.fetchMembership(chat, person);
    this.memberships.set(String(person), { isMember, since });
    return isMember;
  }

  /** @throws temporary failures: membership is unknown then */
  private async fetchMembership(chat: number, person: number): Promise<boolean> {
    try {
      const member = await this.api.getChatMember(chat, person);
      return (
        memberStatuses.has(member.status) && (member.status !== "restricted" || member.is_member)
      );
    } catch (error) {
      if (isRefusal(error)) return false; // nobody is a member of a group that the bot isn't in
      throw error;
    }
  }
}
