import type { NewEvent } from "./events.ts";
import type { StoredLesson } from "./lessons.ts";

/** What handling an update changes. It is committed together with the end of the update. */
export interface Effects {
  /** JSON values by key; undefined removes the key. */
  values: ReadonlyMap<string, unknown>;
  events: readonly NewEvent[];
  lessons?: readonly StoredLesson[];
}
