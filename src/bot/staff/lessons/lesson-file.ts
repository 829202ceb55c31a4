import { z } from "zod";
import { idSchema } from "../../../faq/schema.ts";
import { checkValue, lineOf } from "../../../files/explain-issue.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";

/** The format of the file that carries lessons from one bot to another. */
const lessonsSchema: z.ZodType<StoredLesson[]> = z.array(
  z.object({
    id: z.string().regex(/^[\w-]{8}$/),
    language: z.string().min(1),
    entry: z.union([idSchema, z.literal(""), z.null()]),
    wordings: z.array(z.string().trim().min(1)).min(1),
    who: z.number(),
    at: z.number(),
    state: z.enum(["live", "undone", "exported"]),
    effect: z.unknown(),
  }),
);

/** Parses the output of `lessons list --json`. @throws Error that says what is wrong with it */
export function readLessons(text: string, file: string): StoredLesson[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON: give a file that "lessons list --json" wrote.`);
  }
  const checked = checkValue(lessonsSchema, raw);
  if ("data" in checked) return checked.data;
  const [first] = checked.explanations.map(lineOf);
  throw new Error(
    `${file} holds no lessons (${first}): give a file that "lessons list --json" wrote.`,
  );
}
