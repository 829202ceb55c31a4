import type { LanguageData } from "../bot/locales.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { type CheckedDraft, checkDraft } from "./check/check-draft.ts";
import { createDraft, type Draft } from "./draft.ts";
import { EditorError } from "./errors.ts";
import { readSnapshot, type Snapshot } from "./files/snapshot.ts";
import type { Changes, DraftRequest } from "./protocol.ts";

/** How many versions of the files are remembered, for pages that were opened before the files changed. */
const mostSnapshots = 4;

const noChanges = {
  entries: [],
  removed: [],
  phrasings: { edited: [], removed: [], added: [] },
} satisfies Changes;

/** The drafts that pages ask about, each on the version of the files that it was begun on. */
export class Drafts {
  private readonly faqDir: string;
  private readonly snapshots = new Map<string, Snapshot>();
  private base: { version: string; knowledge: Knowledge } | undefined;
  private checked: { key: string; result: Promise<CheckedDraft> } | undefined;

  /** @param faqDir the knowledge base */
  constructor(faqDir: string) {
    this.faqDir = faqDir;
  }

  /** The files as they are now, on which drafts can be begun. @throws UnreadableDataError */
  async begin(language: string): Promise<Snapshot> {
    const snapshot = await readSnapshot(this.faqDir, language);
    this.snapshots.delete(snapshot.version);
    this.snapshots.set(snapshot.version, snapshot);
    for (const version of this.snapshots.keys())
      if (this.snapshots.size > mostSnapshots) this.snapshots.delete(version);
    return snapshot;
  }

  async draft(request: DraftRequest): Promise<Draft> {
    return createDraft(await this.snapshot(request), request.changes);
  }

  /** Checks a draft, with the files beside it as they are now. */
  check(request: DraftRequest): Promise<CheckedDraft> {
    const result = this.draft(request).then((draft) => checkDraft(this.faqDir, draft));
    const checked = { key: keyOf(request), result };
    this.checked = checked;
    result.catch(() => {
      if (this.checked === checked) this.checked = undefined;
    });
    return result;
  }

  /** A draft as the bot would load it; often the one that was checked last. @throws EditorError if it has errors */
  async data(request: DraftRequest): Promise<LanguageData> {
    const isChecked = this.checked?.key === keyOf(request);
    const checked = await (isChecked ? this.checked?.result : this.check(request));
    if (checked?.kind === "right") return checked.data;
    throw new EditorError("Correct the errors first: the bot can't use the draft as it is.");
  }

  /** The data that a draft was begun on. @throws EditorError if that has errors */
  async dataBefore({ language, version }: DraftRequest): Promise<Knowledge> {
    if (this.base?.version === version) return this.base.knowledge;
    const draft = await this.draft({ language, version, changes: noChanges });
    const checked = await checkDraft(this.faqDir, draft);
    if (checked.kind === "wrong")
      throw new EditorError(
        `The data of "${language}" is wrong as it is on disk: correct it and save first.`,
      );
    const { knowledge } = checked.data;
    this.base = { version, knowledge };
    return knowledge;
  }

  /** The files that a draft was begun on. @throws EditorError if they have changed since and aren't remembered */
  private async snapshot({ language, version }: DraftRequest): Promise<Snapshot> {
    const snapshot = this.snapshots.get(version) ?? (await this.begin(language));
    if (snapshot.version === version && snapshot.language === language) return snapshot;
    throw new EditorError("The files have changed since you opened them: load them again.");
  }
}

function keyOf({ language, version, changes }: DraftRequest): string {
  return JSON.stringify([language, version, changes]);
}
