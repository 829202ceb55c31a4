import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { LanguageData } from "../bot/locales.ts";
import type { Abouts } from "../faq/about.ts";
import { createKnowledge, type FaqEntry, type Knowledge } from "../faq/knowledge.ts";
import { PackedPhrasings, type PhrasingSummary } from "../faq/packed-phrasings.ts";
import type { Scenario } from "../faq/schema.ts";
import { createFlows, type Flow, type Flows } from "../flows/flow.ts";

/** A language as plain values. */
interface PackedLanguage
  extends Pick<Knowledge, "language" | "slang" | "smallTalk" | "otherTopics"> {
  entries: FaqEntry[];
  scenarios: Scenario[];
  phrasings: { summary: PhrasingSummary; bytes: Uint8Array };
  flows: Flow[];
  words: Flows["words"];
}

interface Packed {
  languages: PackedLanguage[];
  abouts: Abouts | undefined;
}

const digestBytes = 32;

/** Checked languages as bytes: the SHA-256 of the rest, which reveals a torn or altered file, and the rest. */
export function packLanguages(languages: readonly LanguageData[]): Uint8Array {
  const packed: Packed = {
    languages: languages.map(({ knowledge, flows }) => {
      const { language, entries, phrasings, scenarios, slang, smallTalk, otherTopics } = knowledge;
      return {
        language,
        entries: [...entries],
        phrasings: PackedPhrasings.pack(phrasings),
        scenarios: [...scenarios],
        slang,
        smallTalk,
        otherTopics,
        flows: [...flows.all],
        words: flows.words,
      };
    }),
    abouts: languages[0]?.abouts,
  };
  const rest = serialize(packed);
  return Buffer.concat([digestOf(rest), rest]);
}

/** The languages that were packed, their phrasings still packed; undefined where the bytes are damaged. */
export function unpackLanguages(bytes: Uint8Array): LanguageData[] | undefined {
  const rest = bytes.subarray(digestBytes);
  if (!digestOf(rest).equals(bytes.subarray(0, digestBytes))) return undefined;
  // The digest matches, so these are the very bytes that packLanguages() wrote.
  const { languages, abouts }: Packed = deserialize(rest);
  return languages.map(({ language, entries, phrasings, flows, words, ...more }) => {
    // A copy: the deserialised array would keep all bytes in memory.
    const packed = new PackedPhrasings(phrasings.summary, Uint8Array.from(phrasings.bytes));
    const knowledge = createKnowledge(language, entries, packed, more);
    return { knowledge, flows: createFlows(flows, words), abouts };
  });
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
