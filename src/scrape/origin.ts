import type { Source } from "./official-file.ts";
import type { PreviousEntry } from "./previous-entries.ts";

/** What tells where entries are from: the addresses and the file names of their pages. */
export interface Origin {
  /** Keys of addresses, see {@link addressKey}. */
  addresses: ReadonlySet<string>;
  files: ReadonlySet<string>;
}

/**
 * What two addresses of the same page have in common: host, path and query, without protocol, `www.`, trailing slash and
 * fragment. Undefined for anything but an http or https address.
 */
export function addressKey(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return `${siteOf(url)}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** The host and port of an address, without `www.`. */
export function siteOf({ host }: URL): string {
  return host.replace(/^www\./, "");
}

/** The origin of pages with these addresses, relative ones ignored, and file names. */
export function originOf(
  addresses: readonly (string | undefined)[],
  files: readonly (string | undefined)[],
): Origin {
  return {
    addresses: new Set(addresses.flatMap((address) => addressKey(address) ?? [])),
    files: new Set(files.flatMap((file) => file ?? [])),
  };
}

/** The origin of an earlier scrape. */
export function originOfSource(
  { url, file, pages = [] }: Source,
  entries: readonly { url: string }[],
): Origin {
  const all = [{ url, file }, ...pages];
  return originOf(
    [...all.map((page) => page.url), ...entries.map((entry) => entry.url)],
    all.map((page) => page.file),
  );
}

/**
 * Whether two origins share a page; undefined where one of them doesn't say its address and the file names don't tell either.
 */
export function shareOrigin(a: Origin, b: Origin): boolean | undefined {
  if (a.addresses.size > 0 && b.addresses.size > 0) return !a.addresses.isDisjointFrom(b.addresses);
  return a.files.isDisjointFrom(b.files) ? undefined : true;
}

/** Whether entries are versions of each other, where their origin doesn't tell: at least half of the smaller lot have the same ids. */
export function shareEntries(
  before: readonly PreviousEntry[],
  after: readonly { id: string }[],
): boolean {
  const ids = new Set(after.map(({ id }) => id));
  const shared = before.filter(({ id }) => ids.has(id)).length;
  return shared > 0 && shared * 2 >= Math.min(before.length, after.length);
}

/** The entries of a knowledge base that are from an origin. */
export function entriesFrom(
  origin: Origin,
  knowledge: readonly PreviousEntry[],
  after: readonly { id: string }[],
): PreviousEntry[] {
  const isTold = ({ url }: PreviousEntry) =>
    origin.addresses.size > 0 && addressKey(url) !== undefined;
  const untold = knowledge.filter((entry) => !isTold(entry));
  const isUntoldShared = shareEntries(untold, after);
  return knowledge.filter((entry) =>
    isTold(entry) ? origin.addresses.has(addressKey(entry.url) ?? "") : isUntoldShared,
  );
}
