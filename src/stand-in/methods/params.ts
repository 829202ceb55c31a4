import { z } from "zod";
import { type ApiError, badRequest } from "../wire/errors.ts";

/*
 * The Bot API accepts parameters in a query string, a form or JSON, so a number may arrive as a string and
 * an object as a string of JSON. These schemas accept all of them, as the real server does.
 */

/** An integer, also as a string of digits. */
export const integer = z.preprocess(
  (value) => (typeof value === "string" && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value),
  z.int(),
);

/** A number, also as a string. */
export const decimal = z.preprocess(
  (value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value),
  z.number(),
);

/** A boolean. Like the real server, reads `true`, `yes` and `1` as true and anything else as false. */
export const flag = z.preprocess(
  (value) => (typeof value === "boolean" ? value : /^(true|yes|1)$/i.test(String(value).trim())),
  z.boolean(),
);

/** A string, or the text of a JSON number or boolean. */
export const text = z.preprocess(
  (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
  z.string(),
);

/** A chat's number or `@username`. */
export const chatId = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value),
  z.union([z.int(), z.string()]),
);

/** An object or a list, also as a string of JSON. */
export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (typeof value === "string" ? parseJson(value) : value), schema);
}

function parseJson(value: string): unknown {
  if (value.trim() === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** The real server's descriptions for missing parameters. */
const MISSING_PARAMETER: Record<string, string> = {
  chat_id: "chat_id is empty",
  from_chat_id: "from_chat_id is empty",
  text: "message text is empty",
  message_id: "message identifier is not specified",
  message_ids: "message identifiers are not specified",
  user_id: "invalid user_id specified",
  callback_query_id: "query is too old and response timeout expired or query ID is invalid",
  inline_query_id: "query is too old and response timeout expired or query ID is invalid",
  photo: "there is no photo in the request",
  document: "there is no document in the request",
  voice: "there is no voice in the request",
  video: "there is no video in the request",
  animation: "there is no animation in the request",
  audio: "there is no audio in the request",
  video_note: "there is no video note in the request",
  sticker: "there is no sticker in the request",
  message_thread_id: "message thread identifier is not specified",
};

/** Parses the parameters of a call. @throws ApiError with the first problem */
export function parseParams<S extends z.ZodType>(
  schema: S,
  params: Record<string, unknown>,
): z.output<S> {
  const present = Object.fromEntries(Object.entries(params).filter(([, v]) => v != null));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues[0], present);
}

/** Describes an issue as the real server would; only the refusal of unknown names is this stand-in's own. */
function refusal(issue: z.core.$ZodIssue | undefined, params: Record<string, unknown>): ApiError {
  if (!issue) return badRequest("invalid parameters");
  const [name, ...rest] = issue.path;
  const place = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((key) => `"${key}"`).join(", ");
    return badRequest(
      place ? `unknown field ${unknown} in ${place}` : `unknown parameter ${unknown}`,
    );
  }
  if (rest.length === 0 && !(String(name) in params)) {
    return badRequest(MISSING_PARAMETER[String(name)] ?? `parameter "${String(name)}" is required`);
  }
  return badRequest(`invalid parameter "${place}": ${issue.message}`);
}
