import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { Refused } from "./errors.ts";
import { given } from "./given.ts";
import { groupRoutes } from "./group-routes.ts";
import type { Person } from "./person.ts";
import type { InlineAnswer, TapAnswer } from "./protocol.ts";
import { readJson } from "./read-json.ts";
import type { LocalTelegram } from "./telegram.ts";

/** How long a tap or an inline query may stay unanswered before the page is told so. */
const PATIENCE_MS = 15_000;

const LARGEST_BODY = 256 * 1024;

const id = z.int();

const name = z.string().trim().min(1).max(64);

const language_code = z.string().regex(/^[a-z]{2,3}(-[a-z]+)?$/i);

const requests = {
  send: z.object({
    person: id,
    chat: id,
    text: z.string(),
    kind: z.enum(["text", "sticker", "photo", "voice", "document", "location"]).default("text"),
    reply_to: id.optional(),
    reply_to_ephemeral: id.optional(),
    topic: id.optional(),
  }),
  edit: z.object({ person: id, chat: id, message_id: id, text: z.string() }),
  delete: z.object({ person: id, chat: id, message_id: id }),
  tap: z.object({
    person: id,
    chat: id,
    message_id: id,
    ephemeral_message_id: id.optional(),
    data: z.string(),
  }),
  inline: z.object({
    person: id,
    chat: id.optional(),
    query: z.string(),
    offset: z.string().default(""),
  }),
  choose: z.object({
    person: id,
    chat: id,
    query_id: z.string(),
    result_id: z.string(),
    topic: id.optional(),
  }),
  clear: z.object({ person: id, chat: id }),
  people: z.object({ first_name: name, language_code }),
  language: z.object({ person: id, language_code }),
};

/** The chat page and what it says to this server: see `protocol.ts`. */
export function pageRoutes(telegram: LocalTelegram, pageDir: URL): Hono {
  const app = new Hono();
  const person = personOf(telegram);

  app.use("/local/*", bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  app.onError((error, c) => {
    if (error instanceof Refused) return c.json({ error: error.message }, error.status);
    console.error(error);
    return c.json({ error: "Something went wrong here; the terminal says what." }, 500);
  });

  app.get("/local/state", (c) => c.json(telegram.state(person(Number(c.req.query("person"))))));
  app.get("/local/events", (c) => events(telegram, c));

  app.post("/local/send", async (c) => {
    const asked = await readJson(c, requests.send);
    const { person: who, chat, text, kind, topic, reply_to, reply_to_ephemeral } = asked;
    const replyTo = ephemeral(telegram, chat, reply_to_ephemeral) ?? reply_to;
    const writing = given({ chat, kind, topic, replyTo });
    return c.json({ message: person(who).writes(text, writing) });
  });
  app.post("/local/edit", async (c) => {
    const { person: who, chat, message_id, text } = await readJson(c, requests.edit);
    return c.json({ message: person(who).edits(message_id, text, chat) });
  });
  app.post("/local/tap", async (c) => {
    const asked = await readJson(c, requests.tap);
    const { person: who, chat, message_id, ephemeral_message_id, data } = asked;
    const unanswered: TapAnswer = { answered: false };
    const message = ephemeral(telegram, chat, ephemeral_message_id) ?? message_id;
    return c.json(await patiently(person(who).taps(message, data, chat), unanswered));
  });
  app.post("/local/inline", async (c) => {
    const { person: who, query, offset, chat } = await readJson(c, requests.inline);
    const unanswered: InlineAnswer = {
      answered: false,
      results: [],
      next_offset: "",
      query_id: "",
    };
    return c.json(await patiently(person(who).types(query, offset, chat), unanswered));
  });
  app.post("/local/choose", async (c) => {
    const { person: who, chat, query_id, result_id, topic } = await readJson(c, requests.choose);
    return c.json({ message: person(who).chooses(query_id, result_id, chat, topic) });
  });
  app.post("/local/clear", async (c) => {
    const { person: who, chat } = await readJson(c, requests.clear);
    person(who).clears(chat);
    return c.json({});
  });
  app.post("/local/people", async (c) => {
    return c.json({ person: telegram.addPerson(await readJson(c, requests.people)).user });
  });
  app.post("/local/delete", async (c) => {
    const { person: who, chat, message_id } = await readJson(c, requests.delete);
    person(who).deletes(message_id, chat);
    return c.json({});
  });
  app.post("/local/language", async (c) => {
    const { person: who, language_code } = await readJson(c, requests.language);
    person(who).speaks(language_code);
    return c.json({ person: person(who).user });
  });
  groupRoutes(app, telegram, person);
  app.all("/local/*", (c) => c.json({ error: "There is no such address." }, 404));

  app.get("/", () => file(pageDir, "index.html"));
  app.get("/page/:name", (c) => file(pageDir, c.req.param("name")));
  return app;
}

/** An ephemeral message by its number; undefined for none, or for one that is gone. */
function ephemeral(telegram: LocalTelegram, chat: number, id: number | undefined) {
  if (id === undefined) return undefined;
  const found = telegram.rooms.get(chat)?.ephemerals.find(id)?.message;
  if (!found) throw new Refused("This message is gone.", 404);
  return found;
}

function personOf(telegram: LocalTelegram): (id: number) => Person {
  return (id) => {
    const person = telegram.person(id);
    if (!person) throw new Refused("There is no such person.", 404);
    return person;
  };
}

const tooLarge = (c: Context) => c.json({ error: "This is too large to send." }, 413);

/** The answer, or what stands for none when it takes too long. */
async function patiently<T>(answer: Promise<T>, unanswered: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(unanswered), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Server-sent events until the page goes away. */
function events(telegram: LocalTelegram, c: Context) {
  return streamSSE(c, async (stream) => {
    const stop = telegram.on((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
    await stream.write(": here\n\n");
    await gone;
    stop();
  });
}

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** One of the page's own files. The name is checked, so that no path can lead out of the folder. */
async function file(dir: URL, name: string): Promise<Response> {
  const ending = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.(html|css|js|svg)$/i.exec(name)?.[1] ?? "";
  const headers = {
    "content-type": TYPES[ending] ?? "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "frame-ancestors 'none'",
  };
  const body = TYPES[ending] && (await readFile(new URL(name, dir)).catch(() => undefined));
  return body
    ? new Response(new Uint8Array(body), { headers })
    : new Response("Not found", { status: 404, headers });
}
