import { plural } from "../../texts/wording.ts";

/** What staff reads about reloads. Staff texts are in English only. */
export const reloadTexts = {
  loading:
    "Loading the data. I'll tell you here when it's done; until then I answer from the old data.",
  loaded: "The new data is in use.",
  counts: (language: string, entries: number, phrasings: number) =>
    `${language}: ${plural("en", entries, { one: "# entry", other: "# entries" })}, ${plural("en", phrasings, { one: "# phrasing", other: "# phrasings" })}`,
  kept: "The old data stays in use, because the new data can't be used:",
  stopped:
    "I was stopped before the data was loaded. When I'm started again, I'll load what's there then.",
  none: "This bot can't reload its data: restart it instead.",
};
