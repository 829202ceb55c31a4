import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { parseJson, unescapeText } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";
import { type ClaimedRow, type ClaimRequest, findConflicts } from "./claim.ts";
import type { Claimed } from "./inbox.ts";
import { LanesInHand } from "./lanes-in-hand.ts";
import { type Claim, release, renew } from "./rows.ts";

export interface ClaimOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a claim lasts, in milliseconds. */
  lease: number;
  /** Called when updates have been released that others may claim. */
  onReleased: () => void;
}

/** How many claims a statement names at most. */
const maxClaims = 500;

/** The claims of one of the instances that use an inbox. */
export class Claims {
  readonly owner = randomUUID();
  readonly inHand = new LanesInHand();
  private readonly backend: Backend;
  private readonly now: () => number;
  private readonly lease: number;
  private readonly onReleased: () => void;
  /** Claims that nobody has in hand, but that may have been made by statements that failed. */
  private doubtful: readonly Claim[] = [];

  constructor(backend: Backend, { now, lease, onReleased }: ClaimOptions) {
    this.backend = backend;
    this.now = now;
    this.lease = lease;
    this.onReleased = onReleased;
  }

  request(limit = 1): ClaimRequest {
    const now = this.now();
    const { owner, backend } = this;
    return { owner, now, until: now + this.lease, limit, shared: backend.shared };
  }

  /** Claims with one statement. @returns what is in hand now */
  async claim(
    limit: number,
    statement: (db: Kysely<Schema>, request: ClaimRequest) => Promise<ClaimedRow[]>,
  ): Promise<Claimed[]> {
    const request = this.request(limit);
    const rows = await this.backend.writeUnsynced((db) => statement(db, request));
    return this.begin(rows.map(claimedOf));
  }

  /**
   * Notes that updates which have just been claimed are in hand, except where the claim conflicts with another instance's:
   * that is released. Both instances may do so; then either claims again. @returns what is in hand now
   */
  async begin(claimed: readonly Claimed[]): Promise<Claimed[]> {
    const conflicts = await this.doubting(claimed, () => this.conflictsOf(claimed));
    const kept = claimed.filter(({ update_id }) => !conflicts.has(update_id));
    for (const one of kept) this.inHand.begin(one);
    if (conflicts.size > 0) {
      const lost = claimed.filter(({ update_id }) => conflicts.has(update_id));
      await this.doubting(lost, () => this.release(lost)).catch(() => {}); // `settle` tries again
      this.onReleased();
    }
    return kept;
  }

  async release(claims: readonly Claim[]): Promise<void> {
    await this.write(claims, (db, some) => release(db, this.owner, some));
  }

  async renew(claimed: readonly Claimed[]): Promise<void> {
    const until = this.now() + this.lease;
    await this.write(claimed, (db, claims) => renew(db, this.owner, claims, until));
  }

  /** Runs what has to end well for claims to be in hand. If it fails, they are doubtful. */
  async doubting<T>(claims: readonly Claim[], work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.doubtful = [...this.doubtful, ...claims];
      throw error;
    }
  }

  /** Releases doubtful claims, if there are some. */
  async settle(): Promise<void> {
    const { doubtful } = this;
    if (doubtful.length === 0) return;
    await this.release(doubtful);
    this.doubtful = this.doubtful.filter((claim) => !doubtful.includes(claim));
    this.onReleased();
  }

  private async conflictsOf(claimed: readonly Claimed[]): Promise<Set<number>> {
    if (!this.backend.shared || claimed.length === 0) return new Set();
    const [ids, now] = [claimed.map(({ update_id }) => update_id), this.now()];
    return new Set(await this.backend.run((db) => findConflicts(db, ids, now)));
  }

  private async write(
    claims: readonly Claim[],
    change: (db: Kysely<Schema>, claims: readonly Claim[]) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < claims.length; at += maxClaims) {
      const some = claims.slice(at, at + maxClaims);
      await this.backend.writeUnsynced((db) => change(db, some));
    }
  }
}

/** A damaged body becomes undefined, so that it doesn't hold up what is claimed with it. */
function claimedOf({ lane, body, delivered, ...row }: ClaimedRow): Claimed {
  return {
    ...row,
    lane: unescapeText(lane),
    body: parseJson(body),
    delivered: parseJson(delivered ?? "[]"),
  };
}
