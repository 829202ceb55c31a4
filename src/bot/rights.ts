import { type Api, GrammyError } from "grammy";
import type { BotContext } from "./context.ts";
import { Recent } from "./recent.ts";

/** Who looks after the bot. */
export interface Staff {
  /** Administrators, by their number. */
  admins: ReadonlySet<number>;
  /** The group whose members are all staff; none if not given. */
  chat: number | undefined;
}

/** For how long it is remembered whether somebody is a member of the staff's group, in milliseconds. */
const remembered = 60_000;

/** What a member of a group is called who really is in it. */
const present: ReadonlySet<string> = new Set(["creator", "administrator", "member", "restricted"]);

/** Says who may teach the bot and look into what it knows of its use. */
export class Rights {
  private readonly staff: Staff;
  private readonly api: Pick<Api, "getChatMember">;
  private readonly now: () => number;
  private readonly known = new Recent<{ member: boolean; since: number }>(1000);

  constructor(staff: Staff, api: Pick<Api, "getChatMember">, now: () => number) {
    this.staff = staff;
    this.api = api;
    this.now = now;
  }

  /** Whether the update comes from the staff's group. Only members can write there. */
  isStaffChat(ctx: BotContext): boolean {
    return this.staff.chat !== undefined && ctx.chat?.id === this.staff.chat;
  }

  /**
   * Whether who does this at this place may manage the bot: anybody in the staff's group; in their private chat
   * administrators and members of that group. In other groups nobody, as others would read along.
   */
  async mayManage(ctx: BotContext): Promise<boolean> {
    if (this.isStaffChat(ctx)) return true;
    const person = ctx.chat?.type === "private" ? ctx.from?.id : undefined;
    if (person === undefined) return false;
    return this.staff.admins.has(person) || this.isMember(person);
  }

  private async isMember(person: number): Promise<boolean> {
    const { chat } = this.staff;
    if (chat === undefined) return false;
    const known = this.known.get(String(person));
    if (known && this.now() - known.since < remembered) return known.member;
    const member = await this.asked(chat, person);
    this.known.set(String(person), { member, since: this.now() });
    return member;
  }

  private async asked(chat: number, person: number): Promise<boolean> {
    try {
      const member = await this.api.getChatMember(chat, person);
      return present.has(member.status) && (member.status !== "restricted" || member.is_member);
    } catch (error) {
      if (error instanceof GrammyError) return false; // it is none of a group that the bot is not in
      throw error;
    }
  }
}
