import { omitUndefined } from "../wire/optional-fields.ts";
import type { MessageContent } from "./local-chat.ts";

/** What people can send besides text. */
export type AttachmentKind = "sticker" | "photo" | "voice" | "document" | "location";

/** The files that were sent, by `file_id`. Their contents are not stored: no bot here reads them. */
export class Files {
  readonly #ids = new Set<string>();

  /** Registers a new file. */
  add(kind: string, file_size?: number) {
    const file_id = `local-${kind}-${this.#ids.size + 1}`;
    this.#ids.add(file_id);
    return omitUndefined({ ...identifiers(file_id), file_size });
  }

  /** A file of an earlier message, or undefined. */
  find(file_id: string): ReturnType<typeof identifiers> | undefined {
    return this.#ids.has(file_id) ? identifiers(file_id) : undefined;
  }

  /** What a restart has to keep. */
  get ids(): string[] {
    return [...this.#ids];
  }

  restore(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
  }

  /** Makes up an attachment, as if a person sent it. */
  createAttachment(kind: AttachmentKind): MessageContent {
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
