import { BoundedMap } from "../../../limits/bounded-map.ts";
import { type DialogEvent, labels } from "../../../metrics/labels.ts";
import type { StoredEvent } from "../../../store/state/events.ts";
import { type EventBody, type EventKind, eventSchemas } from "../../events.ts";
import type { Judged } from "./attention.ts";
import { type Figures, noFigures } from "./figures.ts";
import { startOf } from "./period.ts";
import { Times } from "./response-times.ts";

/** The most different entries, flows, nodes and languages that are told apart. */
const mostNames = 2000;

/** What all further ones are counted under. */
const others = "…";

/** How many choices are remembered, to count a suggestion once from which somebody opens several entries. */
const mostChoices = 10_000;

export interface EntryTally extends Judged {
  helped: number;
  /** How often it was sent by inline mode. */
  sent: number;
}

export interface FlowTally extends Pick<Figures, DialogEvent> {
  /** Where it was stopped, and how often. */
  leftAt: Map<string, number>;
}

const outcomes = {
  answer: "answered",
  suggest: "suggested",
  unknown: "unknown",
  talk: "talk",
  language: "language",
} as const satisfies Record<EventBody<"asked">["decision"], keyof Figures>;

/** Counts events in whatever order. It takes the same memory for a hundred of them and for a million. */
export class Tally {
  /** By when they begin. */
  readonly days = new Map<number, { figures: Figures; times: Times }>();
  readonly entries = new Map<string, EntryTally>();
  readonly flows = new Map<string, FlowTally>();
  readonly languages = new Map<string, number>();
  readonly places = new Map<string, number>();
  private readonly choices = new BoundedMap<true>(mostChoices);

  /** Counts one; what is no event of today's form is passed over. */
  add({ kind, body, at }: Pick<StoredEvent, "kind" | "body" | "at">): void {
    const { figures, times } = this.day(startOf(at));
    const counts: Counts = {
      asked: (asked) => this.asked(asked, figures, times),
      missed: (missed) => this.missed(missed),
      chosen: (chosen) => this.chosen(chosen, figures),
      voted: (voted) => this.voted(voted, figures),
      dialog: (dialog) => this.dialog(dialog, figures),
      sent: ({ entry }) => {
        figures.sent += 1;
        this.entry(entry).sent += 1;
      },
    };
    if (isKind(kind)) count(kind, body, counts);
  }

  private asked(asked: EventBody<"asked">, figures: Figures, times: Times): void {
    const { decision, entry, language, place, took } = asked;
    figures[outcomes[decision]] += 1;
    times.add(took);
    if (entry !== undefined) this.entry(entry).asked += 1;
    increase(this.languages, language);
    increase(this.places, place);
  }

  private missed({ shown, why }: EventBody<"missed">): void {
    if (why !== "suggested") return; // the others are votes and decisions, which are counted as such
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
    const known = this.choices.get(choice);
    this.choices.set(choice, true);
    return !known;
  }

  /** A vote that takes the place of another takes that back. */
  private voted({ entry: id, vote, before }: EventBody<"voted">, figures: Figures): void {
    const entry = this.entry(id);
    entry[vote] += 1;
    figures[vote] += 1;
    if (before === undefined) return;
    entry[before] -= 1;
    figures[before] -= 1;
  }

  private dialog({ flow: name, event, node }: EventBody<"dialog">, figures: Figures): void {
    const end = labels.dialog.find((known) => known === event);
    if (!end) return;
    const flow = known(this.flows, name, () => {
      return { begun: 0, solved: 0, contact: 0, stopped: 0, dropped: 0, leftAt: new Map() };
    });
    figures[end] += 1;
    flow[end] += 1;
    if (end === "stopped" && node !== undefined) increase(flow.leftAt, node);
  }

  private day(start: number) {
    const day = this.days.get(start) ?? { figures: noFigures(), times: new Times() };
    this.days.set(start, day);
    return day;
  }

  private entry(id: string): EntryTally {
    return known(this.entries, id, () => {
      return { asked: 0, shown: 0, shownShare: 0, chosen: 0, helped: 0, missed: 0, sent: 0 };
    });
  }
}

type Counts = { [Kind in EventKind]: (body: EventBody<Kind>) => void };

function isKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventSchemas, kind);
}

function count<Kind extends EventKind>(kind: Kind, body: unknown, counts: Counts): void {
  const parsed = eventSchemas[kind].safeParse(body);
  if (parsed.success) counts[kind](parsed.data as EventBody<Kind>);
}

function increase(counts: Map<string, number>, name: string): void {
  const place = placeFor(counts, name);
  counts.set(place, (counts.get(place) ?? 0) + 1);
}

function known<Value>(values: Map<string, Value>, name: string, make: () => Value): Value {
  const place = placeFor(values, name);
  const value = values.get(place) ?? make();
  values.set(place, value);
  return value;
}

function placeFor(values: Map<string, unknown>, name: string): string {
  return values.has(name) || values.size < mostNames ? name : others;
}
