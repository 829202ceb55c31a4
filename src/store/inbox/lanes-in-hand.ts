import type { Claimed } from "./inbox.ts";

/** The lanes that have an update in hand here, and whether something may have come in behind it. */
export class LanesInHand {
  private readonly lanes = new Map<string, { update_id: number; isFollowed: boolean }>();

  has(lane: string): boolean {
    return this.lanes.has(lane);
  }

  /** An update is in hand now. The end of the one before it may not have been noted yet. */
  begin({ lane, update_id }: Pick<Claimed, "lane" | "update_id">): void {
    this.lanes.set(lane, { update_id, isFollowed: this.lanes.get(lane)?.isFollowed ?? false });
  }

  /** Something has come in. @returns whether it's behind an update in hand */
  follow(lane: string): boolean {
    const inHand = this.lanes.get(lane);
    if (inHand) inHand.isFollowed = true;
    return inHand !== undefined;
  }

  /** Something has come in, nobody knows where. */
  followAll(): void {
    for (const inHand of this.lanes.values()) inHand.isFollowed = true;
  }

  /** An update isn't in hand any more. @returns whether something may have come in behind it */
  end({ lane, update_id }: Pick<Claimed, "lane" | "update_id">): boolean {
    const inHand = this.lanes.get(lane);
    if (inHand?.update_id !== update_id) return false;
    this.lanes.delete(lane);
    return inHand.isFollowed;
  }
}
