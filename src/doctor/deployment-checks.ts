import { type Config, readConfig } from "../config.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import { languagesIn, loadKnowledge, loadLender } from "../faq/load.ts";
import { loadAbouts } from "../faq/load-abouts.ts";
import { unusableAddresses } from "../flows/addresses.ts";
import { loadFlows } from "../flows/load.ts";
import { isLoopback } from "../http/addresses.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";
import { plural } from "./plural.ts";

/** The oldest major version of Node that runs the bot. */
const oldestNode = 24;

/** What the doctor needs of the bot's database. */
export interface Database {
  /** Writes something and removes it again; resolves when that is on disk. */
  write(): Promise<void>;
  close(): Promise<void>;
}

/** @param version such as 24.1.0 */
export function checkNode(version: string): Verdict<undefined> {
  if (Number.parseInt(version, 10) >= oldestNode) return ok(`version ${version}`, undefined);
  return problem(
    `version ${version} is too old: start the bot with npm, which brings Node ${oldestNode}, or install it.`,
  );
}

/** Whether the settings are usable. */
export function checkConfiguration(env: Record<string, string | undefined>): Verdict<Config> {
  const config = readConfig(env);
  if (config.mode === "local") {
    return warning(
      "BOT_TOKEN is not set: the bot serves the chat page on this machine, not Telegram.",
      config,
    );
  }
  const { mode, host, port, operations } = config;
  const description = `${mode === "webhook" ? "webhook" : "long polling"}, listens on ${host}, port ${port}`;
  if (operations)
    return ok(`${description}; operations on ${operations.host}, port ${operations.port}`, config);
  if (mode === "polling" && isLoopback(host)) return ok(description, config);
  return warning(
    `${description}; /readyz, /metrics and /stats are open to everybody there: leave out OPERATIONS_PORT, or set it to a port that only operators reach.`,
    config,
  );
}

/** Whether the knowledge base can be loaded, in every language there is. */
export async function checkKnowledge({ faqDir }: Config): Promise<Verdict<undefined>> {
  const counts: string[] = [];
  const knowledges: Knowledge[] = [];
  const addresses: string[] = [];
  for (const language of await languagesIn(faqDir)) {
    const lender = await loadLender(faqDir, language);
    const knowledge = await loadKnowledge(faqDir, language, lender);
    knowledges.push(knowledge);
    const flows = await loadFlows(faqDir, knowledge, lender);
    addresses.push(...unusableAddresses(knowledge, flows));
    const { entries, phrasings } = knowledge;
    const size = [
      plural(entries.length, "entry", "entries"),
      plural(phrasings.length, "phrasing"),
      plural(flows.all.length, "flow"),
    ];
    counts.push(`${language}: ${size.join(", ")}`);
  }
  await loadAbouts(faqDir, knowledges);
  const [note] = addresses;
  if (note) return warning(`${counts.join("; ")}. ${note}.`, undefined);
  return ok(counts.join("; "), undefined);
}

/** Whether the database can be opened and written to. */
export async function checkDatabase(open: () => Promise<Database>): Promise<Verdict<undefined>> {
  const startedAt = performance.now();
  const database = await open();
  try {
    await database.write();
  } finally {
    await database.close();
  }
  return ok(`opened and written to in ${Math.round(performance.now() - startedAt)} ms`, undefined);
}
