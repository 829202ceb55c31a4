import { directionOf } from "../../../texts/wording.ts";
import type { StaffTexts } from "../../texts/languages.ts";
import { formattingIn } from "../formatting.ts";
import { type Chart, columnSums, legend, round, widthsOf } from "./chart.ts";
import { type Html, html } from "./html.ts";

/** The height of a bar with its name, in pixels. */
const rowHeight = 38;

/**
 * Horizontal bars of stacked parts, from the side where the language begins its lines. Names stand above the bars,
 * because they may be long.
 */
export function stackedBars(chart: Chart, { language, statistics }: StaffTexts): Html {
  const { title, columns, series } = chart;
  const { whole } = formattingIn(language);
  const { barLabel } = statistics.page;
  const sums = columnSums(chart);
  const longest = Math.max(...sums, 1);
  const height = columns.length * rowHeight;
  const isMirrored = directionOf(language) === "rtl";
  const drawings = widthsOf(chart).map(([name, width]) => {
    const longestBar = width - 60; // leaves room for its number
    /** @param length of what stands there; a text has none, as it begins there in either direction */
    const place = (x: number, length = 0) => round(isMirrored ? width - x - length : x);
    const rows = columns.map((column, i) => {
      let x = 0;
      const bars = series.map(({ name, label, values }) => {
        const value = values[i] ?? 0;
        if (value <= 0) return "";
        const start = x;
        const length = (value / longest) * longestBar;
        x += length;
        const tooltip = barLabel(column, `${whole(value)} ${label}`);
        return html`<rect class="fill-${name}" x="${place(start, length)}" y="${i * rowHeight + 18}" width="${round(length)}" height="12"><title>${tooltip}</title></rect>`;
      });
      return html`<text x="${place(0)}" y="${i * rowHeight + 13}">${column}</text>${bars}<text x="${place(x + 6)}" y="${i * rowHeight + 28}">${whole(sums[i] ?? 0)}</text>`;
    });
    return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${rows}</svg>`;
  });
  return html`${drawings}${series.length > 1 ? legend(series) : ""}`;
}
