import type { LocalTelegram, Outcome } from "../../../src/stand-in/index.ts";

/** What Telegram takes from a bot for one group, and in how many milliseconds. */
export const groupLimit = { messages: 20, period: 60_000 };

/** What counts: Telegram names messages only; that edits count too is the cautious reading. */
const counted = /^(send(?!ChatAction)|copy|forward|edit)/;

/**
 * Makes a Telegram refuse what the bot sends to a group beyond the limit, with the time to wait. Refusals don't count.
 *
 * @returns lifts the limit
 */
export function limitGroup(telegram: LocalTelegram, group: number): () => void {
  const { handle } = telegram;
  let sent: number[] = [];
  telegram.handle = async (method, params, signal) => {
    if (!counted.test(method) || Number(params.chat_id) !== group) {
      return handle.call(telegram, method, params, signal);
    }
    const now = performance.now();
    sent = sent.filter((at) => at > now - groupLimit.period);
    const [oldest] = sent;
    if (oldest !== undefined && sent.length >= groupLimit.messages) {
      return tooMany(Math.ceil((oldest + groupLimit.period - now) / 1000));
    }
    const parts = typeof params.media === "string" ? JSON.parse(params.media) : params.media;
    for (let i = 0; i < (Array.isArray(parts) ? parts.length : 1); i++) sent.push(now);
    return handle.call(telegram, method, params, signal);
  };
  return () => {
    telegram.handle = handle;
  };
}

function tooMany(retry_after: number): Outcome {
  const description = `Too Many Requests: retry after ${retry_after}`;
  const body = { ok: false, error_code: 429, description, parameters: { retry_after } };
  return { kind: "answer", status: 429, body };
}
