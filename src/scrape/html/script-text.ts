/** Raised and lowered characters that Unicode has, as a message has no such markup. */
const raised = new Map(
  [..."0123456789+-=()ni"].map((plain, i) => [plain, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"][i] ?? ""]),
);
const lowered = new Map(
  [..."0123456789+-=()"].map((plain, i) => [plain, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][i] ?? ""]),
);

/**
 * The text of `<sup>` or `<sub>`: "10²" where Unicode has the characters, the letters of "1st" and "™" as they are, and
 * "10^(a+b)" or "x_(max)" for the rest.
 */
export function scriptText(name: "sup" | "sub" | string, text: string): string {
  const script = name === "sup" ? raised : lowered;
  const trimmed = text.replace(/\s+/g, " ").trim().replaceAll("−", "-");
  const characters = [...trimmed];
  if (characters.every((character) => script.has(character)))
    return characters.map((character) => script.get(character)).join("");
  if (name === "sup" && /^[\p{L}\p{So}.]{1,4}$/u.test(trimmed)) return trimmed; // 1st, Mme, ™
  return `${name === "sup" ? "^" : "_"}${characters.length > 1 ? `(${trimmed})` : trimmed}`;
}
