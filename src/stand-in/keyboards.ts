import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./errors.ts";
import { given } from "./given.ts";
import { checkedLink, mentionedUser } from "./links.ts";
import { flag, json, text } from "./params.ts";

const webApp = z.strictObject({ url: text });

/** What a button may do: exactly one of these. */
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

const looks = {
  text,
  icon_custom_emoji_id: text.optional(),
  style: z.enum(["danger", "success", "primary"]).optional(),
};

const inlineButton = z.strictObject({ ...looks, ...actions });
type ButtonInput = z.output<typeof inlineButton>;

const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) });

const replyButton = z.union([
  text,
  z.looseObject({ ...looks, request_contact: flag.optional(), request_location: flag.optional() }),
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

/** `reply_markup` of a message that is sent: one of the four kinds, told apart by their first field. */
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

/** `reply_markup` of a message that is edited: an inline keyboard, or nothing. */
export const inlineMarkup = json(
  z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)).optional() }),
);

const MOST_BUTTONS = 100;
const MOST_BUTTONS_IN_A_ROW = 8;

/**
 * The inline keyboard of a `reply_markup` as the message will carry it, or undefined where there is none
 * (a reply keyboard is no part of a message). Checks what Telegram checks: one action a button,
 * `callback_data` of 1 to 64 bytes, real addresses. Empty rows vanish, as they do there.
 */
export function inlineKeyboardOf(markup: object | undefined): InlineKeyboardMarkup | undefined {
  const keyboard = markup && inlineKeyboard.safeParse(markup).data?.inline_keyboard;
  const rows = keyboard?.filter((row) => row.length > 0).map((row) => row.map(checkedButton)) ?? [];
  if (rows.length === 0) return undefined;
  if (rows.flat().length > MOST_BUTTONS) throw badRequest("reply markup is too long");
  if (rows.some((row) => row.length > MOST_BUTTONS_IN_A_ROW)) {
    throw badRequest("reply markup is too long");
  }
  return { inline_keyboard: rows };
}

function checkedButton(button: ButtonInput): InlineKeyboardButton {
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
  const url = button.url === undefined ? undefined : checkedUrl(button.url);
  return given({ ...button, url }) as InlineKeyboardButton;
}

/** An empty address or empty data counts as none. */
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

function checkedUrl(url: string): string {
  if (mentionedUser(url)) return url;
  const checked = checkedLink(url);
  if (checked && !checked.startsWith("mailto:")) return checked;
  const why = /^[a-z][a-z\d+.-]*:/i.test(url) ? "Unsupported URL protocol" : "Wrong HTTP URL";
  throw badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`);
}
