/** What {@link KeyTable.get} returns for an unknown key. */
export const unknown = -1;

/** At most this share of the slots is in use: a fuller table takes longer to search. */
const fullest = 3 / 4;

/**
 * Numbers by keys of 64 bits (see text-keys.ts), by open addressing: 8 bytes a slot in a flat array, where a map of strings
 * takes ten times as much. The low half of a key says where to look, and only the high half is compared. So an unknown key
 * is taken for a known one once in a thousand million times.
 */
export class KeyTable {
  /** Slot by slot: the high half of its key, and its number plus 1, or 0 where it's empty. */
  readonly slots: Int32Array;
  private readonly mask: number;

  /** @param slots those of another table */
  constructor(slots: Int32Array) {
    this.slots = slots;
    this.mask = slots.length - 1;
  }

  /** An empty table. @param most how many keys it will have at most */
  static for(most: number): KeyTable {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, most) / fullest));
    return new KeyTable(new Int32Array(2 * slots));
  }

  /** The number of a key; {@link unknown} where there is none. */
  get(low: number, high: number): number {
    const { slots } = this;
    let at = this.firstOf(low);
    for (;;) {
      const number = slots[at + 1] as number;
      if (number === 0 || slots[at] === high) return number - 1;
      at = (at + 2) & this.mask;
    }
  }

  /** Gives a key a number, unless it has one. @param number from 0 on */
  add(low: number, high: number, number: number): void {
    const { slots } = this;
    let at = this.firstOf(low);
    while (slots[at + 1] !== 0) {
      if (slots[at] === high) return;
      at = (at + 2) & this.mask;
    }
    slots[at] = high;
    slots[at + 1] = number + 1;
  }

  private firstOf(low: number): number {
    return (low << 1) & this.mask;
  }
}
