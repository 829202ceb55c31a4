/** The marks of an axis from 0 to at least `highest`: a few round numbers, the last of which is its end. */
export function marks(highest: number): number[] {
  const step = roundUp(Math.max(highest, 1) / 4);
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** The next number of the form 1, 2, 5, 10, 20, 50 and so on. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return Math.max(1, factor * power);
}
