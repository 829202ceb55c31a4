import type { LanguageData } from "../bot/locales.ts";
import { languagesIn } from "../faq/load.ts";
import { createFlows, type Flows } from "../flows/flow.ts";
import { Drafts } from "./drafts.ts";
import { Evaluation, type EvaluationOptions } from "./match/evaluation.ts";
import { previewOf } from "./preview.ts";
import type { CheckAnswer, DraftRequest, EditorState, Preview, References } from "./protocol.ts";
import { referencesTo } from "./references.ts";
import { Saving, type SavingOptions } from "./saving.ts";

export interface EditorOptions extends EvaluationOptions, SavingOptions {
  /** The data that the bot uses. */
  languages(): readonly LanguageData[];
}

const noFlows = createFlows([], {});

/** Everything that the Knowledge tab can do with the knowledge base of a bot. */
export class Editor {
  readonly evaluation: Evaluation;
  readonly saving: Saving;
  private readonly options: EditorOptions;
  private readonly drafts: Drafts;

  constructor(options: EditorOptions) {
    this.options = options;
    this.drafts = new Drafts(options.faqDir);
    this.evaluation = new Evaluation(this.drafts, options);
    this.saving = new Saving(this.drafts, options);
  }

  /** The data on disk. @param wanted a language; English or the first if not given @throws UnreadableDataError, KnowledgeError */
  async state(wanted?: string): Promise<EditorState> {
    const languages = await languagesIn(this.options.faqDir);
    const [first = ""] = languages;
    const language = [wanted, "en"].find((code) => code && languages.includes(code)) ?? first;
    const { version, entries, phrasings } = await this.drafts.begin(language);
    const readOnly = this.saving.whyNot(language);
    const { username } = this.options;
    return {
      languages,
      language,
      version,
      entries,
      phrasings,
      username,
      ...(readOnly === undefined ? {} : { readOnly }),
    };
  }

  async check(request: DraftRequest): Promise<CheckAnswer> {
    const { remarks } = await this.drafts.check(request);
    return { remarks, isOutdated: await this.saving.isOutdated(request) };
  }

  async preview(request: DraftRequest, entry: string): Promise<Preview> {
    const { username } = this.options;
    const draft = await this.drafts.draft(request);
    return previewOf(entry, draft, { username, flows: this.flowsIn(request.language) });
  }

  async references(request: DraftRequest, entry: string): Promise<References> {
    const draft = await this.drafts.draft(request);
    return referencesTo(entry, draft, this.flowsIn(request.language));
  }

  private flowsIn(language: string): Flows {
    const data = this.options.languages().find(({ knowledge }) => knowledge.language === language);
    return data?.flows ?? noFlows;
  }
}
