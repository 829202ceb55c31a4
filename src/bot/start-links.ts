import type { FaqEntry, Section } from "../faq/knowledge.ts";
import type { Flow } from "../flows/flow.ts";

/**
 * What a link `t.me/<bot>?start=<payload>` opens in the private chat:
 *
 * - `ask`: nothing but the chat;
 * - `elsewhere`: where else to look when the FAQ has no answer;
 * - `flows`, `flow`: all flows; one of them;
 * - `language`, `privacy`, `person`: the languages; what is stored about people; asking the staff;
 * - `choice`, `section`, `search`, `entry`: entries to choose from, a section, results for words, an entry by id or
 *   key.
 */
export type StartLink =
  | FixedLink
  | { kind: "flow"; name: string }
  | { kind: "choice"; keys: string[] }
  | { kind: "section"; key: string }
  | { kind: "search"; words: string }
  | { kind: "entry"; id: string };

/** A link without values. */
type FixedKind = "ask" | "elsewhere" | "flows" | "language" | "privacy" | "person";
type FixedLink = { [Kind in FixedKind]: { kind: Kind } }[FixedKind];

export type StartLinkOf<Kind extends StartLink["kind"]> = Extract<StartLink, { kind: Kind }>;

interface Format<Link> {
  pattern: RegExp;
  write(link: Link): string;
  /** Undefined if nothing is in it. */
  read(part: string): Link | undefined;
}

/** What a payload may be (https://core.telegram.org/bots/features#deep-linking). */
const payloadPattern = /^[\w-]{1,64}$/;

/** The formats by kind, in the order in which a payload is tried; any payload may be an entry's id. */
const formats: { [Kind in StartLink["kind"]]: Format<Extract<StartLink, { kind: Kind }>> } = {
  ask: fixed("ask", "ask"),
  elsewhere: fixed("elsewhere", "elsewhere"),
  flows: fixed("flows", "troubles"),
  language: fixed("language", "language"),
  privacy: fixed("privacy", "privacy"),
  person: fixed("person", "person"),
  flow: {
    pattern: /^fix-([a-z0-9-]{1,40})$/,
    write: ({ name }) => `fix-${name}`,
    read: (name) => ({ kind: "flow", name }),
  },
  choice: {
    pattern: /^or-((?:[\w-]{8}){2,4})$/,
    write: ({ keys }) => `or-${keys.join("")}`,
    read: (keys) => ({ kind: "choice", keys: keys.match(/.{8}/g) ?? [] }),
  },
  section: {
    pattern: /^topic-([\w-]{8})$/,
    write: ({ key }) => `topic-${key}`,
    read: (key) => ({ kind: "section", key }),
  },
  search: {
    pattern: /^find-([\w-]{1,59})$/,
    write: ({ words }) => `find-${Buffer.from(words.toWellFormed()).toString("base64url")}`,
    read(encoded) {
      const words = Buffer.from(encoded, "base64url").toString("utf8").trim();
      return words ? { kind: "search", words } : undefined;
    },
  },
  entry: {
    pattern: /^([\w-]{1,64})$/,
    write: ({ id }) => id,
    read: (id) => ({ kind: "entry", id }),
  },
};

function fixed<Kind extends FixedKind>(kind: Kind, payload: string): Format<{ kind: Kind }> {
  return { pattern: new RegExp(`^(${payload})$`), write: () => payload, read: () => ({ kind }) };
}

/** The payload of a link; undefined if it doesn't fit into one. */
function payloadOf(link: StartLink): string | undefined {
  const { pattern, write } = formats[link.kind] as Format<StartLink>;
  const payload = write(link);
  return pattern.test(payload) && payloadPattern.test(payload) ? payload : undefined;
}

/** All links that a payload may be, the likeliest first: the id of an entry may look like another link. */
export function readStartLink(payload: string): StartLink[] {
  return Object.values(formats as Record<string, Format<StartLink>>).flatMap(
    ({ pattern, read }) => {
      const [, part] = pattern.exec(payload) ?? [];
      return (part === undefined ? undefined : read(part)) ?? [];
    },
  );
}

/** Addresses that open the bot's private chat. */
export interface Links {
  chat: string;
  entry(entry: FaqEntry): string;
  section(section: Section): string;
  flow(flow: Flow): string;
  /** To choose from two to four entries. */
  choice(entries: readonly FaqEntry[]): string;
  /** Undefined if the words are too long for a link. */
  search(words: string): string | undefined;
  to(kind: FixedKind): string;
}

/** @param username the bot's, without @ */
export function linksTo(username: string): Links {
  const chat = `https://t.me/${username}`;
  const optional = (link: StartLink) => {
    const payload = payloadOf(link);
    return payload === undefined ? undefined : `${chat}?start=${payload}`;
  };
  const address = (link: StartLink) => optional(link) ?? chat;
  return {
    chat,
    entry: ({ id, key }) => optional({ kind: "entry", id }) ?? address({ kind: "entry", id: key }),
    flow: ({ name }) => address({ kind: "flow", name }),
    section: ({ key }) => address({ kind: "section", key }),
    choice: (entries) => address({ kind: "choice", keys: entries.map(({ key }) => key) }),
    search: (words) => optional({ kind: "search", words }),
    to: (kind) => address({ kind }),
  };
}

/** The payload of a link without values, for Telegram's `start_parameter`. */
export function startPayload(kind: FixedKind): string {
  return payloadOf({ kind }) ?? "";
}

/** The address at which Telegram offers to share another address, with words. */
export function sharing(url: string, words: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text: words })}`;
}
