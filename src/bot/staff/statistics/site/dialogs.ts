import { whole } from "../common-words.ts";
import type { FlowReport, Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { card, nothingYet, table } from "./card.ts";
import { stackedBars } from "./charts.ts";
import { type Html, html } from "./html.ts";

const { page: texts, dialogs } = statsTexts;

/** How a dialog can end. */
const ends = ["solved", "contact", "stopped", "dropped"] as const;

/** The most steps that are named of a dialog. */
const mostNodes = 3;

/** What became of the dialogs of each flow. */
export function dialogsCard({ flows }: Report): Html {
  if (flows.length === 0) return card(texts.dialogs, nothingYet);
  const series = [
    ...ends.map((name) => {
      return { name, label: dialogs[name], values: flows.map((flow) => flow[name]) };
    }),
    { name: "begun", label: texts.underWay, values: flows.map(underWay) },
  ];
  const columns = flows.map(({ flow }) => flow);
  const chart = stackedBars({ title: texts.dialogs, columns, series, size: "half" });
  return card(
    texts.dialogs,
    html`<div class="split"><div>${chart}</div><div>${flowsTable(flows)}</div></div>`,
  );
}

/** Begun and not ended, as far as this period knows: what ended in it may have begun before. */
function underWay(flow: FlowReport): number {
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

/** A dialog's name, and the steps at which it was stopped most. */
function flowCell({ flow, leftAt }: FlowReport): Html {
  if (leftAt.length === 0) return html`${flow}`;
  const nodes = leftAt
    .slice(0, mostNodes)
    .map(({ name, count }) => `${name} ${whole.format(count)}`);
  return html`${flow}<div class="soft small">${texts.leftAt(nodes.join(", "))}</div>`;
}
