import { given } from "./given.ts";
import type { SendRequest } from "./protocol.ts";
import type { Content } from "./rooms.ts";

/** What people can send besides text. */
export type Kind = Exclude<NonNullable<SendRequest["kind"]>, "text">;

/**
 * The files that Telegram has seen, by `file_id`. Only their names are kept: what is in a file matters to
 * no bot here.
 */
export class Files {
  readonly #ids = new Set<string>();

  /** Takes in a file that was not there before. */
  add(kind: string, file_size?: number) {
    const file_id = `local-${kind}-${this.#ids.size + 1}`;
    this.#ids.add(file_id);
    return given({ ...identifiers(file_id), file_size });
  }

  /** A file of an earlier message, or undefined. */
  find(file_id: string): ReturnType<typeof identifiers> | undefined {
    return this.#ids.has(file_id) ? identifiers(file_id) : undefined;
  }

  /** What a restart has to keep. */
  get ids(): string[] {
    return [...this.#ids];
  }

  /** Goes on where an earlier run ended. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
  }

  /** A made-up attachment, as a person would send it. */
  attachment(kind: Kind): Content {
    if (kind === "location") return { location: { latitude: 25.2048, longitude: 55.2708 } };
    const file = this.add(kind, 12_345);
    if (kind === "photo") return { photo: [{ ...file, width: 1280, height: 960 }] };
    if (kind === "document") {
      return { document: { ...file, file_name: "notes.pdf", mime_type: "application/pdf" } };
    }
    if (kind === "voice") return { voice: { ...file, duration: 4, mime_type: "audio/ogg" } };
    const look = { type: "regular" as const, is_animated: false, is_video: false, emoji: "👍" };
    return { sticker: { ...file, ...look, width: 512, height: 512 } };
  }
}

function identifiers(file_id: string) {
  return { file_id, file_unique_id: file_id.replace("local-", "") };
}
