import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { Person } from "../people/person.ts";
import { attachmentKinds } from "../state/attachments.ts";
import type { LocalTelegram } from "../telegram/local-telegram.ts";
import { ActionError } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { groupRoutes } from "./group-routes.ts";
import { pageFile } from "./page-files.ts";
import type { InlineAnswer, TapAnswer } from "./page-protocol.ts";
import { readJson } from "./read-json.ts";

/** How long the page waits for the bot's answer to a tap or an inline query. */
const ANSWER_TIMEOUT_MS = 15_000;

const LARGEST_BODY = 256 * 1024;

const id = z.int();

const name = z.string().trim().min(1).max(64);

const language_code = z.string().regex(/^[a-z]{2,3}(-[a-z]+)?$/i);

const requests = {
  send: z.object({
    person: id,
    chat: id,
    text: z.string(),
    kind: z.enum(["text", ...attachmentKinds]).default("text"),
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

/**
 * The files of the chat page and the requests of `page-protocol.ts`.
 * @param tabs the names of the tabs that the page has
 */
export function pageRoutes(
  telegram: LocalTelegram,
  { pageDir, tabs }: { pageDir: URL; tabs: readonly string[] },
): Hono {
  const app = new Hono();
  const person = personOf(telegram);

  app.use("/local/*", bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  app.onError((error, c) => {
    if (error instanceof ActionError) return c.json({ error: error.message }, error.status);
    console.error(error);
    return c.json({ error: "Something went wrong; the terminal shows what." }, 500);
  });

  app.get("/local/state", (c) => c.json(telegram.pageState(person(Number(c.req.query("person"))))));
  app.get("/local/tabs", (c) => c.json({ tabs }));
  app.get("/local/events", (c) => streamEvents(telegram, c));

  app.post("/local/send", async (c) => {
    const { person: who, chat, text, ...request } = await readJson(c, requests.send);
    const { kind, topic, reply_to, reply_to_ephemeral } = request;
    const replyTo = findEphemeral(telegram, chat, reply_to_ephemeral) ?? reply_to;
    const options = omitUndefined({ chat, kind, topic, replyTo });
    return c.json({ message: person(who).send(text, options) });
  });
  app.post("/local/edit", async (c) => {
    const { person: who, chat, message_id, text } = await readJson(c, requests.edit);
    return c.json({ message: person(who).edit(message_id, text, chat) });
  });
  app.post("/local/tap", async (c) => {
    const request = await readJson(c, requests.tap);
    const { person: who, chat, message_id, ephemeral_message_id, data } = request;
    const unanswered: TapAnswer = { answered: false };
    const message = findEphemeral(telegram, chat, ephemeral_message_id) ?? message_id;
    return c.json(await withTimeout(person(who).tap(message, data, chat), unanswered));
  });
  app.post("/local/inline", async (c) => {
    const { person: who, query, offset, chat } = await readJson(c, requests.inline);
    const unanswered: InlineAnswer = {
      answered: false,
      results: [],
      next_offset: "",
      query_id: "",
    };
    return c.json(await withTimeout(person(who).queryInline(query, offset, chat), unanswered));
  });
  app.post("/local/choose", async (c) => {
    const { person: who, chat, query_id, result_id, topic } = await readJson(c, requests.choose);
    return c.json({ message: person(who).chooseResult(query_id, result_id, chat, topic) });
  });
  app.post("/local/clear", async (c) => {
    const { person: who, chat } = await readJson(c, requests.clear);
    person(who).clearHistory(chat);
    return c.json({});
  });
  app.post("/local/people", async (c) => {
    return c.json({ person: telegram.addPerson(await readJson(c, requests.people)).user });
  });
  app.post("/local/delete", async (c) => {
    const { person: who, chat, message_id } = await readJson(c, requests.delete);
    person(who).delete(message_id, chat);
    return c.json({});
  });
  app.post("/local/language", async (c) => {
    const { person: who, language_code } = await readJson(c, requests.language);
    person(who).setLanguage(language_code);
    return c.json({ person: person(who).user });
  });
  groupRoutes(app, telegram, person);
  app.all("/local/*", (c) => c.json({ error: "There is no such address." }, 404));

  app.get("/", () => pageFile(pageDir, "index.html"));
  app.get("/page/:name", (c) => pageFile(pageDir, c.req.param("name")));
  const editorDir = new URL("editor/", pageDir);
  app.get("/page/editor/:name", (c) => pageFile(editorDir, c.req.param("name")));
  return app;
}

/** An ephemeral message by its number; undefined without a number. @throws ActionError if it is gone */
function findEphemeral(telegram: LocalTelegram, chat: number, id: number | undefined) {
  if (id === undefined) return undefined;
  const message = telegram.chats.get(chat)?.ephemerals.find(id)?.message;
  if (!message) throw new ActionError("This message is gone.", 404);
  return message;
}

function personOf(telegram: LocalTelegram): (id: number) => Person {
  return (id) => {
    const person = telegram.person(id);
    if (!person) throw new ActionError("There is no such person.", 404);
    return person;
  };
}

const tooLarge = (c: Context) => c.json({ error: "This is too large to send." }, 413);

/** The answer, or `unanswered` if it takes too long. */
async function withTimeout<T>(answer: Promise<T>, unanswered: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(unanswered), ANSWER_TIMEOUT_MS);
  });
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

/** Sends server-sent events until the page disconnects. */
function streamEvents(telegram: LocalTelegram, c: Context) {
  return streamSSE(c, async (stream) => {
    const unsubscribe = telegram.on(
      (event) => void stream.writeSSE({ data: JSON.stringify(event) }),
    );
    const disconnected = new Promise<void>((resolve) => stream.onAbort(resolve));
    await stream.write(": here\n\n");
    await disconnected;
    unsubscribe();
  });
}
