/**
 * The marks of an axis from 0 to at least `highest`: a few round numbers, the last of which is its end.
 *
 * @param unit counts have whole numbers only
 */
export function axisMarks(highest: number, unit: "counts" | "measures"): number[] {
  const rounded = roundUp((highest || 1) / 4);
  const step = unit === "counts" ? Math.max(1, rounded) : rounded;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** The next number of the form 0.1, 0.2, 0.5, 1, 2, 5, 10 and so on. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}
