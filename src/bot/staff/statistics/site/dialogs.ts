import type { StaffTexts } from "../../texts/languages.ts";
import { formattingIn } from "../formatting.ts";
import type { FlowReport, Report } from "../report.ts";
import { stackedBars } from "./bar-chart.ts";
import { card, nothingYet, table } from "./card.ts";
import { type Html, html } from "./html.ts";

/** How a dialog can end. */
const ends = ["solved", "contact", "stopped", "dropped"] as const;

/** How many nodes of a flow are named. */
const mostNodes = 3;

/** The dialogs of each flow by how they ended. */
export function dialogsCard({ flows }: Report, texts: StaffTexts): Html {
  const { page, dialogs } = texts.statistics;
  if (flows.length === 0) return card(page.dialogs, nothingYet(texts));
  const series = [
    ...ends.map((name) => {
      return { name, label: dialogs[name], values: flows.map((flow) => flow[name]) };
    }),
    { name: "begun", label: page.open, values: flows.map(openDialogs) },
  ];
  const columns = flows.map(({ flow }) => flow);
  const chart = stackedBars({ title: page.dialogs, columns, series, size: "half" }, texts);
  return card(
    page.dialogs,
    html`<div class="split"><div>${chart}</div><div>${flowsTable(flows, texts)}</div></div>`,
  );
}

/** Dialogs that began and haven't ended. An estimate: some that ended in the period began before it. */
function openDialogs(flow: FlowReport): number {
  return Math.max(
    0,
    ends.reduce((left, end) => left - flow[end], flow.begun),
  );
}

function flowsTable(flows: readonly FlowReport[], texts: StaffTexts): Html {
  const { page, dialogs } = texts.statistics;
  const columns = ["begun", ...ends] as const;
  return table(
    [page.flow, ...columns.map((end) => dialogs[end])],
    flows.map((flow) => [flowCell(flow, texts), ...columns.map((end) => flow[end])]),
    texts,
  );
}

/** A flow's name, and the nodes at which it was stopped most often. */
function flowCell({ flow, leftAt }: FlowReport, { language, statistics }: StaffTexts): Html {
  if (leftAt.length === 0) return html`${flow}`;
  const { whole } = formattingIn(language);
  const nodes = leftAt.slice(0, mostNodes).map(({ name, count }) => `${name} ${whole(count)}`);
  return html`${flow}<div class="soft small">${statistics.page.leftAt(nodes.join(", "))}</div>`;
}
