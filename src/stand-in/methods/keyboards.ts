import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import { mentionedUser, normalizeLink } from "../text/links.ts";
import { badRequest } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { flag, json, text } from "./params.ts";

const webApp = z.strictObject({ url: text });

/** A button has exactly one of these. */
const actions = {
  url: text.optional(),
  callback_data: text.optional(),
  web_app: webApp.optional(),
  login_url: z
    .strictObject({
      url: text,
      forward_text: text.optional(),
      bot_username: text.optional(),
      request_write_access: flag.optional(),
    })
    .optional(),
  switch_inline_query: text.optional(),
  switch_inline_query_current_chat: text.optional(),
  switch_inline_query_chosen_chat: z
    .strictObject({
      query: text.optional(),
      allow_user_chats: flag.optional(),
      allow_bot_chats: flag.optional(),
      allow_group_chats: flag.optional(),
      allow_channel_chats: flag.optional(),
    })
    .optional(),
  copy_text: z.strictObject({ text }).optional(),
  callback_game: z.strictObject({}).optional(),
  pay: flag.optional(),
};

const appearance = {
  text,
  icon_custom_emoji_id: text.optional(),
  style: z.enum(["danger", "success", "primary"]).optional(),
};

const inlineButton = z.strictObject({ ...appearance, ...actions });
type ButtonInput = z.output<typeof inlineButton>;

const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) });

const replyButton = z.union([
  text,
  z.looseObject({
    ...appearance,
    request_contact: flag.optional(),
    request_location: flag.optional(),
  }),
]);

const replyKeyboard = z.strictObject({
  keyboard: z.array(z.array(replyButton)),
  is_persistent: flag.optional(),
  resize_keyboard: flag.optional(),
  one_time_keyboard: flag.optional(),
  input_field_placeholder: text.optional(),
  selective: flag.optional(),
});

const removeKeyboard = z.strictObject({ remove_keyboard: flag, selective: flag.optional() });

const forceReply = z.strictObject({
  force_reply: flag,
  input_field_placeholder: text.optional(),
  selective: flag.optional(),
});

/** `reply_markup` of a sent message: one of four kinds, which differ in their first field. */
export const replyMarkup = json(
  z.record(z.string(), z.unknown()).transform((markup, context) => {
    const kind = KINDS.find(([field]) => field in markup);
    if (!kind) return {};
    const parsed = kind[1].safeParse(markup);
    if (parsed.success) return parsed.data;
    context.issues.push(
      ...parsed.error.issues.map((issue) => ({ ...issue, input: markup }) as never),
    );
    return z.NEVER;
  }),
);

const KINDS: readonly (readonly [string, z.ZodType<object>])[] = [
  ["inline_keyboard", inlineKeyboard],
  ["keyboard", replyKeyboard],
  ["remove_keyboard", removeKeyboard],
  ["force_reply", forceReply],
];

/** `reply_markup` of an edit: an inline keyboard or nothing. */
export const inlineMarkup = json(
  z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)).optional() }),
);

const MOST_BUTTONS = 100;
const MOST_BUTTONS_IN_A_ROW = 8;

/**
 * The inline keyboard that a message gets from a `reply_markup`, or undefined if it gets none (reply keyboards
 * are not part of messages). Checks what Telegram checks: one action per button, `callback_data` of 1 to
 * 64 bytes, valid addresses. Drops empty rows, as Telegram does.
 * @throws ApiError
 */
export function inlineKeyboardOf(markup: object | undefined): InlineKeyboardMarkup | undefined {
  const keyboard = markup && inlineKeyboard.safeParse(markup).data?.inline_keyboard;
  const rows = keyboard?.filter((row) => row.length > 0).map((row) => row.map(validButton)) ?? [];
  if (rows.length === 0) return undefined;
  if (rows.flat().length > MOST_BUTTONS) throw badRequest("reply markup is too long");
  if (rows.some((row) => row.length > MOST_BUTTONS_IN_A_ROW)) {
    throw badRequest("reply markup is too long");
  }
  return { inline_keyboard: rows };
}

function validButton(button: ButtonInput): InlineKeyboardButton {
  if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  const chosen = Object.keys(actions).filter((name) => isSet(button, name as keyof typeof actions));
  if (chosen.length === 0) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  }
  if (chosen.length > 1) {
    throw badRequest(
      `inline keyboard button "${button.text}" must have exactly one action, but has ${chosen.join(", ")}`,
    );
  }
  checkAction(button);
  const url = button.url === undefined ? undefined : validUrl(button.url);
  return omitUndefined({ ...button, url }) as InlineKeyboardButton;
}

/** Whether a button has an action; an empty address or empty data doesn't count. */
function isSet(button: ButtonInput, action: keyof typeof actions): boolean {
  const value = button[action];
  return value !== undefined && !(value === "" && /^(url|callback_data)$/.test(action));
}

function checkAction({ callback_data, copy_text, web_app, login_url }: ButtonInput): void {
  if (Buffer.byteLength(callback_data ?? "") > 64) throw badRequest("BUTTON_DATA_INVALID");
  const copied = copy_text === undefined ? 1 : [...copy_text.text].length;
  if (copied < 1 || copied > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  for (const page of [web_app, login_url]) {
    if (page && !/^https:\/\/\S+$/i.test(page.url)) {
      throw badRequest(
        `inline keyboard button URL '${page.url}' is invalid: Only HTTPS links are allowed`,
      );
    }
  }
}

/** Buttons are stricter than links in texts: they take no host without a dot, such as localhost, except an IPv6 address. */
function isWithoutDot(link: string): boolean {
  const [, host = ""] = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(link) ?? [];
  return /^https?:/i.test(link) && !host.includes(".") && !host.startsWith("[");
}

function validUrl(url: string): string {
  if (mentionedUser(url)) return url;
  const link = normalizeLink(url);
  if (link && !link.startsWith("mailto:") && !isWithoutDot(link)) return link;
  const reason = /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url)
    ? "Unsupported URL protocol"
    : "Wrong HTTP URL";
  throw badRequest(`inline keyboard button URL '${url}' is invalid: ${reason}`);
}
