import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ReloadOutcome } from "../bot/live-locales.ts";
import type { LanguageData } from "../bot/locales.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { writeTogether } from "../files/atomic-write.ts";
import { checkOutput } from "../files/output.ts";
import type { Drafts } from "./drafts.ts";
import { currentVersion } from "./files/snapshot.ts";
import type { DraftRequest, InUse, SaveAnswer } from "./protocol.ts";

export interface SavingOptions {
  /** The knowledge base. */
  faqDir: string;
  /** Makes the bot use what is on disk now. */
  reload(): Promise<ReloadOutcome>;
}

/** Saves drafts, one at a time, and has the bot use them. */
export class Saving {
  private readonly drafts: Drafts;
  private readonly options: SavingOptions;
  private last: Promise<unknown> = Promise.resolve();
  private inUse: Promise<InUse> = Promise.resolve({ kind: "loaded" });

  constructor(drafts: Drafts, options: SavingOptions) {
    this.drafts = drafts;
    this.options = options;
  }

  /** Why nothing can be saved in a language; undefined if it can. */
  whyNot(language: string): string | undefined {
    const cure = "give the bot the right to write there, then load this page again";
    try {
      for (const name of ["faq.json", "phrasings.jsonl"])
        checkOutput(join(this.options.faqDir, language, name), cure);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** Whether the files have changed since a draft was begun on them. */
  async isOutdated({ language, version }: DraftRequest): Promise<boolean> {
    return (await currentVersion(this.options.faqDir, language)) !== version;
  }

  /** Writes a draft's files, all or none, if it's right and the files are still those that it was begun on. */
  save(request: DraftRequest): Promise<SaveAnswer> {
    const answer = this.last.then(() => this.saveNow(request));
    this.last = answer.catch(() => {});
    return answer;
  }

  /** Resolves when the bot has taken up what was saved last, or couldn't. */
  whenInUse(): Promise<InUse> {
    return this.inUse;
  }

  private async saveNow(request: DraftRequest): Promise<SaveAnswer> {
    if (await this.isOutdated(request)) return { kind: "outdated" };
    const checked = await this.drafts.check(request);
    if (checked.kind === "wrong") return { kind: "wrong", remarks: checked.remarks };
    const { files } = await this.drafts.draft(request);
    const folder = join(this.options.faqDir, request.language);
    if (await this.isOutdated(request)) return { kind: "outdated" }; // changed during the check
    try {
      await writeTogether(
        Array.from(files, ([name, content]) => ({ file: join(folder, name), content })),
      );
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      const why = `The files in ${folder} can't be written (${cause}). Nothing was changed.`;
      return { kind: "failed", why };
    }
    this.inUse = this.takeUp(checked.data.knowledge);
    return { kind: "saved" };
  }

  private async takeUp(saved: Knowledge): Promise<InUse> {
    let outcome = await this.options.reload();
    // One that was under way already may have read the files before they were written.
    if (outcome.kind === "loaded" && !has(outcome.languages, saved))
      outcome = await this.options.reload();
    if (outcome.kind === "loaded") return { kind: "loaded" };
    const why = outcome.kind === "kept" ? outcome.why : "it can't reload: start it again";
    return { kind: "kept", why };
  }
}

function has(languages: readonly LanguageData[], { language, entries, phrasings }: Knowledge) {
  const loaded = languages.find(({ knowledge }) => knowledge.language === language)?.knowledge;
  return (
    loaded !== undefined &&
    isDeepStrictEqual([loaded.entries, loaded.phrasings], [entries, phrasings])
  );
}
