import { whole } from "../formatting.ts";
import type { FlowReport, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { stackedBars } from "./bar-chart.ts";
import { card, nothingYet, table } from "./card.ts";
import { type Html, html } from "./html.ts";

const { page: texts, dialogs } = statsTexts;

/** How a dialog can end. */
const ends = ["solved", "contact", "stopped", "dropped"] as const;

/** How many nodes of a flow are named. */
const mostNodes = 3;

/** The dialogs of each flow by how they ended. */
export function dialogsCard({ flows }: Report): Html {
  if (flows.length === 0) return card(texts.dialogs, nothingYet);
  const series = [
    ...ends.map((name) => {
      return { name, label: dialogs[name], values: flows.map((flow) => flow[name]) };
    }),
    { name: "begun", label: texts.open, values: flows.map(openDialogs) },
  ];
  const columns = flows.map(({ flow }) => flow);
  const chart = stackedBars({ title: texts.dialogs, columns, series, size: "half" });
  return card(
    texts.dialogs,
    html`<div class="split"><div>${chart}</div><div>${flowsTable(flows)}</div></div>`,
  );
}

/** Dialogs that began and haven't ended. An estimate: some that ended in the period began before it. */
function openDialogs(flow: FlowReport): number {
  return Math.max(
    0,
    ends.reduce((left, end) => left - flow[end], flow.begun),
  );
}

function flowsTable(flows: readonly FlowReport[]): Html {
  const columns = ["begun", ...ends] as const;
  return table(
    [texts.flow, ...columns.map((end) => dialogs[end])],
    flows.map((flow) => [flowCell(flow), ...columns.map((end) => flow[end])]),
  );
}

/** A flow's name, and the nodes at which it was stopped most often. */
function flowCell({ flow, leftAt }: FlowReport): Html {
  if (leftAt.length === 0) return html`${flow}`;
  const nodes = leftAt
    .slice(0, mostNodes)
    .map(({ name, count }) => `${name} ${whole.format(count)}`);
  return html`${flow}<div class="soft small">${texts.leftAt(nodes.join(", "))}</div>`;
}
