import { parseDecimal } from "./decimal.js";
import { report } from "./issues.js";
import type { NumberCheck } from "./number-keywords.js";

const ranges = {
  int8: [-128n, 127n],
  int16: [-32768n, 32767n],
  int32: [-2147483648n, 2147483647n],
  int64: [-9223372036854775808n, 9223372036854775807n],
  uint8: [0n, 255n],
  uint16: [0n, 65535n],
  uint32: [0n, 4294967295n],
  uint64: [0n, 18446744073709551615n],
} as const;

/** Formats of whole numbers. */
export type IntFormat = keyof typeof ranges;

/** The least and the largest number of a format. */
export function rangeOf(
  format: IntFormat,
): readonly [least: bigint, most: bigint] {
  return ranges[format];
}

/** What is said of numbers that a format does not have. */
export function rangeMessage(format: IntFormat): string {
  const [least, most] = ranges[format];
  return format === "uint64"
    ? `must be a whole number from ${least} to ${most}`
    : `must be from ${least} to ${most}`;
}

/** Limits whole numbers to those of a format. */
export function intFormat(format: IntFormat): NumberCheck {
  // Numbers compare with bigints far more slowly than with each other.
  const [least, most] = ranges[format];
  const message = rangeMessage(format);
  const isSmall = most <= Number.MAX_SAFE_INTEGER;
  const [lower, upper] = isSmall
    ? [Number(least), Number(most)]
    : [least, most];
  return (payload) => {
    if (payload.value < lower || payload.value > upper) {
      report(payload, "format", message);
    }
  };
}

/** Limits numbers to those that single precision has room for. */
export function single(): NumberCheck {
  return (payload) => {
    if (!Number.isFinite(Math.fround(Number(payload.value)))) {
      report(payload, "format", "must fit a single-precision number");
    }
  };
}

const decimalPlaces = 28;
const decimalMost = 2n ** 96n - 1n;

/** Limits numbers to those that a decimal of .NET has every digit of. */
export function decimal(): NumberCheck {
  return (payload) => {
    const { digits, exponent } = parseDecimal(String(payload.value));
    const whole = exponent > 0 ? digits * 10n ** BigInt(exponent) : digits;
    if (
      exponent < -decimalPlaces ||
      whole > decimalMost ||
      whole < -decimalMost
    ) {
      report(payload, "format", "must fit a decimal number of 28 digits");
    }
  };
}
