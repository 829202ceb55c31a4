import {
  type AttachmentKind,
  attachmentContent,
  type FileFields,
  type FileKind,
  lookOf,
} from "./attachments.ts";
import type { MessageContent } from "./local-chat.ts";

/**
 * The files that were sent, by `file_id`. Their contents are not stored: no bot here reads them. What else is known
 * of them (names, sizes) is forgotten by a restart.
 */
export class Files {
  readonly #files = new Map<string, FileFields>();

  /** Registers a new file. @param look what is known of it */
  add(kind: FileKind, look: object = {}): FileFields {
    const file = { ...identifiers(`local-${kind}-${this.#files.size + 1}`), ...look };
    this.#files.set(file.file_id, file);
    return file;
  }

  /** A file of an earlier message, or undefined. */
  find(file_id: string): FileFields | undefined {
    return this.#files.get(file_id);
  }

  /** What a restart has to keep. */
  get ids(): string[] {
    return [...this.#files.keys()];
  }

  restore(ids: readonly string[]): void {
    for (const id of ids) this.#files.set(id, identifiers(id));
  }

  /** Makes up an attachment, as if a person sent it. */
  createAttachment(kind: AttachmentKind): MessageContent {
    return attachmentContent(kind, (file) =>
      this.add(file, { file_size: 12_345, ...lookOf(file) }),
    );
  }
}

function identifiers(file_id: string): FileFields {
  return { file_id, file_unique_id: file_id.replace("local-", "") };
}
