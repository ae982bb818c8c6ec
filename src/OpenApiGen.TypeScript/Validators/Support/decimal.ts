/** A number by its decimal digits: 1, 1.0 and 10e-1 are one and the same. */
export interface Decimal {
  /** All digits as a whole number with its sign; it does not end in a zero unless it is zero. */
  readonly digits: bigint;
  /** The power of ten by which they are multiplied. */
  readonly exponent: number;
}

const spelling = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Reads a number as JSON and JavaScript spell it. */
export function parseDecimal(text: string): Decimal {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    spelling.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const trimmed = digits.replace(/0+$/, "");
  if (trimmed === "") {
    return { digits: 0n, exponent: 0 };
  }

  const zeros = digits.length - trimmed.length;
  return {
    digits: BigInt(sign + trimmed),
    exponent: Number(power) - fraction.length + zeros,
  };
}

/** Less than zero where the first number is the smaller one, zero where both have the same value. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const shift = one.exponent - other.exponent;
  const left = shift > 0 ? one.digits * 10n ** BigInt(shift) : one.digits;
  const right = shift < 0 ? other.digits * 10n ** BigInt(-shift) : other.digits;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True for whole multiples of a number that is not zero. */
export function isMultiple(value: Decimal, factor: Decimal): boolean {
  if (value.digits === 0n) {
    return true;
  }

  // Neither ends in a zero, so what has the finer last digit can be no multiple.
  const power = value.exponent - factor.exponent;
  return (
    power >= 0 &&
    (factor.digits === 1n ||
      (value.digits * 10n ** BigInt(power)) % factor.digits === 0n)
  );
}
