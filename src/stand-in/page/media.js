// @ts-check
/** @import { Message } from "grammy/types" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf, summaryOf } from "./names.js";

/** @import { IconName } from "./icons.js" */

/**
 * A placeholder for a message's attachment, or null for a text message. Attachments are made up here, so
 * nothing is loaded or played.
 *
 * @param {Message} message
 */
export function media(message) {
  if (message.sticker) return emoji(message.sticker.emoji ?? "🙂", "Sticker");
  if (message.dice) return dice(message.dice);
  if (message.photo || message.video || message.animation) return picture(message);
  if (message.voice) return voice(message.voice.duration);
  if (message.video_note) return roundVideo(message.video_note.duration);
  if (message.location) return place(message);
  if (message.document) return card("file", message.document.file_name ?? "File", "File");
  if (message.contact) return contact(message.contact);
  if (message.poll) return poll(message.poll);
  if (message.audio)
    return card("play", message.audio.title ?? "Audio", audioDetail(message.audio));
  if (message.story) return card("photo", "Story", nameOf(message.story.chat));
  return null;
}

/**
 * @param {string} text
 * @param {string} label
 */
function emoji(text, label) {
  return h("div", { class: "big-emoji", role: "img", "aria-label": `${label} ${text}` }, text);
}

/** @param {NonNullable<Message["dice"]>} dice */
function dice({ emoji: face, value }) {
  return h(
    "div",
    { class: "big-emoji", role: "img", "aria-label": `Dice: ${face} ${value}` },
    face,
    h("span", { class: "stamp" }, `${value}`),
  );
}

/** @param {Message} message */
function picture(message) {
  const { video, animation } = message;
  const label = `${summaryOf({ ...message, caption: undefined })}, made up`;
  const badge = animation ? "GIF" : video && lengthOf(video.duration);
  return h(
    "div",
    { class: "picture", role: "img", "aria-label": label },
    icon(video || animation ? "play" : "photo"),
    badge ? h("span", { class: "stamp" }, badge) : null,
  );
}

/** @param {number} seconds */
function roundVideo(seconds) {
  const length = lengthOf(seconds);
  const label = `Video message, ${length}`;
  return h(
    "div",
    { class: "picture round-video", role: "img", "aria-label": label },
    icon("play"),
    h("span", { class: "stamp" }, length),
  );
}

/** @param {number} seconds */
function lengthOf(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {NonNullable<Message["contact"]>} contact */
function contact({ first_name, last_name, phone_number }) {
  return card("people", [first_name, last_name].filter(Boolean).join(" "), phone_number);
}

/** @param {NonNullable<Message["audio"]>} audio */
function audioDetail({ performer, duration }) {
  return [performer, lengthOf(duration)].filter(Boolean).join(", ");
}

/** @param {NonNullable<Message["poll"]>} poll */
function poll({ question, options, type }) {
  return h(
    "div",
    { class: "poll" },
    h("b", { dir: "auto" }, question),
    h("small", {}, type === "quiz" ? "Quiz" : "Poll"),
    h("ul", {}, ...options.map(({ text }) => h("li", { dir: "auto" }, text))),
  );
}

/** Bar heights of a voice message, in steps of the style sheet. */
const WAVE = "2354687543256785423467546324534";

/** @param {number} seconds */
function voice(seconds) {
  const length = lengthOf(seconds);
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
  const title = location?.live_period ? "Live location" : "Location";
  return card("location", venue?.title ?? title, venue?.address ?? point);
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
