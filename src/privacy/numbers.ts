import type { Rule } from "./rules.ts";
import { anyDigit } from "./word-patterns.ts";

/** Patterns of digits that may be long and yet say nothing about a person. */
const harmlessPatterns = [
  String.raw`\d{4}([\-.\/])\d{1,2}\1\d{1,2}(?!\d)`, // 2025-03-14
  String.raw`\d{1,2}([\-.\/])\d{1,2}\2(?:19|20)\d\d(?!\d)`, // 14.03.2025
  String.raw`(?:19|20)\d\d\/\d{1,4}(?![\/\d])`, // 2021/784, a law
  String.raw`(?:19|20)\d\d(?:[\s\/\-]{1,3}(?:19|20)\d\d)*(?![\d\/\-.]?\d)`, // 2019-2024
  String.raw`\d{1,3}(?:\.\d{1,3}){3}(?![.\d])`, // 192.168.0.14, which is no phone number
  String.raw`\d{1,2}\.\d{1,2}\.\d{3,5}(?:\.\d{1,5})?(?![.\d])`, // Windows 10.0.22631
  String.raw`\d\.\d+(?!\.?\d)`, // 3.14159265
  String.raw`[1-9]\d{0,2}(?:[ .']?\d00)?(?:[ .']?000)+(?![ .']?\d)`, // 1 500 000
];

const digitRun = String.raw`(?:\+\s?)?\(?\+?\d(?:[\s\(\).\-\/·•_*]{0,4}\d)*`;

/**
 * A rule for phone, card and account numbers and other long runs of digits, however they are grouped.
 *
 * @param least the fewest digits; after a plus or two zeros, 6 are enough
 */
export function longNumber(mark: string, least: number): Rule {
  return {
    pattern: new RegExp(`(?<!\\d)(?:${harmlessPatterns.join("|")})|${digitRun}`, "gv"),
    needs: anyDigit,
    mark,
    harmless(found) {
      const digits = found.replaceAll(/\D/g, "");
      const isInternational = found.includes("+") || /^\(?00[1-9]/.test(found);
      return digits.length < (isInternational ? 6 : least) || harmlessNumber.test(found.trim());
    },
  };
}

const harmlessNumber = new RegExp(`^(?:${harmlessPatterns.join("|")})$`, "v");
