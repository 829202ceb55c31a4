/**
 * A stand-in for Telegram on this machine: a Bot API for the bot, and people with chats for tests and for the
 * chat page. Code outside this folder imports only this file.
 *
 * Inside, each folder uses only those before it: `wire` (errors, faults), `text` (formatting), `state` (plain
 * data), `chats` (operations on it), `people` (what people do), `methods` and `bot-api` (what the bot does),
 * `persistence` (the file), `telegram` (all of it in one object), `http` (the server). `page` is the chat page, with
 * the Knowledge tab, whose requests the caller answers (src/editor).
 */
export type { Outcome } from "./bot-api/bot-api.ts";
export { type LocalServer, startLocalTelegram } from "./http/server.ts";
export { methods as botApiMethods } from "./methods/index.ts";
export type { Person } from "./people/person.ts";
export type { SendOptions } from "./people/send.ts";
export { persistChats } from "./persistence/persist-chats.ts";
export type { TapAnswer } from "./state/queries.ts";
export { LocalTelegram, type LocalTelegramOptions } from "./telegram/local-telegram.ts";
export { formatText } from "./text/format-text.ts";
export type { Failure, Fault } from "./wire/faults.ts";
