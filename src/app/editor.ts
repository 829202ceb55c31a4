import type { Hono } from "hono";
import type { Config } from "../config.ts";
import type { EditorOptions } from "../editor/editor.ts";
import type { Logger } from "../log.ts";

/** The routes of the Knowledge tab. Only local mode has them: without passwords, they're for this machine alone. */
export async function createEditor(
  { faqDir }: Pick<Extract<Config, { mode: "local" }>, "faqDir">,
  { log, ...options }: Omit<EditorOptions, "faqDir"> & { log: Logger },
): Promise<Hono> {
  const { Editor } = await import("../editor/editor.ts");
  const { editorRoutes } = await import("../editor/routes.ts");
  return editorRoutes(new Editor({ faqDir, ...options }), log);
}
