import { DatabaseError, fieldOf, messageOf, type Trouble, unusable } from "./errors.ts";

const away = { why: "no server answers", cure: "start PostgreSQL, or correct host and port" };
const stranger = { why: "it does not let this user in", cure: "correct user and password" };
const stopped = { why: "the server has ended the connection", cure: "see that PostgreSQL runs" };
const slow = { why: "it does not answer in time", cure: "see what keeps PostgreSQL busy" };

const codes = { readOnly: "25006" };

/** By the system's codes and PostgreSQL's, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const troubles = new Map<unknown, Trouble>([
  ["ECONNREFUSED", away],
  ["ENOENT", away],
  ["EHOSTUNREACH", away],
  ["ENETUNREACH", away],
  ["ENOTFOUND", { why: "there is no such host", cure: "correct the host" }],
  ["EAI_AGAIN", { why: "the host cannot be looked up", cure: "check the network and the host" }],
  ["ETIMEDOUT", slow],
  ["ECONNRESET", stopped],
  ["28P01", stranger],
  ["28000", stranger],
  ["3D000", { why: "the server has no such database", cure: "make it with createdb" }],
  ["42501", { why: "the user lacks rights", cure: "let the user make and change tables" }],
  [codes.readOnly, { why: "it can only be read", cure: "name the primary server" }],
  ["53100", { why: "the server's disk is full", cure: "make room" }],
  ["53300", { why: "it has no connection left", cure: "allow more, or use fewer" }],
  ["57014", slow],
  ["57P01", stopped],
  ["57P02", stopped],
  ["57P03", { why: "the server is starting or stopping", cure: "try again in a moment" }],
]);

/** What pg says in words only. */
const sayings: [RegExp, Trouble][] = [
  [/timeout/i, slow],
  [/terminated|not queryable/, stopped],
];

/**
 * Says what is wrong with a PostgreSQL and what to do about it.
 * @param name host and database; never what else an address holds
 */
export function explainPostgres(name: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const said = sayings.find(([words]) => words.test(messageOf(error)));
  const trouble = troubles.get(fieldOf(error, "code")) ?? said?.[1];
  return unusable(name, error, trouble, "see PostgreSQL's log");
}

/** What the server has said of itself, in the form of its own errors. */
export class ReadOnlyError extends Error {
  readonly code = codes.readOnly;
}

/** Whether the server said so itself, so that the connection is as good as before. */
export function isAnswer(error: unknown): boolean {
  return typeof fieldOf(error, "severity") === "string";
}

/** Whether it may be about what was asked: data that cannot be (class 22), constraints (23), or too much (54, 53100). */
export function isAboutRequest(error: unknown): boolean {
  const cause = error instanceof DatabaseError ? error.cause : error;
  return /^(22|23|54|53100)/.test(String(fieldOf(cause, "code")));
}
