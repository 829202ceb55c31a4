import { createHash } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { statsTexts } from "../../bot/texts/staff/stats.ts";
import { daysIn } from "../period.ts";
import type { Report } from "../report.ts";
import type { Reports } from "../reports.ts";
import { Access } from "./access.ts";
import { csvOf } from "./csv.ts";
import { closedPage, statsPage } from "./page.ts";
import { style } from "./style.ts";

export interface SiteOptions {
  /** What opens it. */
  token: string;
  reports: Pick<Reports, "of">;
  /** What an entry is called, if it is still there. */
  questionOf(entry: string): string | undefined;
}

/** Where the statistics are: a page, and the same as tables. */
const paths = ["/stats", "/stats.csv", "/stats.json"] as const;

const cookieName = "stats";

/** How long a browser that was given the token may come again, in seconds. */
const cookieAge = 30 * 24 * 60 * 60;

/** Of how many days it tells if nobody says. */
const usualDays = 30;

/**
 * The statistics over HTTP, for those who have the token: as a Bearer token, in a cookie, or once in the address, from
 * where it goes into the cookie.
 */
export function statsSite({ token, reports, questionOf }: SiteOptions): Hono {
  const site = new Hono();
  const access = new Access(token);
  const routes: Record<
    (typeof paths)[number],
    (c: Context, report: Report, days: number) => Response | Promise<Response>
  > = {
    "/stats": (c, report, days) => c.html(statsPage({ report, days, questionOf })),
    "/stats.csv": (c, report, days) =>
      c.body(csvOf(report), 200, {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="stats-${days}-days.csv"`,
      }),
    "/stats.json": (c, report) => c.json(report),
  };
  for (const path of paths) {
    site.get(path, protection, opening(access), async (c) => {
      const days = daysIn(c.req.query("days") ?? String(usualDays));
      if (days === undefined) return c.text(statsTexts.access.days, 400);
      return routes[path](c, await reports.of(days), days);
    });
    site.all(path, (c) => c.text("Method Not Allowed", 405, { allow: "GET, HEAD" }));
  }
  return site;
}

/** Nothing but the page's own style is loaded or run, no other page shows it, and nobody keeps it. */
const protection: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
};

const styleHash = createHash("sha256").update(style).digest("base64");

const headers = {
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

function opening(access: Access): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query("token");
    if (given !== undefined && access.isToken(given)) return admit(c, access);
    const [, bearer] = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    const cookie = getCookie(c, cookieName);
    const open =
      (bearer !== undefined && access.isToken(bearer)) ||
      (cookie !== undefined && access.isCookie(cookie));
    if (open) return next();
    c.header("www-authenticate", 'Bearer realm="statistics"');
    return c.html(closedPage(), 401);
  };
}

/** Takes the token out of the address, where it would be seen and kept, into a cookie. */
function admit(c: Context, access: Access): Response {
  const secure = c.req.header("x-forwarded-proto") === "https";
  for (const path of paths) {
    // A cookie's path covers what is below it; "/stats.csv" is not below "/stats".
    const options = {
      httpOnly: true,
      sameSite: "Strict",
      maxAge: cookieAge,
      path,
      secure,
    } as const;
    setCookie(c, cookieName, access.cookie, options);
  }
  const to = new URL(c.req.url);
  to.searchParams.delete("token");
  return c.redirect(to.pathname + to.search, 303);
}
