import type { Drafts } from "../drafts.ts";
import type { DraftRequest, Effect, Trial } from "../protocol.ts";
import { DraftMatchers } from "./draft-matchers.ts";
import { learnable, withLearned } from "./quick-matcher.ts";
import { effectOf, type Judged, judgeScenarios } from "./scenario-effect.ts";
import { tryMessage } from "./try-message.ts";

export interface EvaluationOptions {
  /** Where trained matchers are cached; the bot's own. */
  cacheDir?: string | undefined;
  /** The bot's name, without @. */
  username: string;
}

/** What the bot would do if a draft were in use. */
export class Evaluation {
  private readonly drafts: Drafts;
  private readonly username: string;
  private readonly matchers: DraftMatchers;
  /** Those of the data that drafts were begun on. */
  private readonly matchersBefore: DraftMatchers;
  private judgedBefore: { version: string; judged: Promise<Judged[]> } | undefined;

  constructor(drafts: Drafts, { cacheDir, username }: EvaluationOptions) {
    this.drafts = drafts;
    this.username = username;
    this.matchers = new DraftMatchers(cacheDir);
    this.matchersBefore = new DraftMatchers(cacheDir);
  }

  /** Tries a message. @throws EditorError if the draft has errors */
  async try(request: DraftRequest, text: string): Promise<Trial> {
    const data = await this.drafts.data(request);
    const before = await this.drafts.dataBefore(request);
    const added = learnable(before, data.knowledge);
    if (added && !this.matchers.has(data.knowledge)) {
      const matcher = await this.matchersBefore.of(before);
      const attempt = () => tryMessage(text, data, matcher, this.username);
      return { ...withLearned(matcher, added, attempt), isEstimate: added.length > 0 };
    }
    const matcher = await this.matchers.of(data.knowledge);
    return { ...tryMessage(text, data, matcher, this.username), isEstimate: false };
  }

  /** Compares the outcomes of the scenarios before and after. @throws EditorError if the draft has errors */
  async effect(request: DraftRequest): Promise<Effect> {
    const { knowledge } = await this.drafts.data(request);
    const before = await this.judgeBefore(request);
    const after = await judgeScenarios(knowledge, await this.matchers.of(knowledge));
    const { entry } = await this.drafts.dataBefore(request);
    const questionOf = (id: string) => (knowledge.entry(id) ?? entry(id))?.question ?? id;
    return effectOf(before, after, questionOf);
  }

  private judgeBefore(request: DraftRequest): Promise<Judged[]> {
    const { version } = request;
    if (this.judgedBefore?.version === version) return this.judgedBefore.judged;
    const judged = this.drafts
      .dataBefore(request)
      .then(async (knowledge) =>
        judgeScenarios(knowledge, await this.matchersBefore.of(knowledge)),
      );
    const before = { version, judged };
    this.judgedBefore = before;
    judged.catch(() => {
      if (this.judgedBefore === before) this.judgedBefore = undefined;
    });
    return judged;
  }
}
