/** Somebody's question that people answer: it has a topic in the staff's group. There is no word of theirs in it. */
export interface Case {
  /** By which people name it; it is never given twice. */
  id: number;
  /** The update that opened it. */
  openedBy: number;
  /** The update that closed it last. */
  closedBy: number | undefined;
  /** The person's private chat. */
  chat: number;
  /** In which they are spoken to. */
  language: string;
  /** The staff's group; when the staff moves to another, its cases stay behind. */
  staff: number;
  /** Its topic there, and the message in it that says what it is about; undefined until they are made. */
  topic: number | undefined;
  header: number | undefined;
  state: "open" | "closed";
  /** Who of the staff has taken it, as they call themselves. */
  takenBy: string | undefined;
  /** What the staff has answered last: words of theirs, or an entry of the FAQ. */
  answer: string | undefined;
  entry: string | undefined;
  /** Whose turn it is. */
  awaits: "staff" | "person";
  /** How often the staff has been reminded since it last answered. */
  reminders: number;
}

/** The updates that close cases have numbers; this stands for the clock. */
export const byClock = 0;

/** A message of a case in both chats. */
export interface CaseMessage {
  case: number;
  person: number;
  staff: number;
  /** Who wrote it. The person's first is the `opening`: what shows it to the staff says more than that. */
  by: "person" | "staff" | "opening";
}

/** Somebody wants to be told when the FAQ answers these words. */
export interface Wish {
  /** The update with which they asked for it. */
  id: number;
  /** Their private chat. */
  chat: number;
  language: string;
  words: string;
}

/**
 * The cases, in the database. What is written here is what Telegram has already done (a topic was made, a message was
 * sent), so it is written at once and not with the update's end: an update that is handled again after a crash finds it
 * and does not do it twice. Every write may be repeated; none overwrites what another chat's update writes at the same
 * time. All times are milliseconds since 1970.
 */
export interface CaseStore {
  /** Opens a case; for the same update it is the same case again. */
  open(opening: {
    update: number;
    chat: number;
    language: string;
    staff: number;
    now: number;
  }): Promise<Case>;
  /** Notes where it is in the staff's group. */
  place(id: number, place: { topic?: number; header?: number }): Promise<void>;
  /** Forgets a case and its messages, as if it had not been opened. */
  drop(id: number): Promise<void>;
  /** The open case of a private chat, if it has been placed in this group of the staff's. */
  openIn(chat: number, staff: number): Promise<Case | undefined>;
  /** The case of a topic in the staff's group. */
  inTopic(staff: number, topic: number): Promise<Case | undefined>;
  find(id: number): Promise<Case | undefined>;
  /** Notes that a message of one chat is one of the other. */
  link(message: CaseMessage, now: number): Promise<void>;
  unlink(message: CaseMessage): Promise<void>;
  /** A message that the person sees in their chat. */
  ofPerson(chat: number, message: number): Promise<CaseMessage | undefined>;
  /** A message that the staff sees in a case's topic. */
  ofStaff(id: number, message: number): Promise<CaseMessage | undefined>;
  /** The person has written: the staff is to be reminded then, unless it is to be already. */
  waits(id: number, waiting: { language: string; remindAt: number; now: number }): Promise<void>;
  /** The staff has written: if nobody writes until then, the case is to be closed. */
  answered(
    id: number,
    how: { now: number; closeAt: number; answer?: string; entry?: string },
  ): Promise<void>;
  take(id: number, by: string): Promise<void>;
  /** Closes a case; by the clock it stays due until `closedByClock`. @returns the case, if it was this update that closed it */
  close(id: number, update: number): Promise<Case | undefined>;
  /** @returns whether it is open: not where the person has another open case */
  reopen(id: number): Promise<boolean>;
  /**
   * Claims open cases in which something is to happen, as nobody has written: who does not end that with `reminded` or
   * `close` leaves it due at `until`.
   */
  due(staff: number, now: number, until: number): Promise<Case[]>;
  /** The staff was reminded; it is to be again at `next`, if it has not answered meanwhile. */
  reminded(id: number, claimedUntil: number, next: number): Promise<void>;
  /** All has been said of a case that the clock has closed. */
  closedByClock(id: number, claimedUntil: number): Promise<void>;
  /** How long the people of the last cases waited for the first answer. */
  waitsOfLate(): Promise<number[]>;
  block(chat: number, now: number): Promise<void>;
  unblock(chat: number): Promise<void>;
  isBlocked(chat: number): Promise<boolean>;
  /** Keeps a wish; false where the person has too many. Words that they have wished for already are kept once. */
  wish(wish: Wish, now: number): Promise<boolean>;
  /** Wishes that have not been told, in the order of their numbers. */
  wishesAfter(id: number, limit: number): Promise<Wish[]>;
  /** Claims a wish for telling it; false where another has, whoever that was. */
  claimWish(id: number, now: number): Promise<boolean>;
  /** It could not be told: it may be claimed again. */
  unclaimWish(id: number): Promise<void>;
  dropWish(id: number): Promise<void>;
  /** Forgets all about a person but that they are blocked. @returns their open case, if they had one */
  forget(chat: number): Promise<{ open: Case | undefined; cases: number; wishes: number }>;
}
