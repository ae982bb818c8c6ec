import { compareDecimals, isMultiple, parseDecimal } from "./decimal.js";

/** A limit of numbers. */
export interface NumberLimit {
  readonly keyword: string;
  /** What is said of a number that breaks it. */
  readonly message: string;
  /** True for numbers that keep it. */
  readonly allows: (value: number | bigint) => boolean;
}

/** Digits that a double has of any text. */
const exactDigits = 15;

const exactLimit = 10 ** exactDigits;

/** The largest power of ten that is a double. */
const exactPower = 22;

const relations = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "greater than",
  exclusiveMaximum: "less than",
  multipleOf: "a multiple of",
} as const;

/** Keywords that limit numbers, in the order in which they are judged. */
export type NumberKeyword = keyof typeof relations;

/**
 * Makes a limit.
 *
 * @param keyword - Its keyword.
 * @param text - The limit as JSON spells it, so that no digit is lost.
 */
export function numberLimit(keyword: NumberKeyword, text: string): NumberLimit {
  return {
    keyword,
    message: `must be ${relations[keyword]} ${text}`,
    allows: keyword === "multipleOf" ? multiples(text) : range(keyword, text),
  };
}

function range(
  keyword: Exclude<NumberKeyword, "multipleOf">,
  text: string,
): NumberLimit["allows"] {
  const limit = comparable(text);
  if (limit === undefined) {
    const exact = parseDecimal(text);
    return (value) => isInOrder(keyword, compare(value, exact), 0);
  }

  // JavaScript compares numbers and bigints by their exact values.
  return (value) => isInOrder(keyword, value, limit);
}

function isInOrder(
  keyword: Exclude<NumberKeyword, "multipleOf">,
  value: number | bigint,
  limit: number | bigint,
): boolean {
  switch (keyword) {
    case "minimum":
      return value >= limit;
    case "maximum":
      return value <= limit;
    case "exclusiveMinimum":
      return value > limit;
    case "exclusiveMaximum":
      return value < limit;
  }
}

function compare(
  value: number | bigint,
  limit: ReturnType<typeof parseDecimal>,
): number {
  return typeof value === "number" && !Number.isFinite(value)
    ? value
    : compareDecimals(parseDecimal(String(value)), limit);
}

/** The limit where a number or a bigint is exactly that. */
function comparable(text: string): number | bigint | undefined {
  if (text.length <= exactDigits) {
    return Number(text);
  }

  return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
}

function multiples(text: string): NumberLimit["allows"] {
  const factor = parseDecimal(text);
  const { digits, exponent } = factor;
  const places = Math.max(-exponent, 0);
  const step = Number(digits) * 10 ** Math.max(exponent, 0);
  const isShort = places <= exactPower && step < exactLimit;
  const scale = 10 ** places;
  return (value) => {
    if (isShort && typeof value === "number") {
      // Of so few digits, there is one number only that is the double when divided: no digit gets lost.
      const scaled = Math.round(value * scale);
      if (Math.abs(scaled) < exactLimit) {
        return scaled / scale === value && scaled % step === 0;
      }
    }

    // What is beyond all doubles ends in zeros for all that is known.
    return typeof value === "number" && !Number.isFinite(value)
      ? true
      : isMultiple(parseDecimal(String(value)), factor);
  };
}
