import { isAllowedInContext } from "./idna-context.js";
import { isAllowed, isAssigned, isMark } from "./idna-properties.js";
import { decodePunycode, encodePunycode } from "./punycode.js";

const maximumLength = 63;

/**
 * Reads a U-label of RFC 5891.
 *
 * @returns Its code points, undefined where it is none, and how long its A-label is.
 */
export function readLabel(
  label: string,
): readonly [points: number[] | undefined, asciiLength: number] {
  if (
    label.length > 2 * maximumLength ||
    !toCodePoints(label).every(isAssigned)
  ) {
    return [undefined, 0];
  }

  // RFC 5895 section 2: what is typed is normalized before it is looked up.
  const points = toCodePoints(label.normalize("NFC"));
  return isSound(points)
    ? [points, 4 + encodePunycode(points).length]
    : [undefined, 0];
}

/**
 * Reads an A-label without its prefix `xn--`.
 *
 * @returns Its code points, or undefined where it is none.
 */
export function decodeLabel(encoded: string): number[] | undefined {
  // Capitals are the same in host names, but not among the code points of a label.
  const lower = encoded.toLowerCase();
  const points = decodePunycode(lower);
  return points?.some((point) => point > 127) === true &&
    isSound(points) &&
    lower === encodePunycode(points)
    ? points
    : undefined;
}

/** The code points of a text; halves of surrogate pairs become U+FFFD. */
export function toCodePoints(text: string): number[] {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0)!;
    return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  });
}

/** Sections 4.2.3.1 to 4.2.3.3 and 5.4 of RFC 5891; direction is judged over all labels. */
function isSound(label: readonly number[]): boolean {
  const hyphen = 0x2d;
  return (
    label[0] !== hyphen &&
    label[label.length - 1] !== hyphen &&
    !(label[2] === hyphen && label[3] === hyphen) &&
    !isMark(label[0]!) &&
    label.every((p, index) => isAllowed(p) || isAllowedInContext(label, index))
  );
}
