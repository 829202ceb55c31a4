import { outcomesIn } from "../figures.ts";
import type { Report } from "../report.ts";
import { statsTexts } from "../texts.ts";
import { card } from "./card.ts";
import { lines, stackedColumns } from "./column-charts.ts";
import type { Html } from "./html.ts";
import { spansOf } from "./spans.ts";

const { page: texts, outcomes, figures } = statsTexts;

/** The questions of each day by outcome. */
export function questionsCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.perWeek : texts.perDay;
  const names = ["answered", "chosen", "suggested", "unknown", "language"] as const;
  const series = names.map((name) => {
    const values = spans.map(({ figures }) => outcomesIn(figures)[name]);
    return { name, label: outcomes[name], values };
  });
  return card(
    title,
    stackedColumns({ title, columns: spans.map(({ name }) => name), series, size: "full" }),
  );
}

/** The votes of each day. */
export function votesCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.votesPerWeek : texts.votesPerDay;
  const series = (["helped", "missed"] as const).map((name) => {
    return { name, label: figures[name], values: spans.map(({ figures }) => figures[name]) };
  });
  const columns = spans.map(({ name }) => name);
  return card(title, stackedColumns({ title, columns, series, size: "half" }), "half");
}

/** The response times of each day. */
export function responseTimesCard({ days }: Report): Html {
  const { weekly, spans } = spansOf(days);
  const title = weekly ? texts.responseTimesPerWeek : texts.responseTimesPerDay;
  const columns = spans.map(({ name }) => name);
  const series = [
    { name: "half", label: texts.p50, values: spans.map(({ p50 }) => p50) },
    { name: "most", label: texts.p95, values: spans.map(({ p95 }) => p95) },
  ];
  return card(title, lines({ title, columns, series, size: "half" }), "half");
}
