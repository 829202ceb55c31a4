/** A request that can't be done as things are. The message is a sentence for the person. */
export class EditorError extends Error {
  override name = "EditorError";
}
