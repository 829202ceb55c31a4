import type { LanguageData } from "../../bot/locales.ts";
import { loadKnowledge, loadLender } from "../../faq/load.ts";
import { KnowledgeError } from "../../faq/problems.ts";
import { loadFlows } from "../../flows/load.ts";
import type { Draft } from "../draft.ts";
import type { Remark } from "../protocol.ts";
import { remarksOn } from "./locate.ts";
import { noteRemarks } from "./notes.ts";
import { onDraft } from "./shadow.ts";

/** A draft as the bot would load it, or why it can't. */
export type CheckedDraft =
  | { kind: "right"; data: LanguageData; remarks: Remark[] }
  | { kind: "wrong"; remarks: Remark[] };

/** Checks a draft with the code that loads and checks the knowledge base. @param dir the knowledge base */
export async function checkDraft(dir: string, draft: Draft): Promise<CheckedDraft> {
  const notes = noteRemarks(draft);
  try {
    const data = await onDraft(dir, draft, async (copy) => {
      const { language } = draft.base;
      const lender = await loadLender(dir, language);
      const knowledge = await loadKnowledge(copy, language, lender);
      return { knowledge, flows: await loadFlows(copy, knowledge, lender) };
    });
    return { kind: "right", data, remarks: notes };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const errors = error.problems.flatMap((problem) => remarksOn(problem, draft));
    return { kind: "wrong", remarks: [...errors, ...notes] };
  }
}
