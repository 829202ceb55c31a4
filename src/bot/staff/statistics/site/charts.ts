import { brief, whole } from "../common-words.ts";
import { statsTexts } from "../texts.ts";
import { type Html, html } from "./html.ts";
import { marks } from "./scale.ts";

/** A row of things that are counted together; its name is that of a colour in the style, too. */
export interface Series {
  name: string;
  label: string;
  /** A number for each column; null where there is none. */
  values: readonly (number | null)[];
}

export interface Chart {
  /** What it shows, for those who do not see it. */
  title: string;
  /** What the columns are called. */
  columns: readonly string[];
  series: readonly Series[];
  /** How much of the page's width it has where that is wide. */
  size: "full" | "half";
}

/** Charts are drawn for a wide screen and once more for a narrow one, as their words do not shrink with them. */
function widthsOf({ size }: Chart) {
  return [
    ["wide", size === "full" ? 1050 : 505],
    ["narrow", 330],
  ] as const;
}

/** Where the columns of a chart stand, in its own units. */
interface Frame {
  width: number;
  height: number;
  left: number;
  top: number;
  bottom: number;
}

/** Columns of parts, one upon the other. */
export function stackedColumns(chart: Chart): Html {
  const sums = chart.columns.map((_, i) =>
    chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  return drawn(chart, marks(Math.max(...sums, 0), "counts"), (frame, y) => {
    const { at, step } = columnsIn(frame, chart.columns.length);
    const width = Math.max(step * 0.78, step - 6);
    return chart.columns.map((when, i) => {
      let below = 0;
      return chart.series.map(({ name, label, values }) => {
        const value = values[i] ?? 0;
        if (value <= 0) return "";
        const [top, foot] = [y(below + value), y(below)];
        below += value;
        const what = statsTexts.page.barLabel(when, `${whole.format(value)} ${label}`);
        return html`<rect class="fill-${name}" x="${round(at(i) - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(foot - top)}"><title>${what}</title></rect>`;
      });
    });
  });
}

/** A line for each series of measures; it is broken where there is no number. */
export function lines(chart: Chart): Html {
  const all = chart.series.flatMap(({ values }) => values.map((value) => value ?? 0));
  return drawn(chart, marks(Math.max(...all, 0), "measures"), (frame, y) => {
    const { at } = columnsIn(frame, chart.columns.length);
    return chart.series.map(({ name, label, values }) => {
      const path = values
        .map((value, i) => {
          if (value === null) return "";
          const begins = (values[i - 1] ?? null) === null;
          return `${begins ? "M" : "L"}${round(at(i))} ${round(y(value))}`;
        })
        .join("");
      return html`<path class="line line-${name}" d="${path}"><title>${label}</title></path>${lonely(
        values,
      ).map(
        (i) =>
          html`<circle class="fill-${name}" cx="${round(at(i))}" cy="${round(y(values[i] ?? 0))}" r="2.5"></circle>`,
      )}`;
    });
  });
}

/** The numbers that have no neighbour: a line of one point would not be seen. */
function lonely(values: Series["values"]): number[] {
  const missing = (i: number) => (values[i] ?? null) === null;
  return [...values.keys()].filter((i) => !missing(i) && missing(i - 1) && missing(i + 1));
}

/** Bars that lie, each of parts, with its name above it: a name may be long. */
export function stackedBars(chart: Chart): Html {
  const { title, columns, series } = chart;
  const sums = columns.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const longest = Math.max(...sums, 1);
  const row = 38;
  const height = columns.length * row;
  const drawnAt = widthsOf(chart).map(([name, width]) => {
    const room = width - 60;
    const rows = columns.map((column, i) => {
      let x = 0;
      const bars = series.map(({ name, label, values }) => {
        const value = values[i] ?? 0;
        if (value <= 0) return "";
        const from = x;
        x += (value / longest) * room;
        const what = statsTexts.page.barLabel(column, `${whole.format(value)} ${label}`);
        return html`<rect class="fill-${name}" x="${round(from)}" y="${i * row + 18}" width="${round(x - from)}" height="12"><title>${what}</title></rect>`;
      });
      return html`<text x="0" y="${i * row + 13}">${column}</text>${bars}<text x="${round(x + 6)}" y="${i * row + 28}">${whole.format(sums[i] ?? 0)}</text>`;
    });
    return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${rows}</svg>`;
  });
  return html`${drawnAt}${series.length > 1 ? legend(series) : ""}`;
}

/** A chart with its axis. @param axis its marks, from 0 to the highest */
function drawn(
  chart: Chart,
  axis: readonly number[],
  inside: (frame: Frame, y: (value: number) => number) => unknown,
): Html {
  const { title, columns, series } = chart;
  const end = axis.at(-1) ?? 1;
  const charts = widthsOf(chart).map(([name, width]) => {
    const frame = { width, height: 220, left: 40, top: 10, bottom: 24 };
    const foot = frame.height - frame.bottom;
    const y = (value: number) => foot - (value / end) * (foot - frame.top);
    return html`<svg class="${name}" viewBox="0 0 ${width} ${frame.height}" role="img" aria-label="${title}">${axis.map(
      (mark) =>
        html`<line class="${mark === 0 ? "base-line" : "grid-line"}" x1="${frame.left}" x2="${width}" y1="${round(y(mark))}" y2="${round(y(mark))}"></line><text x="${frame.left - 6}" y="${round(y(mark) + 4)}" text-anchor="end">${brief(mark)}</text>`,
    )}${inside(frame, y)}${namesBelow(frame, columns)}</svg>`;
  });
  return html`${charts}${legend(series)}`;
}

/** The room that a column's name takes, with some between it and the next. */
const nameRoom = 58;

/** As many of the columns' names as there is room for, the last one always. */
function namesBelow(frame: Frame, columns: readonly string[]): Html[] {
  const { width, height } = frame;
  const { at, step } = columnsIn(frame, columns.length);
  const every = Math.max(1, Math.ceil(nameRoom / step));
  return columns.flatMap((column, i) => {
    const back = columns.length - 1 - i;
    const isLast = back === 0;
    if (back % every !== 0 || (!isLast && at(i) > width - 1.3 * nameRoom)) return [];
    const atEdge = isLast && at(i) > width - nameRoom / 2;
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

function legend(series: readonly Series[]): Html {
  return html`<ul class="legend">${series.map(
    ({ name, label }) =>
      html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${name}" width="10" height="10" rx="2"></rect></svg>${label}</li>`,
  )}</ul>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
