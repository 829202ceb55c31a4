import type { InlineQueryResult, InlineQueryResultsButton } from "grammy/types";
import { z } from "zod";
import { answerGuestQuery } from "../chats/guest-queries.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { lengthOf } from "../text/formatted-text.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatting.ts";
import { inlineKeyboardOf, replyMarkup } from "./keyboards.ts";
import { method } from "./method.ts";
import { flag, integer, json, parseParams, text } from "./params.ts";

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

/** Of results other than articles only the texts are checked. */
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

/**
 * Answers to taps, inline queries and guest queries, each once and in time. `cache_time` and `is_personal`
 * have no effect: every query reaches the bot.
 */
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
        ...omitUndefined({ text, show_alert, url }),
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
      const results = params.results.map(formatResult) as InlineQueryResult[];
      const button = checkedButton(params.button);
      const query = telegram.queries.inlineResults.get(query_id)?.query ?? "";
      telegram.queries.inlineResults.set(query_id, { query, results });
      const answer = { answered: true, results, button, next_offset, query_id };
      telegram.queries.inline.answer(query_id, omitUndefined(answer));
      return true;
    },
  ),

  answerGuestQuery: {
    ...method({ guest_query_id: text, result: json(result) }, (telegram, params) => {
      telegram.queries.guests.check(params.guest_query_id);
      checkResults([params.result]);
      const formatted = formatResult(params.result) as InlineQueryResult;
      return { inline_message_id: answerGuestQuery(telegram, params.guest_query_id, formatted) };
    }),
    since: 10,
  },
};

/** The button above the results, which opens the private chat with a parameter or a Web App. @throws ApiError */
function checkedButton(button: z.output<typeof resultsButton> | undefined) {
  if (!button) return undefined;
  const { text, web_app, start_parameter } = button;
  if (text.trim() === "") throw badRequest("inline query results button text must be non-empty");
  if (Boolean(web_app) === (start_parameter !== undefined)) {
    throw badRequest("inline query results button must have exactly one action");
  }
  if (start_parameter !== undefined && !/^[\w-]{1,64}$/.test(start_parameter)) {
    throw badRequest("START_PARAM_INVALID");
  }
  return omitUndefined({ text, web_app, start_parameter }) as InlineQueryResultsButton;
}

/** A callback may only open a game, or this bot with a parameter. @throws ApiError */
function checkAnswerUrl(telegram: TelegramState, url: string | undefined): void {
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

/** A result with its texts formatted, so that mistakes are refused now. @throws ApiError */
function formatResult(result: Result): object {
  const reply_markup = inlineKeyboardOf(result.reply_markup);
  const content = formatContent(result.input_message_content);
  if (result.type === "article") {
    if (result.title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    if (!content)
      throw badRequest("can't parse inline query result: Input message content is not specified");
    return omitUndefined({ ...result, input_message_content: content, reply_markup });
  }
  const { caption, parse_mode, caption_entities, ...rest } = result;
  const captioned = captionOf(caption, parse_mode, caption_entities);
  return omitUndefined({ ...rest, ...captioned, input_message_content: content, reply_markup });
}

/** Formats text like a message's; other content (a place, a contact) is not checked. */
function formatContent(content: Record<string, unknown> | undefined): object | undefined {
  if (!content || !("message_text" in content)) return content;
  const { message_text, link_preview_options, ...formatting } = parseParams(textContent, content);
  const formatted = messageText(message_text, formatting);
  return omitUndefined({
    message_text: formatted.text,
    entities: nonEmpty(formatted.entities),
    link_preview_options,
  });
}
