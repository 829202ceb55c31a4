import { Hono } from "hono";
import type { Config } from "../config.ts";
import type { EditorOptions } from "../editor/editor.ts";
import type { Logger } from "../log.ts";

/**
 * The routes of the Knowledge tab, loaded when somebody first opens it. Only local mode has them: without passwords, they're
 * for this machine alone.
 */
export function createEditor(
  { faqDir }: Pick<Extract<Config, { mode: "local" }>, "faqDir">,
  { log, ...options }: Omit<EditorOptions, "faqDir"> & { log: Logger },
): Hono {
  const load = async () => {
    const { Editor } = await import("../editor/editor.ts");
    const { editorRoutes } = await import("../editor/routes.ts");
    return editorRoutes(new Editor({ faqDir, ...options }), log);
  };
  let routes: Promise<Hono> | undefined;
  return new Hono().all("/editor/*", async (c) => {
    routes ??= load();
    return (await routes).fetch(c.req.raw, c.env);
  });
}
