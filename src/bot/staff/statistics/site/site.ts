import { type Context, Hono } from "hono";
import type { AccessRefusal } from "../../../../metrics/labels.ts";
import { daysIn, mostDays } from "../period.ts";
import type { Report } from "../report.ts";
import type { Reports } from "../reports.ts";
import { requireToken } from "./authentication.ts";
import { browserTexts } from "./browser-texts.ts";
import { csvOf } from "./csv.ts";
import { jsonOf } from "./json.ts";
import { statsPage } from "./page.ts";
import { securityHeaders } from "./security-headers.ts";

export interface SiteOptions {
  /** The token that opens the site. */
  token: string;
  reports: Pick<Reports, "of">;
  /** The question of an entry, if it still exists. */
  questionOf(entry: string): string | undefined;
  /** A secret from which cookies are derived. Without one, cookies end with the process. */
  cookieKey?: string;
  /** Called for every request with a wrong token, and for those that come too soon after. */
  onRefused?(reason: AccessRefusal): void;
  /** A clock in milliseconds, with any origin. */
  now?(): number;
}

/** The number of days if the address has none. */
const defaultDays = 30;

type Respond = (c: Context, report: Report, days: number) => Response | Promise<Response>;

/**
 * The statistics over HTTP for those who have the token: as a page in the language of the browser, and as tables in
 * English. They give the token as a Bearer token, or once in the address, from where it goes into a cookie.
 */
export function statsSite(options: SiteOptions): Hono {
  const { reports, questionOf } = options;
  const pages: Record<string, Respond> = {
    "/stats": (c, report, days) => c.html(statsPage({ report, days, questionOf }, browserTexts(c))),
    "/stats.csv": (c, report, days) =>
      c.body(csvOf(report), 200, {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="stats-${days}-days.csv"`,
      }),
    "/stats.json": (c, report) => c.json(jsonOf(report)),
  };
  const site = new Hono();
  const authentication = requireToken(Object.keys(pages), options);
  for (const [path, respond] of Object.entries(pages)) {
    site.get(path, securityHeaders, authentication, async (c) => {
      const days = daysIn(c.req.query("days") ?? String(defaultDays));
      if (days === undefined) {
        return c.text(browserTexts(c).statistics.access.invalidDays(mostDays), 400);
      }
      return respond(c, await reports.of(days), days);
    });
    site.all(path, (c) => c.text("Method Not Allowed", 405, { allow: "GET, HEAD" }));
  }
  return site;
}
