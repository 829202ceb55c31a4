import { whole } from "../formatting.ts";
import { statsTexts } from "../texts.ts";
import { type Chart, columnSums, legend, round, widthsOf } from "./chart.ts";
import { type Html, html } from "./html.ts";

/** The height of a bar with its name, in pixels. */
const rowHeight = 38;

/** Horizontal bars of stacked parts. Names stand above the bars, because they may be long. */
export function stackedBars(chart: Chart): Html {
  const { title, columns, series } = chart;
  const sums = columnSums(chart);
  const longest = Math.max(...sums, 1);
  const height = columns.length * rowHeight;
  const drawings = widthsOf(chart).map(([name, width]) => {
    const longestBar = width - 60; // leaves room for its number
    const rows = columns.map((column, i) => {
      let x = 0;
      const bars = series.map(({ name, label, values }) => {
        const value = values[i] ?? 0;
        if (value <= 0) return "";
        const left = x;
        x += (value / longest) * longestBar;
        const tooltip = statsTexts.page.barLabel(column, `${whole.format(value)} ${label}`);
        return html`<rect class="fill-${name}" x="${round(left)}" y="${i * rowHeight + 18}" width="${round(x - left)}" height="12"><title>${tooltip}</title></rect>`;
      });
      return html`<text x="0" y="${i * rowHeight + 13}">${column}</text>${bars}<text x="${round(x + 6)}" y="${i * rowHeight + 28}">${whole.format(sums[i] ?? 0)}</text>`;
    });
    return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${rows}</svg>`;
  });
  return html`${drawings}${series.length > 1 ? legend(series) : ""}`;
}
