import type { InlineQueryResult, InlineQueryResultsButton } from "grammy/types";
import { z } from "zod";
import { lengthOf } from "../entities.ts";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import { answerGuest } from "../guests.ts";
import { inlineKeyboardOf, replyMarkup } from "../keyboards.ts";
import { flag, integer, json, parseParams, text } from "../params.ts";
import type { LocalTelegram } from "../telegram.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatted.ts";
import { method } from "./method.ts";

const MOST_RESULTS = 50;

const textContent = z.strictObject({
  message_text: text,
  parse_mode: text.optional(),
  entities: entities.optional(),
  link_preview_options: linkPreviewOptions.optional(),
});

const article = z.strictObject({
  type: z.literal("article"),
  id: text,
  title: text,
  input_message_content: z.looseObject({}),
  reply_markup: replyMarkup.optional(),
  url: text.optional(),
  description: text.optional(),
  thumbnail_url: text.optional(),
  thumbnail_width: integer.optional(),
  thumbnail_height: integer.optional(),
});

/** Results other than articles are passed on, with their texts checked. */
const otherResult = z.looseObject({
  type: z.enum([
    "photo",
    "gif",
    "mpeg4_gif",
    "video",
    "audio",
    "voice",
    "document",
    "location",
    "venue",
    "contact",
    "game",
    "sticker",
  ]),
  id: text,
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
  input_message_content: z.looseObject({}).optional(),
  reply_markup: replyMarkup.optional(),
});

const resultsButton = z.strictObject({
  text,
  web_app: z.looseObject({ url: text }).optional(),
  start_parameter: text.optional(),
});

const result = z.discriminatedUnion("type", [article, otherResult]);
type Result = z.output<typeof result>;

/** Answering taps on buttons, inline and guest queries, each once and in time. `cache_time` and `is_personal` change nothing: every query reaches the bot. */
export const queryMethods = {
  answerCallbackQuery: method(
    {
      callback_query_id: text,
      text: text.optional(),
      show_alert: flag.optional(),
      url: text.optional(),
      cache_time: integer.optional(),
    },
    (telegram, params) => {
      telegram.queries.taps.check(params.callback_query_id);
      if (lengthOf(params.text ?? "") > 200) throw badRequest("MESSAGE_TOO_LONG");
      checkAnswerUrl(telegram, params.url);
      const { text, show_alert, url } = params;
      telegram.queries.taps.answer(params.callback_query_id, {
        answered: true,
        ...given({ text, show_alert, url }),
      });
      return true;
    },
  ),

  answerInlineQuery: method(
    {
      inline_query_id: text,
      results: json(z.array(result)),
      cache_time: integer.optional(),
      is_personal: flag.optional(),
      next_offset: text.optional(),
      button: json(resultsButton).optional(),
    },
    (telegram, params) => {
      const query_id = params.inline_query_id;
      telegram.queries.inline.check(query_id);
      checkResults(params.results);
      const next_offset = params.next_offset ?? "";
      if (Buffer.byteLength(next_offset) > 64) throw badRequest("NEXT_OFFSET_INVALID");
      const results = params.results.map(readyResult) as InlineQueryResult[];
      const button = readyButton(params.button);
      const query = telegram.queries.offered.get(query_id)?.query ?? "";
      telegram.queries.offered.set(query_id, { query, results });
      const answer = { answered: true, results, button, next_offset, query_id };
      telegram.queries.inline.answer(query_id, given(answer));
      return true;
    },
  ),

  answerGuestQuery: {
    ...method({ guest_query_id: text, result: json(result) }, (telegram, params) => {
      telegram.queries.guests.check(params.guest_query_id);
      checkResults([params.result]);
      const ready = readyResult(params.result) as InlineQueryResult;
      return { inline_message_id: answerGuest(telegram, params.guest_query_id, ready) };
    }),
    since: 10,
  },
};

/** The button above the results: it opens the private chat with a parameter, or a Web App. */
function readyButton(button: z.output<typeof resultsButton> | undefined) {
  if (!button) return undefined;
  const { text, web_app, start_parameter } = button;
  if (text.trim() === "") throw badRequest("inline query results button text must be non-empty");
  if (Boolean(web_app) === (start_parameter !== undefined)) {
    throw badRequest("inline query results button must have exactly one action");
  }
  if (start_parameter !== undefined && !/^[\w-]{1,64}$/.test(start_parameter)) {
    throw badRequest("START_PARAM_INVALID");
  }
  return given({ text, web_app, start_parameter }) as InlineQueryResultsButton;
}

/** A callback button opens a game, or this bot with a parameter: no other address. */
function checkAnswerUrl(telegram: LocalTelegram, url: string | undefined): void {
  if (url === undefined || url === "") return;
  const own = new RegExp(`^(https?://)?t\\.me/${telegram.bot.username}\\?start=`, "i");
  if (!own.test(url)) throw badRequest("URL_INVALID");
}

function checkResults(results: readonly Result[]): void {
  if (results.length > MOST_RESULTS) {
    throw badRequest("too many inline query results specified");
  }
  const ids = results.map(({ id }) => id);
  if (ids.some((id) => id === "" || Buffer.byteLength(id) > 64))
    throw badRequest("RESULT_ID_INVALID");
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
}

/** A result as it is kept: its text is formatted now, so that a mistake in it is refused now. */
function readyResult(result: Result): object {
  const reply_markup = inlineKeyboardOf(result.reply_markup);
  const content = readyContent(result.input_message_content);
  if (result.type === "article") {
    if (result.title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    if (!content)
      throw badRequest("can't parse inline query result: Input message content is not specified");
    return given({ ...result, input_message_content: content, reply_markup });
  }
  const { caption, parse_mode, caption_entities, ...rest } = result;
  const captioned = captionOf(caption, parse_mode, caption_entities);
  return given({ ...rest, ...captioned, input_message_content: content, reply_markup });
}

/** Text is read like a message's; what else can be sent (a place, a contact) is passed on. */
function readyContent(content: Record<string, unknown> | undefined): object | undefined {
  if (!content || !("message_text" in content)) return content;
  const { message_text, link_preview_options, ...formatting } = parseParams(textContent, content);
  const formatted = messageText(message_text, formatting);
  return given({
    message_text: formatted.text,
    entities: someOf(formatted.entities),
    link_preview_options,
  });
}
