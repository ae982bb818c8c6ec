const ticksPerSecond = 10_000_000n;
const strict =
  /^P(?=.)(?:(\d+)W|(?:(\d+)Y(?:(\d+)M(?:(\d+)D)?)?|(\d+)M(?:(\d+)D)?|(\d+)D)?(?:T(?:(\d+)H(?:(\d+)M(?:(\d+)S)?)?|(\d+)M(?:(\d+)S)?|(\d+)S))?)$/;
const lenient =
  /^P(?=.)(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?)$/;

/** The longest duration of .NET, in ticks. */
export const longestDuration = 2n ** 63n - 1n;

/** A duration that was read. */
export interface Duration {
  /** False where it has years or months, which have no fixed length. */
  readonly isFixed: boolean;
  /** Its length without them, in units of 100 nanoseconds. */
  readonly ticks: bigint;
}

/** True for a duration of RFC 3339 appendix A such as P3DT12H. */
export function isDuration(text: string): boolean {
  return readDuration(text, false) !== undefined;
}

/**
 * Reads a duration.
 *
 * @param isLenient - True where seconds may have a fraction and units may be left out between others, as in PT1H30S: ISO 8601 lets them.
 * @returns Undefined where it is none.
 */
export function readDuration(
  text: string,
  isLenient: boolean,
): Duration | undefined {
  const match = lenient.exec(text);
  if (match === null || (!isLenient && !strict.test(text))) {
    return undefined;
  }

  const [, weeks, years, months, days, hours, minutes, seconds, fraction] =
    match.map(count);
  const wholeDays = weeks! * 7n + days!;
  const wholeMinutes = (wholeDays * 24n + hours!) * 60n + minutes!;
  // What is finer than a tick is dropped.
  const ticks =
    fraction! === 0n ? 0n : BigInt(match[8]!.slice(0, 7).padEnd(7, "0"));
  return {
    // No years and no months are nothing, whatever their length.
    isFixed: years === 0n && months === 0n,
    ticks: (wholeMinutes * 60n + seconds!) * ticksPerSecond + ticks,
  };
}

/** A number of units; beyond what any duration may have, its digits do not matter. */
function count(digits: string | undefined): bigint {
  const significant = /^0*(\d*)/.exec(digits ?? "")![1]!;
  return significant.length > 20 ? 10n ** 20n : BigInt(significant);
}
