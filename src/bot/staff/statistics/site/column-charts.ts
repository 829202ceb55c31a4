import type { StaffTexts } from "../../texts/languages.ts";
import { formattingIn } from "../formatting.ts";
import { type Chart, columnSums, legend, round, type Series, widthsOf } from "./chart.ts";
import { type Html, html } from "./html.ts";
import { axisMarks } from "./scale.ts";

/** The size of a drawing and its margins, in its own units. */
interface Frame {
  width: number;
  height: number;
  left: number;
  top: number;
  bottom: number;
}

/** Columns of stacked parts. */
export function stackedColumns(chart: Chart, texts: StaffTexts): Html {
  const { whole } = formattingIn(texts.language);
  const { barLabel } = texts.statistics.page;
  const sums = columnSums(chart);
  return withAxis(chart, texts, axisMarks(Math.max(...sums, 0), "counts"), (frame, y) => {
    const { at, step } = columnsIn(frame, chart.columns.length);
    const width = Math.max(step * 0.78, step - 6);
    return chart.columns.map((when, i) => {
      let below = 0;
      return chart.series.map(({ name, label, values }) => {
        const value = values[i] ?? 0;
        if (value <= 0) return "";
        const [top, foot] = [y(below + value), y(below)];
        below += value;
        const tooltip = barLabel(when, `${whole(value)} ${label}`);
        return html`<rect class="fill-${name}" x="${round(at(i) - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(foot - top)}"><title>${tooltip}</title></rect>`;
      });
    });
  });
}

/** A line for each series of measurements, with a gap where there's no number. */
export function lines(chart: Chart, texts: StaffTexts): Html {
  const numbers = chart.series.flatMap(({ values }) => values.map((value) => value ?? 0));
  return withAxis(chart, texts, axisMarks(Math.max(...numbers, 0), "measures"), (frame, y) => {
    const { at } = columnsIn(frame, chart.columns.length);
    return chart.series.map(({ name, label, values }) => {
      const path = values
        .map((value, i) => {
          if (value === null) return "";
          const begins = (values[i - 1] ?? null) === null;
          return `${begins ? "M" : "L"}${round(at(i))} ${round(y(value))}`;
        })
        .join("");
      return html`<path class="line line-${name}" d="${path}"><title>${label}</title></path>${isolated(
        values,
      ).map(
        (i) =>
          html`<circle class="fill-${name}" cx="${round(at(i))}" cy="${round(y(values[i] ?? 0))}" r="2.5"></circle>`,
      )}`;
    });
  });
}

/** The indexes of numbers without a neighbour: a line of one point would be invisible. */
function isolated(values: Series["values"]): number[] {
  const missing = (i: number) => (values[i] ?? null) === null;
  return [...values.keys()].filter((i) => !missing(i) && missing(i - 1) && missing(i + 1));
}

/**
 * A chart with its axis. Time runs from left to right in every language, as the style says.
 *
 * @param axis the marks, from 0 to the highest
 * @param draw draws the values, given the frame and the height of a value
 */
function withAxis(
  chart: Chart,
  { language }: StaffTexts,
  axis: readonly number[],
  draw: (frame: Frame, y: (value: number) => number) => unknown,
): Html {
  const { title, columns, series } = chart;
  const { brief } = formattingIn(language);
  const end = axis.at(-1) ?? 1;
  const drawings = widthsOf(chart).map(([name, width]) => {
    const frame = { width, height: 220, left: 40, top: 10, bottom: 24 };
    const foot = frame.height - frame.bottom;
    const y = (value: number) => foot - (value / end) * (foot - frame.top);
    return html`<svg class="over-time ${name}" viewBox="0 0 ${width} ${frame.height}" role="img" aria-label="${title}">${axis.map(
      (mark) =>
        html`<line class="${mark === 0 ? "base-line" : "grid-line"}" x1="${frame.left}" x2="${width}" y1="${round(y(mark))}" y2="${round(y(mark))}"></line><text x="${frame.left - 6}" y="${round(y(mark) + 4)}" text-anchor="end">${brief(mark)}</text>`,
    )}${draw(frame, y)}${columnNames(frame, columns)}</svg>`;
  });
  return html`${drawings}${legend(series)}`;
}

/** The width of a column's name with the space after it. */
const nameWidth = 58;

/** As many names below the columns as fit, always with the last one. */
function columnNames(frame: Frame, columns: readonly string[]): Html[] {
  const { width, height } = frame;
  const { at, step } = columnsIn(frame, columns.length);
  const every = Math.max(1, Math.ceil(nameWidth / step));
  return columns.flatMap((column, i) => {
    const back = columns.length - 1 - i;
    const isLast = back === 0;
    if (back % every !== 0 || (!isLast && at(i) > width - 1.3 * nameWidth)) return [];
    const atEdge = isLast && at(i) > width - nameWidth / 2;
    const x = atEdge ? width : at(i);
    return [
      html`<text x="${round(x)}" y="${height - 6}" text-anchor="${atEdge ? "end" : "middle"}">${column}</text>`,
    ];
  });
}

function columnsIn({ width, left }: Frame, count: number) {
  const step = (width - left) / Math.max(count, 1);
  return { step, at: (i: number) => left + step * (i + 0.5) };
}
