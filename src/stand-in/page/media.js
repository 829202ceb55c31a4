// @ts-check
/** @import { Message } from "grammy/types" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { summaryOf } from "./names.js";

/** @import { IconName } from "./icons.js" */

/**
 * A placeholder for a message's attachment, or null for a text message. Attachments are made up here, so
 * nothing is loaded or played.
 *
 * @param {Message} message
 */
export function media(message) {
  if (message.sticker) return emoji(message.sticker.emoji ?? "🙂", "Sticker");
  if (message.dice) return emoji(message.dice.emoji, `Dice: ${message.dice.value}`);
  if (message.photo || message.video || message.animation) return picture(message);
  if (message.voice) return voice(message.voice.duration);
  if (message.location) return place(message);
  if (message.document) return card("file", message.document.file_name ?? "File", "File");
  if (message.contact) return card("people", message.contact.first_name, "Contact");
  if (message.poll) return card("menu", message.poll.question, "Poll");
  if (message.audio) return card("voice", message.audio.title ?? "Audio", "Audio file");
  return null;
}

/**
 * @param {string} text
 * @param {string} label
 */
function emoji(text, label) {
  return h("div", { class: "big-emoji", role: "img", "aria-label": `${label} ${text}` }, text);
}

/** @param {Message} message */
function picture(message) {
  const label = `${summaryOf({ ...message, caption: undefined })}, made up`;
  return h("div", { class: "picture", role: "img", "aria-label": label }, icon("photo"));
}

/** Bar heights of a voice message, in steps of the style sheet. */
const WAVE = "2354687543256785423467546324534";

/** @param {number} seconds */
function voice(seconds) {
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const bars = [...WAVE].map((height) => h("i", { class: `bar-${height}` }));
  return h(
    "div",
    { class: "voice", role: "img", "aria-label": `Voice message, ${length}` },
    h("span", { class: "round" }, icon("play")),
    h("span", { class: "wave" }, ...bars),
    h("span", { class: "length" }, length),
  );
}

/** @param {Message} message */
function place({ location, venue }) {
  const point = location ? `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}` : "";
  return card("location", venue?.title ?? "Location", venue?.address ?? point);
}

/**
 * @param {IconName} name
 * @param {string} title
 * @param {string} detail
 */
function card(name, title, detail) {
  return h(
    "div",
    { class: "card" },
    h("span", { class: "round" }, icon(name)),
    h("span", { class: "card-text" }, h("b", { dir: "auto" }, title), h("small", {}, detail)),
  );
}
