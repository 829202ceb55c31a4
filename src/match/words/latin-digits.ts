/** A text with Arabic and Persian digits as Latin ones: "٢" and "۲" are "2". */
export function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
