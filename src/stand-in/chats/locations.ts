import type { Message } from "grammy/types";
import { omitUndefined } from "../wire/optional-fields.ts";

type Location = NonNullable<Message["location"]>;

/** Whether a message is a location that can still move. @param now in seconds since 1970 */
export function isLive({ date, location }: Message, now: number): boolean {
  return now - date < (location?.live_period ?? 0);
}

/** A location that no longer moves. */
export function stopped({ latitude, longitude, horizontal_accuracy }: Location): Location {
  return omitUndefined({ latitude, longitude, horizontal_accuracy });
}
