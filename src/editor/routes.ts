import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { KnowledgeError } from "../faq/problems.ts";
import { checkValue } from "../files/explain-issue.ts";
import type { Logger } from "../log.ts";
import type { Editor } from "./editor.ts";
import { EditorError } from "./errors.ts";
import { explainRequest } from "./explain-request.ts";
import { UnreadableDataError } from "./files/snapshot.ts";
import { requests } from "./protocol.ts";
import { sameOriginOnly } from "./same-origin.ts";

/** In bytes: more than the changes to any knowledge base that a person makes in one go. */
const largestBody = 8 * 1024 * 1024;

/** The requests of `protocol.ts`, for this machine's own page only. */
export function editorRoutes(editor: Editor, log: Logger): Hono {
  const app = new Hono();
  const tooLarge = (c: Context) =>
    c.json({ error: "This is too large: save in smaller steps." }, 413);
  app.use("/editor/*", sameOriginOnly, bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.onError((error, c) => {
    if (error instanceof InvalidRequestError) return c.json({ error: error.message }, 400);
    const isExpected = [EditorError, UnreadableDataError, KnowledgeError].some(
      (kind) => error instanceof kind,
    );
    if (isExpected) return c.json({ error: error.message }, 409);
    log.error({ err: error }, "the Knowledge tab could not do something");
    return c.json({ error: "Something went wrong; the terminal shows what." }, 500);
  });

  app.get("/editor/state", async (c) => c.json(await editor.state(c.req.query("language"))));
  app.get("/editor/in-use", async (c) => c.json(await editor.saving.whenInUse()));
  app.post("/editor/check", async (c) => c.json(await editor.check(await read(c, requests.draft))));
  app.post("/editor/effect", async (c) =>
    c.json(await editor.evaluation.effect(await read(c, requests.draft))),
  );
  app.post("/editor/save", async (c) =>
    c.json(await editor.saving.save(await read(c, requests.draft))),
  );
  app.post("/editor/preview", async (c) => {
    const { entry, ...draft } = await read(c, requests.entry);
    return c.json(await editor.preview(draft, entry));
  });
  app.post("/editor/references", async (c) => {
    const { entry, ...draft } = await read(c, requests.entry);
    return c.json(await editor.references(draft, entry));
  });
  app.post("/editor/try", async (c) => {
    const { text, ...draft } = await read(c, requests.message);
    return c.json(await editor.evaluation.try(draft, text));
  });
  app.all("/editor/*", (c) => c.json({ error: "There is no such address." }, 404));
  return app;
}

class InvalidRequestError extends Error {
  override name = "InvalidRequestError";
}

/** How many faults of a request are told. */
const mostExplained = 3;

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const request: unknown = await c.req.json().catch(() => undefined);
  const checked = checkValue(schema, request);
  if ("data" in checked) return checked.data;
  throw new InvalidRequestError(
    checked.explanations
      .slice(0, mostExplained)
      .map((explanation) => explainRequest(explanation, request))
      .join(" "),
  );
}
