// @ts-check
/** @import { CheckAnswer, DraftRequest, EditorState, Effect, InUse, Preview, References, SaveAnswer, Trial } from "../../../editor/protocol.ts" */
import { post, request } from "../api.js";

/** The requests of the editor's protocol.ts, one function per address. */
export const requests = {
  /** @type {(language: string) => Promise<EditorState>} */
  state: (language) => request(`/editor/state?language=${encodeURIComponent(language)}`),
  /** @type {(draft: DraftRequest) => Promise<CheckAnswer>} */
  check: (draft) => post("/editor/check", draft),
  /** @type {(draft: DraftRequest, entry: string) => Promise<Preview>} */
  preview: (draft, entry) => post("/editor/preview", { ...draft, entry }),
  /** @type {(draft: DraftRequest, entry: string) => Promise<References>} */
  references: (draft, entry) => post("/editor/references", { ...draft, entry }),
  /** @type {(draft: DraftRequest, text: string) => Promise<Trial>} */
  try: (draft, text) => post("/editor/try", { ...draft, text }),
  /** @type {(draft: DraftRequest) => Promise<Effect>} */
  effect: (draft) => post("/editor/effect", draft),
  /** @type {(draft: DraftRequest) => Promise<SaveAnswer>} */
  save: (draft) => post("/editor/save", draft),
  /** @type {() => Promise<InUse>} */
  inUse: () => request("/editor/in-use"),
};
