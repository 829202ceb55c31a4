import type { StaffTexts } from "../../texts/languages.ts";
import { outcomesIn } from "../figures.ts";
import type { Report } from "../report.ts";
import { card } from "./card.ts";
import { lines, stackedColumns } from "./column-charts.ts";
import type { Html } from "./html.ts";
import { spansOf } from "./spans.ts";

/** The questions of each day by outcome. */
export function questionsCard({ days }: Report, texts: StaffTexts): Html {
  const { page, outcomes } = texts.statistics;
  const { weekly, spans } = spansOf(days, texts.language);
  const title = weekly ? page.perWeek : page.perDay;
  const names = ["answered", "chosen", "suggested", "unknown", "language"] as const;
  const series = names.map((name) => {
    const values = spans.map(({ figures }) => outcomesIn(figures)[name]);
    return { name, label: outcomes[name], values };
  });
  return card(
    title,
    stackedColumns({ title, columns: spans.map(({ name }) => name), series, size: "full" }, texts),
  );
}

/** The votes of each day. */
export function votesCard({ days }: Report, texts: StaffTexts): Html {
  const { page, figures } = texts.statistics;
  const { weekly, spans } = spansOf(days, texts.language);
  const title = weekly ? page.votesPerWeek : page.votesPerDay;
  const series = (["helped", "missed"] as const).map((name) => {
    return { name, label: figures[name], values: spans.map(({ figures }) => figures[name]) };
  });
  const columns = spans.map(({ name }) => name);
  return card(title, stackedColumns({ title, columns, series, size: "half" }, texts), "half");
}

/** The response times of each day. */
export function responseTimesCard({ days }: Report, texts: StaffTexts): Html {
  const { page } = texts.statistics;
  const { weekly, spans } = spansOf(days, texts.language);
  const title = weekly ? page.responseTimesPerWeek : page.responseTimesPerDay;
  const columns = spans.map(({ name }) => name);
  const series = [
    { name: "half", label: page.p50, values: spans.map(({ p50 }) => p50) },
    { name: "most", label: page.p95, values: spans.map(({ p95 }) => p95) },
  ];
  return card(title, lines({ title, columns, series, size: "half" }, texts), "half");
}
