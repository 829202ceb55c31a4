import { z } from "zod";

const id = z.number().int();

const visitSchema = z.object({
  node: z.string(),
  choice: z.string().optional(),
  /** The message that shows the node. */
  message: id.optional(),
  /** The message in which the person typed their choice: editing it chooses anew. */
  typed: id.optional(),
});

/**
 * Where one person is in a flow: what a dialog needs to go on after a restart. It holds only ids and names of the
 * flow's data, never what a person wrote.
 */
export const dialogStateSchema = z.object({
  flow: z.string(),
  /** The version of the flow's data that the path was taken on. */
  version: z.string(),
  path: z.array(visitSchema).min(1),
  /** When the person last did something here, in milliseconds since 1970. */
  touched: id,
  /** What the person heard last, if it was this: the second time in a row they hear something else. */
  said: z.enum(["unclear", "explained", "aside"]).optional(),
  /** In a group: the message that asked for the dialog; its messages reply to that one. */
  origin: id.optional(),
});

export type DialogState = z.infer<typeof dialogStateSchema>;

/** After how many idle milliseconds a dialog expires: nobody remembers then what it was about. */
export const expiresAfter = 24 * 60 * 60 * 1000;
