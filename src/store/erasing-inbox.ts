import type { Backend } from "./backend.ts";
import { type InboxOptions, StoredInbox } from "./inbox.ts";
import type { Inbox } from "./store.ts";

/** The inbox; what the end of an update removes, as /forget does, is erased at once. */
export class ErasingInbox extends StoredInbox {
  private readonly scrub: () => Promise<void>;

  constructor(backend: Backend, options: InboxOptions) {
    super(backend, options);
    this.scrub = () => backend.scrub(false);
  }

  override async finish(...args: Parameters<Inbox["finish"]>): Promise<boolean> {
    const isOurs = await super.finish(...args);
    const [, values = new Map()] = args;
    // Where it does not work it is tried again every second, and what is done is done.
    if ([...values.values()].includes(undefined)) await this.scrub().catch(() => {});
    return isOurs;
  }
}
