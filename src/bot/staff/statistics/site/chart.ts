import { type Html, html } from "./html.ts";

/** Numbers of one kind, for all columns. */
export interface Series {
  /** The name of its colour in the style. */
  name: string;
  label: string;
  /** A number for each column; null if there's none. */
  values: readonly (number | null)[];
}

export interface Chart {
  /** What it shows, for people who don't see it. */
  title: string;
  /** The names of the columns. */
  columns: readonly string[];
  series: readonly Series[];
  /** How much of a wide page it takes. */
  size: "full" | "half";
}

/** A chart is drawn for a wide and for a narrow screen, because its words mustn't shrink. By the class of the drawing. */
export function widthsOf({ size }: Chart) {
  return [
    ["wide", size === "full" ? 1050 : 505],
    ["narrow", 330],
  ] as const;
}

/** The sum of all series, for each column. */
export function columnSums({ columns, series }: Chart): number[] {
  return columns.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
}

export function legend(series: readonly Series[]): Html {
  return html`<ul class="legend">${series.map(
    ({ name, label }) =>
      html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${name}" width="10" height="10" rx="2"></rect></svg>${label}</li>`,
  )}</ul>`;
}

/** A coordinate to one decimal. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
