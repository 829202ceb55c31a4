/** `npm run check:data [-- --data DIR]`: checks the knowledge base and says everything that is wrong with it. */
import { parseArgs } from "node:util";
import { languagesIn, loadKnowledge } from "../src/faq/load.ts";

const { values } = parseArgs({ options: { data: { type: "string", default: "faq-data" } } });

try {
  for (const language of await languagesIn(values.data)) {
    const { entries, sections, phrasings } = await loadKnowledge(values.data, language);
    console.log(
      `${language}: ${entries.length} entries in ${sections.length} sections, ${phrasings.length} phrasings, no problems`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
