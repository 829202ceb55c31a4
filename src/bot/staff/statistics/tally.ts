import { BoundedMap } from "../../../limits/bounded-map.ts";
import { type DialogEvent, labels } from "../../../metrics/labels.ts";
import type { StoredEvent } from "../../../store/state/events.ts";
import { type EventBody, type EventKind, eventSchemas } from "../../events.ts";
import { Durations } from "./durations.ts";
import { type Figures, zeroFigures } from "./figures.ts";
import { startOf } from "./period.ts";
import type { EntryCounts } from "./phrasing-need.ts";

/** The most names of entries, flows, nodes or languages that are counted separately. */
const mostNames = 2000;

/** The name under which all others are counted. */
const otherNames = "…";

/** How many choices are remembered, so that suggestions count once even if several of them are opened. */
const mostChoices = 10_000;

export interface EntryTally extends EntryCounts {
  helped: number;
  /** How often it was sent by inline mode. */
  sent: number;
}

export interface FlowTally extends Pick<Figures, DialogEvent> {
  /** By node: how often it was stopped there. */
  leftAt: Map<string, number>;
}

export interface LanguageTally {
  /** How many messages were in it. */
  asked: number;
  /** How many were answered with an entry at once, in it and in the words of another language. */
  answered: number;
  borrowed: number;
}

const outcomes = {
  answer: "answered",
  suggest: "suggested",
  unknown: "unknown",
  talk: "talk",
  language: "language",
} as const satisfies Record<EventBody<"asked">["decision"], keyof Figures>;

/** Counts events, in any order. The memory it takes doesn't grow with their number. */
export class Tally {
  /** By the start of the day. */
  readonly days = new Map<number, { figures: Figures; durations: Durations }>();
  readonly entries = new Map<string, EntryTally>();
  readonly flows = new Map<string, FlowTally>();
  readonly languages = new Map<string, LanguageTally>();
  readonly places = new Map<string, number>();
  private readonly choices = new BoundedMap<true>(mostChoices);

  /** Counts an event, unless it has another format, such as that of a later version. */
  add({ kind, body, at }: Pick<StoredEvent, "kind" | "body" | "at">): void {
    const { figures, durations } = this.day(startOf(at));
    const counters: Counters = {
      asked: (asked) => this.asked(asked, figures, durations),
      missed: (missed) => this.missed(missed),
      chosen: (chosen) => this.chosen(chosen, figures),
      voted: (voted) => this.voted(voted, figures),
      dialog: (dialog) => this.dialog(dialog, figures),
      sent: ({ entry }) => {
        figures.sent += 1;
        this.entry(entry).sent += 1;
      },
    };
    if (isKind(kind)) count(kind, body, counters);
  }

  private asked(asked: EventBody<"asked">, figures: Figures, durations: Durations): void {
    const { decision, entry, language, borrowed, place, took } = asked;
    figures[outcomes[decision]] += 1;
    durations.add(took);
    if (entry !== undefined) this.entry(entry).asked += 1;
    const inLanguage = getOrCreate(this.languages, language, () => {
      return { asked: 0, answered: 0, borrowed: 0 };
    });
    inLanguage.asked += 1;
    if (decision === "answer") inLanguage[borrowed === undefined ? "answered" : "borrowed"] += 1;
    increase(this.places, place);
  }

  private missed({ shown, why }: EventBody<"missed">): void {
    if (why !== "suggested") return; // other misses are counted as votes and decisions
    for (const id of shown) {
      const entry = this.entry(id);
      entry.shown += 1;
      entry.shownShare += 1 / shown.length;
    }
  }

  private chosen({ of, entry }: EventBody<"chosen">, figures: Figures): void {
    if (this.isNew(`${of} ${entry}`)) this.entry(entry).chosen += 1;
    if (this.isNew(`${of}`)) figures.chosen += 1;
  }

  private isNew(choice: string): boolean {
    const isKnown = this.choices.get(choice);
    this.choices.set(choice, true);
    return !isKnown;
  }

  /** A changed vote takes back the one before. */
  private voted({ entry: id, vote, before }: EventBody<"voted">, figures: Figures): void {
    const entry = this.entry(id);
    entry[vote] += 1;
    figures[vote] += 1;
    if (before === undefined) return;
    entry[before] -= 1;
    figures[before] -= 1;
  }

  private dialog({ flow: name, event, node }: EventBody<"dialog">, figures: Figures): void {
    const end = labels.dialog.find((label) => label === event);
    if (!end) return;
    const flow = getOrCreate(this.flows, name, () => {
      return { begun: 0, solved: 0, contact: 0, stopped: 0, dropped: 0, leftAt: new Map() };
    });
    figures[end] += 1;
    flow[end] += 1;
    if (end === "stopped" && node !== undefined) increase(flow.leftAt, node);
  }

  private day(start: number) {
    const day = this.days.get(start) ?? { figures: zeroFigures(), durations: new Durations() };
    this.days.set(start, day);
    return day;
  }

  private entry(id: string): EntryTally {
    return getOrCreate(this.entries, id, () => {
      return { asked: 0, shown: 0, shownShare: 0, chosen: 0, helped: 0, missed: 0, sent: 0 };
    });
  }
}

type Counters = { [Kind in EventKind]: (body: EventBody<Kind>) => void };

function isKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventSchemas, kind);
}

function count<Kind extends EventKind>(kind: Kind, body: unknown, counters: Counters): void {
  const parsed = eventSchemas[kind].safeParse(body);
  if (parsed.success) counters[kind](parsed.data as EventBody<Kind>);
}

function increase(counts: Map<string, number>, name: string): void {
  const key = keyFor(counts, name);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function getOrCreate<Value>(values: Map<string, Value>, name: string, create: () => Value): Value {
  const key = keyFor(values, name);
  const value = values.get(key) ?? create();
  values.set(key, value);
  return value;
}

function keyFor(values: Map<string, unknown>, name: string): string {
  return values.has(name) || values.size < mostNames ? name : otherNames;
}
