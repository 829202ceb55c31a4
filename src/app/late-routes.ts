import { Hono } from "hono";

/**
 * Routes that are made when somebody first asks for one of them.
 *
 * @param path what they have in common, as a pattern of Hono's
 * @param make returns undefined where there are none
 */
export function lateRoutes(path: string, make: () => Promise<Hono | undefined>): Hono {
  let routes: Promise<Hono | undefined> | undefined;
  return new Hono().all(path, async (c) => {
    routes ??= make();
    return (await routes)?.fetch(c.req.raw, c.env) ?? c.notFound();
  });
}
