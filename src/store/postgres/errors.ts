import { DatabaseError, type Diagnosis, fieldOf, messageOf, unusable } from "../backend/errors.ts";

const unreachable = {
  why: "no server answers",
  cure: "start PostgreSQL, or correct host and port",
};
const unauthorized = { why: "it does not let this user in", cure: "correct user and password" };
const stopped = {
  why: "the server has closed the connection",
  cure: "make sure that PostgreSQL runs",
};
const slow = { why: "it does not answer in time", cure: "find out what keeps PostgreSQL busy" };

const codes = { readOnly: "25006" };

/** By error codes of the system and of PostgreSQL, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const diagnoses = new Map<unknown, Diagnosis>([
  ["ECONNREFUSED", unreachable],
  ["ENOENT", unreachable],
  ["EHOSTUNREACH", unreachable],
  ["ENETUNREACH", unreachable],
  ["ENOTFOUND", { why: "there is no such host", cure: "correct the host" }],
  [
    "EAI_AGAIN",
    { why: "the host name cannot be resolved", cure: "check the network and the host" },
  ],
  ["ETIMEDOUT", slow],
  ["ECONNRESET", stopped],
  ["28P01", unauthorized],
  ["28000", unauthorized],
  ["3D000", { why: "the server has no such database", cure: "create it with createdb" }],
  ["42501", { why: "the user lacks rights", cure: "let the user create and change tables" }],
  [codes.readOnly, { why: "it can only be read", cure: "name the primary server" }],
  ["53100", { why: "the server's disk is full", cure: "make room" }],
  ["53300", { why: "it has no connection left", cure: "allow more, or use fewer" }],
  ["57014", slow],
  ["57P01", stopped],
  ["57P02", stopped],
  ["57P03", { why: "the server is starting or stopping", cure: "try again in a moment" }],
]);

/** Errors of pg that have no code, by their messages. */
const byMessage: [RegExp, Diagnosis][] = [
  [/timeout/i, slow],
  [/terminated|not queryable/, stopped],
];

/**
 * Turns an error into one that says what is wrong with a PostgreSQL and what to do about it.
 * @param name host and database, without the user and password of the URL
 */
export function explainPostgres(name: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const match = byMessage.find(([pattern]) => pattern.test(messageOf(error)));
  const diagnosis = diagnoses.get(fieldOf(error, "code")) ?? match?.[1];
  return unusable(name, error, diagnosis, "check the log of PostgreSQL");
}

/** The server says that it is read-only. Has the code of PostgreSQL's own error. */
export class ReadOnlyError extends Error {
  readonly code = codes.readOnly;
}

/** Whether the server itself reported the error, so that the connection is still good. */
export function isServerError(error: unknown): boolean {
  return typeof fieldOf(error, "severity") === "string";
}

/** Whether it may be the fault of the request: invalid data (class 22), constraints (23), or too much (54, 53100). */
export function isRequestError(error: unknown): boolean {
  const cause = error instanceof DatabaseError ? error.cause : error;
  return /^(22|23|54|53100)/.test(String(fieldOf(cause, "code")));
}
