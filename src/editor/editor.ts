import { join } from "node:path";
import type { ReloadOutcome } from "../bot/live-locales.ts";
import type { LanguageData } from "../bot/locales.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { languagesIn } from "../faq/load.ts";
import { writeTogether } from "../files/atomic-write.ts";
import { checkOutput } from "../files/output.ts";
import { createFlows, type Flows } from "../flows/flow.ts";
import { type CheckedDraft, checkDraft } from "./check/check-draft.ts";
import { createDraft, type Draft } from "./draft.ts";
import { currentVersion, readSnapshot, type Snapshot } from "./files/snapshot.ts";
import { DraftMatchers } from "./match/draft-matchers.ts";
import { learnable, withLearned } from "./match/quick-matcher.ts";
import { effectOf, type Judged, judgeScenarios } from "./match/scenario-effect.ts";
import { tryMessage } from "./match/try-message.ts";
import { previewOf } from "./preview.ts";
import type {
  Changes,
  CheckAnswer,
  DraftRequest,
  EditorState,
  Effect,
  InUse,
  Preview,
  References,
  SaveAnswer,
  Trial,
} from "./protocol.ts";
import { referencesTo } from "./references.ts";

export interface EditorOptions {
  /** The knowledge base, as in FAQ_DIR. */
  faqDir: string;
  /** Where trained matchers are cached; the bot's own. */
  cacheDir?: string | undefined;
  /** The bot's name, without @. */
  username: string;
  /** The data that the bot uses. */
  languages(): readonly LanguageData[];
  /** Makes the bot use what is on disk now. */
  reload(): Promise<ReloadOutcome>;
}

/** A request that can't be done as things are. The message is a sentence for the person. */
export class EditorError extends Error {
  override name = "EditorError";
}

const noFlows = createFlows([], {});

const noChanges = {
  entries: [],
  removed: [],
  phrasings: { edited: [], removed: [], added: [] },
} satisfies Changes;

/** How many versions of the files are remembered, for pages that were opened before the files changed. */
const mostSnapshots = 4;

/** Edits the knowledge base of a bot: everything that the Knowledge tab can do. */
export class Editor {
  private readonly options: EditorOptions;
  private readonly snapshots = new Map<string, Snapshot>();
  private readonly matchers: DraftMatchers;
  /** Those of the data that drafts were begun on. */
  private readonly baseMatchers: DraftMatchers;
  private base: { version: string; knowledge: Knowledge } | undefined;
  private judgedBase: { version: string; judged: Promise<Judged[]> } | undefined;
  private checked: { draft: string; result: Promise<CheckedDraft> } | undefined;
  private inUse: Promise<InUse> = Promise.resolve({ kind: "loaded" });
  private saving: Promise<unknown> = Promise.resolve();

  constructor(options: EditorOptions) {
    this.options = options;
    this.matchers = new DraftMatchers(options.cacheDir);
    this.baseMatchers = new DraftMatchers(options.cacheDir);
  }

  /** The data on disk. @param wanted a language; the first if not given @throws UnreadableDataError, KnowledgeError */
  async state(wanted?: string): Promise<EditorState> {
    const { faqDir, username } = this.options;
    const languages = await languagesIn(faqDir);
    const language = languages.find((code) => code === wanted) ?? defaultOf(languages);
    const snapshot = await readSnapshot(faqDir, language);
    this.remember(snapshot);
    const { version, entries, phrasings, scenarios } = snapshot;
    const readOnly = this.whyReadOnly(language);
    return {
      ...{ languages, language, version, entries, phrasings, username },
      scenarios: scenarios.length,
      ...(readOnly === undefined ? {} : { readOnly }),
    };
  }

  async check(request: DraftRequest): Promise<CheckAnswer> {
    const { remarks } = await this.checkedDraft(request);
    const onDisk = await currentVersion(this.options.faqDir, request.language);
    return { remarks, isOutdated: onDisk !== request.version };
  }

  async preview(request: DraftRequest, entry: string): Promise<Preview> {
    const { username } = this.options;
    const draft = await this.draft(request);
    return previewOf(entry, draft, { username, flows: this.flowsIn(request.language) });
  }

  async references(request: DraftRequest, entry: string): Promise<References> {
    return referencesTo(entry, await this.draft(request), this.flowsIn(request.language));
  }

  /** @throws EditorError if the draft has errors */
  async try(request: DraftRequest, text: string): Promise<Trial> {
    const data = await this.rightDraft(request);
    const { username } = this.options;
    const base = await this.baseKnowledge(request);
    const added = learnable(base, data.knowledge);
    if (added && !this.matchers.has(data.knowledge)) {
      const matcher = await this.baseMatchers.of(base);
      const trial = withLearned(matcher, added, () => tryMessage(text, data, matcher, username));
      return { ...trial, isEstimate: added.length > 0 };
    }
    const matcher = await this.matchers.of(data.knowledge);
    return { ...tryMessage(text, data, matcher, username), isEstimate: false };
  }

  /** @throws EditorError if the draft has errors */
  async effect(request: DraftRequest): Promise<Effect> {
    const { knowledge } = await this.rightDraft(request);
    const before = await this.judgedBefore(request);
    const after = await judgeScenarios(knowledge, await this.matchers.of(knowledge));
    const { entries } = await this.snapshot(request);
    const questions = new Map(entries.map(({ entry }) => [entry.id, entry.question]));
    return effectOf(
      before,
      after,
      (id) => knowledge.entry(id)?.question ?? questions.get(id) ?? id,
    );
  }

  /** Writes the draft's files, all or none, and has the bot use them; `whenInUse` tells when it does. */
  save(request: DraftRequest): Promise<SaveAnswer> {
    const answer = this.saving.then(() => this.saveNow(request));
    this.saving = answer.catch(() => {});
    return answer;
  }

  /** Resolves when the bot has taken up what was saved last, or couldn't. */
  whenInUse(): Promise<InUse> {
    return this.inUse;
  }

  private async saveNow(request: DraftRequest): Promise<SaveAnswer> {
    const { faqDir } = this.options;
    const { language, version } = request;
    const isOutdated = async () => (await currentVersion(faqDir, language)) !== version;
    if (await isOutdated()) return { kind: "outdated" };
    const draft = await this.draft(request);
    const { kind, remarks } = await this.checkedDraft(request);
    if (kind === "wrong") return { kind, remarks };
    if (await isOutdated()) return { kind: "outdated" }; // it may have changed during the check
    const files = Array.from(draft.files, ([name, content]) => {
      return { file: join(faqDir, language, name), content };
    });
    try {
      await writeTogether(files);
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      const why = `The files in ${join(faqDir, language)} can't be written (${cause}). Nothing was changed.`;
      return { kind: "failed", why };
    }
    this.inUse = this.takeUp();
    return { kind: "saved" };
  }

  private async takeUp(): Promise<InUse> {
    const outcome = await this.options.reload();
    if (outcome.kind === "loaded") return { kind: "loaded" };
    const why = outcome.kind === "kept" ? outcome.why : "it can't reload: start it again";
    return { kind: "kept", why };
  }

  private async judgedBefore(request: DraftRequest): Promise<Judged[]> {
    const { version } = request;
    if (this.judgedBase?.version !== version) {
      const judged = this.baseKnowledge(request).then(async (knowledge) =>
        judgeScenarios(knowledge, await this.baseMatchers.of(knowledge)),
      );
      const entry = { version, judged };
      this.judgedBase = entry;
      judged.catch(() => {
        if (this.judgedBase === entry) this.judgedBase = undefined;
      });
    }
    return (this.judgedBase as { judged: Promise<Judged[]> }).judged;
  }

  /** The data that a draft was begun on. @throws EditorError if that is wrong */
  private async baseKnowledge({ language, version }: DraftRequest): Promise<Knowledge> {
    if (this.base?.version === version) return this.base.knowledge;
    const draft = await this.draft({ language, version, changes: noChanges });
    const checked = await checkDraft(this.options.faqDir, draft);
    if (checked.kind === "right") {
      const { knowledge } = checked.data;
      this.base = { version, knowledge };
      return knowledge;
    }
    throw new EditorError(`The data of "${language}" is wrong as it is on disk: correct it first.`);
  }

  private async rightDraft(request: DraftRequest): Promise<LanguageData> {
    const checked = await this.checkedDraft(request);
    if (checked.kind === "right") return checked.data;
    throw new EditorError("Correct the errors first: the bot can't use the draft as it is.");
  }

  /** The result for the last draft is kept, as several questions are asked of the same one. */
  private checkedDraft(request: DraftRequest): Promise<CheckedDraft> {
    const key = JSON.stringify(request);
    if (this.checked?.draft === key) return this.checked.result;
    const { language, version, changes } = request;
    const result = this.draft({ language, version, changes }).then((draft) =>
      checkDraft(this.options.faqDir, draft),
    );
    const entry = { draft: key, result };
    this.checked = entry;
    result.catch(() => {
      if (this.checked === entry) this.checked = undefined;
    });
    return result;
  }

  private async draft(request: DraftRequest): Promise<Draft> {
    return createDraft(await this.snapshot(request), request.changes);
  }

  /** The files that a draft was begun on. @throws EditorError if they have changed since and aren't remembered */
  private async snapshot({ language, version }: DraftRequest): Promise<Snapshot> {
    const known = this.snapshots.get(version);
    if (known) return known;
    const now = await readSnapshot(this.options.faqDir, language);
    if (now.version !== version)
      throw new EditorError("The files have changed since you opened them: load them again.");
    return this.remember(now);
  }

  private remember(snapshot: Snapshot): Snapshot {
    this.snapshots.delete(snapshot.version);
    this.snapshots.set(snapshot.version, snapshot);
    for (const version of this.snapshots.keys())
      if (this.snapshots.size > mostSnapshots) this.snapshots.delete(version);
    return snapshot;
  }

  private flowsIn(language: string): Flows {
    const data = this.options.languages().find(({ knowledge }) => knowledge.language === language);
    return data?.flows ?? noFlows;
  }

  private whyReadOnly(language: string): string | undefined {
    try {
      for (const name of ["faq.json", "phrasings.jsonl"])
        checkOutput(
          join(this.options.faqDir, language, name),
          "give the bot the right to write there, then load this page again",
        );
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
}

function defaultOf(languages: readonly string[]): string {
  return languages.find((code) => code.toLowerCase() === "en") ?? (languages[0] as string);
}
