import { Reports } from "../../../../src/bot/staff/statistics/reports.ts";
import { statsSite } from "../../../../src/bot/staff/statistics/site/site.ts";
import { startHttp } from "../../../../src/http/server.ts";
import type { EventQuery, StoredEvent } from "../../../../src/store/state/events.ts";

export const token = "a-token-of-some-length";
export const cookieKey = "a secret of the operator's";
export const pages = ["/stats", "/stats.csv", "/stats.json"];

const noon = Date.UTC(2026, 10, 25, 12);

/** The site over HTTP, with one question about each of these entries. */
export async function serve(...entries: string[]) {
  const all: StoredEvent[] = entries.map((entry, update_id) => {
    const body = { decision: "answer", entry, language: entry, place: "private", took: 0.2134 };
    return { update_id, place: 0, kind: "asked", body, at: noon };
  });
  const events = async ({ kinds, from }: EventQuery) =>
    kinds.includes("asked") && from <= noon && noon < from + 86_400_000 ? all : [];
  const reports = new Reports({ events, now: () => noon });
  const questionOf = (entry: string) => (entry === "tea" ? `Why <b>tea</b>?` : undefined);
  const clock = { time: 0 };
  const refusals: string[] = [];
  const stats = statsSite({
    ...{ token, reports, questionOf, cookieKey },
    now: () => clock.time,
    onRefused: (reason) => refusals.push(reason),
  });
  const server = await startHttp({ host: "127.0.0.1", port: 0, operations: { stats } });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", headers, method });
  return {
    /** In milliseconds. */
    clock,
    /** Why requests were refused. */
    refusals,
    get,
    /** Gets a page with the token. */
    open: (path: string) => get(path, { authorization: `Bearer ${token}` }),
    close: () => server.close(),
  };
}
