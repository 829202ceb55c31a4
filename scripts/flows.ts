/** `npm run flows`: lists the flows, draws them, writes their page of the documentation, or walks through one. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { loadKnowledge, loadLender } from "../src/faq/load.ts";
import { writeOutput } from "../src/files/output.ts";
import { diagramOf } from "../src/flows/diagram.ts";
import type { Flow, Flows } from "../src/flows/flow.ts";
import { flowsPage } from "../src/flows/flows-page.ts";
import { loadFlows } from "../src/flows/load.ts";
import { pathsOf } from "../src/flows/paths.ts";
import { walk } from "../src/flows/walk.ts";
import { knowledgeOptions, runCommand } from "./command-line.ts";

const usage = `npm run --silent flows -- [options] [command] [flow]
  (no command)     lists the flows
  draw [flow]      draws one or all as Mermaid diagrams
  walk <flow>      walks through one in the terminal
  page             writes docs/flows.md, the page with all diagrams
  --data DIR       the knowledge base (default faq-data)
  --lang en        its language`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: knowledgeOptions,
  });
  const lender = await loadLender(values.data, values.lang);
  const knowledge = await loadKnowledge(values.data, values.lang, lender);
  const flows = await loadFlows(values.data, knowledge, lender);
  const [command, name] = positionals;
  switch (command) {
    case undefined:
      return list(flows);
    case "draw":
      for (const flow of name ? [flowNamed(flows, name)] : flows.all) console.log(diagramOf(flow));
      return;
    case "walk":
      return walk(flows, flowNamed(flows, name), createInterface({ input: process.stdin }), print);
    case "page":
      return writeOutput("docs/flows.md", flowsPage(flows), "run it where you may write");
    default:
      throw new Error(`There is no command "${command}".\n${usage}`);
  }
}

function list({ all }: Flows) {
  for (const flow of all) {
    const { name, title, nodes } = flow;
    print(`${name.padEnd(20)} ${nodes.size} nodes, ${pathsOf(flow).length} paths: ${title}`);
  }
}

function flowNamed(flows: Flows, name = ""): Flow {
  const flow = flows.flow(name);
  if (flow) return flow;
  const names = flows.all.map(({ name }) => name).join(", ");
  throw new Error(`There is no flow "${name}"; there are ${names || "none"}.`);
}

function print(text: string) {
  console.log(text);
}

runCommand(main, usage);
