import type { Location, Message } from "grammy/types";
import { isLive, stopped } from "../chats/locations.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { applyEdit, findEditable, target } from "./editing.ts";
import { ephemeralOption } from "./ephemeral.ts";
import { inlineKeyboardOf, inlineMarkup } from "./keyboards.ts";
import { method } from "./method.ts";
import { decimal, integer, text } from "./params.ts";
import { business, composing, send } from "./sending.ts";

const point = { latitude: decimal, longitude: decimal };

const live = {
  live_period: integer.optional(),
  horizontal_accuracy: decimal.optional(),
  heading: integer.optional(),
  proximity_alert_radius: integer.optional(),
};

const sharing = { ...composing, ...business, ...ephemeralOption };

/** Places, also those that move, and contacts. */
export const placeMethods = {
  sendLocation: method({ ...sharing, ...point, ...live }, (telegram, params) =>
    send(telegram, params, { location: locationOf(params) }),
  ),

  editMessageLiveLocation: method(
    { ...target, ...point, ...live, reply_markup: inlineMarkup.optional() },
    (telegram, params) => {
      const { chat, message, location } = findLive(telegram, params);
      const { live_period = location.live_period } = params;
      return applyEdit(telegram, chat, message, params, {
        location: locationOf({ ...params, live_period }),
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  stopMessageLiveLocation: method(
    { ...target, reply_markup: inlineMarkup.optional() },
    (telegram, params) => {
      const { chat, message, location } = findLive(telegram, params);
      return applyEdit(telegram, chat, message, params, {
        location: stopped(location),
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  sendVenue: method(
    {
      ...sharing,
      ...point,
      title: text,
      address: text,
      foursquare_id: text.optional(),
      foursquare_type: text.optional(),
      google_place_id: text.optional(),
      google_place_type: text.optional(),
    },
    (telegram, params) => {
      const { title, address, foursquare_id, foursquare_type } = params;
      const { google_place_id, google_place_type } = params;
      const location = locationOf(params);
      const ids = { foursquare_id, foursquare_type, google_place_id, google_place_type };
      const venue = omitUndefined({ location, title, address, ...ids });
      return send(telegram, params, { location, venue });
    },
  ),

  sendContact: method(
    {
      ...sharing,
      phone_number: text,
      first_name: text,
      last_name: text.optional(),
      vcard: text.optional(),
    },
    (telegram, params) => {
      const { phone_number, first_name, last_name, vcard } = params;
      const contact = omitUndefined({ phone_number, first_name, last_name, vcard });
      return send(telegram, params, { contact });
    },
  ),
};

interface LocationInput {
  latitude: number;
  longitude: number;
  live_period?: number | undefined;
  horizontal_accuracy?: number | undefined;
  heading?: number | undefined;
  proximity_alert_radius?: number | undefined;
}

/** How long a location may move that moves until it is stopped. */
const WITHOUT_END = 0x7fffffff;

/** @throws ApiError */
function locationOf(input: LocationInput): Location {
  const { latitude, longitude, live_period, horizontal_accuracy } = input;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw badRequest("invalid location specified");
  }
  if (live_period === undefined) return omitUndefined({ latitude, longitude, horizontal_accuracy });
  if ((live_period < 60 || live_period > 86_400) && live_period !== WITHOUT_END) {
    throw badRequest("wrong live location period specified");
  }
  const { heading, proximity_alert_radius } = input;
  const motion = { live_period, heading, proximity_alert_radius };
  return omitUndefined({ latitude, longitude, horizontal_accuracy, ...motion });
}

/** The bot's location that still moves. @throws ApiError */
function findLive(telegram: TelegramState, params: Parameters<typeof findEditable>[1]) {
  const { chat, message } = findEditable(telegram, params);
  const { location } = message as Message;
  if (!location?.live_period) {
    throw badRequest("there is no live location in the message to edit");
  }
  if (!isLive(message, telegram.date())) throw badRequest("message can't be edited");
  return { chat, message, location };
}
