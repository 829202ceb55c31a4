import type { Flow } from "../../flows/flow.ts";
import type { AskedAboutStep } from "./explain.ts";

/**
 * What a person does while a dialog waits for them:
 *
 * - `replies` to the node at a place of the path, with the message in which they typed it, if they did;
 * - goes `back`, or `stops`;
 * - `begins` a flow, by a button or a link;
 * - says that the trouble is over (`solved`), or that the step is `done`, but not whether it helped;
 * - asks what the step means (`explains`), or `asks` something else;
 * - says `thanks`, something `aside` that wants nothing, that it's no better (`complains`), or what is `unclear`;
 * - taps a button of a place that they have left (`late`), or somebody else's (`foreign`);
 * - does something that doesn't concern the dialog (`elsewhere`), such as another command.
 */
export type Action =
  | { kind: "replies"; at: number; id: string; typed?: number | undefined }
  | { kind: "back" }
  | { kind: "stops" }
  | { kind: "begins"; flow: Flow }
  | { kind: "solved" }
  | { kind: "done" }
  | ({ kind: "explains" } & AskedAboutStep)
  | { kind: "asks"; words: string }
  | { kind: "thanks" }
  | { kind: "aside" }
  | { kind: "complains" }
  | { kind: "unclear" }
  | { kind: "late" }
  | { kind: "foreign" }
  | { kind: "elsewhere" };
