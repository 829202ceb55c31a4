import { describe, expect, it } from "vitest";
import { lastDays } from "../../../../src/bot/staff/statistics/period.ts";
import { type Report, reportOn } from "../../../../src/bot/staff/statistics/report.ts";
import { Tally } from "../../../../src/bot/staff/statistics/tally.ts";

const noon = Date.UTC(2026, 10, 25, 12);
const yesterday = noon - 24 * 60 * 60 * 1000;

type Event = [kind: string, body: unknown, at?: number];

/** The report on yesterday and today, with these events. */
function reportOf(events: Event[]): Report {
  const tally = new Tally();
  for (const [kind, body, at = noon] of events) tally.add({ kind, body, at });
  return reportOn(tally, lastDays(2, noon), true);
}

const asked = (decision: string, more: object = {}): Event => [
  "asked",
  { decision, language: "en", place: "private", took: 2, ...more },
];
const voted = (vote: string, more: object = {}, at = noon): Event => [
  "voted",
  { entry: "tea", vote, ...more },
  at,
];
const suggested: Event = [
  "missed",
  { words: "hot", language: "en", shown: ["tea", "lid", "cup"], why: "suggested" },
];
const chosen = (of: number, entry = "tea"): Event => ["chosen", { of, entry }];
const dialog = (event: string, node?: string): Event => ["dialog", { flow: "lid", event, node }];
const times = <T>(count: number, event: T): T[] => Array.from({ length: count }, () => event);

describe("the total", () => {
  it.each<[string, Event[], Partial<Report["total"]>]>([
    [
      "has every question under its outcome, without greetings",
      ["answer", "answer", "suggest", "unknown", "language", "talk"].map((one) => asked(one)),
      { questions: 5, answered: 2, suggested: 1, unknown: 1, language: 1, talk: 1 },
    ],
    [
      "counts suggestions once, even if two of them were opened, one of them twice",
      [asked("suggest"), chosen(7), chosen(7, "lid"), chosen(7)],
      { suggested: 1, chosen: 1 },
    ],
    ["counts votes", [voted("helped"), voted("helped"), voted("missed")], { helped: 2, missed: 1 }],
    [
      "counts a changed vote as it is now, even if the first was on another day",
      [voted("helped", {}, yesterday), voted("missed", { before: "helped" })],
      { helped: 0, missed: 1 },
    ],
    [
      "isn't negative if the first vote was before the period",
      [voted("missed", { before: "helped" })],
      { helped: 0, missed: 1 },
    ],
    ["counts entries that were sent by inline mode", [["sent", { entry: "tea" }]], { sent: 1 }],
    [
      "counts dialogs by their end",
      [dialog("begun"), dialog("begun"), dialog("solved"), dialog("dropped"), dialog("unheard-of")],
      { begun: 2, solved: 1, dropped: 1, stopped: 0 },
    ],
    [
      "skips events in another format, such as that of a later version",
      [
        asked("guess"),
        ["asked", null],
        ["voted", { entry: 3 }],
        ["unheard-of", {}],
        asked("answer"),
      ],
      { questions: 1, answered: 1, helped: 0 },
    ],
  ])("%s", (_, events, expected) => {
    expect(reportOf(events).total).toMatchObject(expected);
  });
});

describe("shares", () => {
  it("tell what was confirmed, refused, assumed to be solved, and deflected", () => {
    const events = [...times(6, asked("answer")), ...times(2, asked("suggest"))];
    const others = [asked("unknown"), asked("language"), asked("talk")];
    const votes = [...times(3, voted("helped")), voted("missed")];
    expect(reportOf([...events, ...others, ...votes]).shares).toEqual({
      confirmed: 0.3,
      refused: 0.1,
      assumed: 0.5,
      deflected: 0.8,
      helpful: 0.75,
    });
  });

  it("are null if nobody has asked or voted", () => {
    const none = { confirmed: null, refused: null, assumed: null, deflected: null, helpful: null };
    expect(reportOf([asked("talk")]).shares).toEqual(none);
  });
});

it("every day is in the report, even one without events", () => {
  const { from, until, days } = reportOf([asked("answer", { took: 5 })]);
  expect([from, until]).toEqual(["2026-11-24", "2026-11-25"]);
  expect(days).toMatchObject([
    { date: "2026-11-24", questions: 0, p50: null },
    { date: "2026-11-25", questions: 1, p50: 5, p95: 5 },
  ]);
});

it("response times are exact within 5 %", () => {
  const events = Array.from({ length: 1000 }, (_, i) => asked("answer", { took: i + 1 }));
  const { p50, p95 } = reportOf([...events, asked("answer", { took: -30 })]).responseTimes;
  expect(Math.abs((p50 ?? 0) - 500)).toBeLessThan(25);
  expect(Math.abs((p95 ?? 0) - 950)).toBeLessThan(48);
});

it("response times may be fractions of a millisecond, beside older ones in whole milliseconds", () => {
  const took = (all: number[]) =>
    reportOf(all.map((one) => asked("answer", { took: one }))).responseTimes;
  const fractions = Array.from({ length: 1000 }, (_, i) => (i + 1) / 1000);
  const { p50, p95 } = took(fractions);
  expect(Math.abs((p50 ?? 0) - 0.5)).toBeLessThan(0.025);
  expect(Math.abs((p95 ?? 0) - 0.95)).toBeLessThan(0.048);
  expect(took([0, 0, 0.2134])).toEqual({ p50: 0, p95: 0.21 });
  expect(took([0.0012, 1, 40])).toEqual({ p50: 1, p95: 40 });
});

it("a flow tells at which nodes its dialogs were stopped", () => {
  const events = [dialog("begun"), dialog("stopped", "sms"), dialog("stopped", "wait")];
  expect(
    reportOf([...events, dialog("stopped", "sms"), dialog("solved", "end")]).flows,
  ).toMatchObject([
    {
      flow: "lid",
      stopped: 3,
      solved: 1,
      leftAt: [
        { name: "sms", count: 2 },
        { name: "wait", count: 1 },
      ],
    },
  ]);
});

it("languages and places are counted, the most frequent first", () => {
  const events = [
    asked("answer", { language: "de" }),
    asked("talk", { place: "group" }),
    asked("answer", { language: "de", borrowed: "en" }),
    asked("suggest", { language: "de" }),
  ];
  const { languages, places } = reportOf([...events, asked("unknown")]);
  expect(languages).toEqual([
    { language: "de", asked: 3, answered: 1, borrowed: 1 },
    { language: "en", asked: 2, answered: 0, borrowed: 0 },
  ]);
  expect(places.map(({ name }) => name)).toEqual(["private", "group"]);
});

it("the number of names is bounded, whatever people ask", () => {
  const events = Array.from({ length: 5000 }, (_, i) => asked("language", { language: `x${i}` }));
  const { languages } = reportOf(events);
  expect(languages.length).toBeLessThan(2002);
  expect(languages.reduce((sum, { asked }) => sum + asked, 0)).toBe(5000);
});

describe("the entries that need better phrasings", () => {
  const about = (entry: string) => asked("answer", { entry });
  const refused = (entry: string) => voted("missed", { entry });
  const weakEntries = (events: Event[]) => reportOf(events).weakEntries.map(({ entry }) => entry);

  it.each<[string, Event[], string[]]>([
    [
      "are in order of refusals, at the same share",
      [
        ...times(40, about("tea")),
        ...times(10, refused("tea")),
        ...times(4, about("lid")),
        refused("lid"),
      ],
      ["tea", "lid"],
    ],
    [
      "have one that is mostly refused before one that is asked more and hardly refused",
      [
        ...times(100, about("tea")),
        ...times(3, refused("tea")),
        ...times(10, about("lid")),
        ...times(6, refused("lid")),
      ],
      ["lid", "tea"],
    ],
    [
      "have one refused nine times of nine before one refused ten times of a thousand, which may be chance",
      [
        ...times(1000, about("tea")),
        ...times(10, refused("tea")),
        ...times(9, about("lid")),
        ...times(9, refused("lid")),
      ],
      ["lid", "tea"],
    ],
    [
      "include suggestions that weren't chosen, but not the chosen one",
      [...times(9, suggested), ...Array.from({ length: 9 }, (_, i) => chosen(i))],
      ["cup", "lid"],
    ],
    ["don't include one that only helped", [about("tea"), voted("helped")], []],
    [
      "don't include one whose refusal was taken back",
      [refused("tea"), voted("helped", { before: "missed" })],
      [],
    ],
    [
      "are twenty at most",
      Array.from({ length: 30 }, (_, i) => times(5, refused(`e${i}`))).flat(),
      expect.objectContaining({ length: 20 }),
    ],
  ])("%s", (_, events, expected) => {
    expect(weakEntries(events)).toEqual(expected);
  });
});
