import { needsContext } from "./idna-context.js";

// Section 2.6 of RFC 5892, exceptions that are PVALID: sharp s, final sigma, two Sindhi signs, a Tibetan mark, the ideographic zero.
const exceptions = new Set([0x00df, 0x03c2, 0x06fd, 0x06fe, 0x0f0b, 0x3007]);

// Section 2.6, exceptions that are DISALLOWED, and the properties and blocks of sections 2.3, 2.4 and 2.9: marks first, as linters want it.
const disallowed =
  /[\u034f\u17b4\u17b5\u302e\u302f\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u20d0-\u20ff\u0640\u07fa\u1100-\u11ff\u3031-\u3035\u303b\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u;

const letterDigit = /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u;
const mark = /\p{M}/u;
const unassigned = /[\p{Cn}\p{Co}]/u;

/** True for code points that are PVALID: the derived property of RFC 5892, as JavaScript's own Unicode tables give it. */
export function isAllowed(point: number): boolean {
  if (point < 128) {
    return (
      point === 0x2d ||
      (point >= 0x30 && point <= 0x39) ||
      (point >= 0x61 && point <= 0x7a)
    );
  }

  const text = String.fromCodePoint(point);
  return (
    exceptions.has(point) ||
    (letterDigit.test(text) &&
      !disallowed.test(text) &&
      !needsContext(point) &&
      isStable(point, text))
  );
}

/** True for a combining mark, which no label begins with. */
export function isMark(point: number): boolean {
  return mark.test(String.fromCodePoint(point));
}

/** True for a code point that stands for a character. */
export function isAssigned(point: number): boolean {
  return point !== 0xfffd && !unassigned.test(String.fromCodePoint(point));
}

/** True where folding case and compatibility forms changes nothing (section 2.2). */
function isStable(point: number, text: string): boolean {
  // Cherokee is the one script whose case folds to capitals, as these were there first.
  if (/\p{Script=Cherokee}/u.test(text)) {
    return point <= 0x13f5;
  }

  // JavaScript folds no case; up and down again comes to the same once characters are decomposed.
  const folded = Array.from(text.normalize("NFKD"), fold).join("");
  return text === folded.normalize("NFKC");
}

function fold(character: string): string {
  // Dotless i is a letter of its own, and what becomes several letters has no case to fold.
  const upper = character === "\u0131" ? character : character.toUpperCase();
  return (upper.length > character.length ? character : upper).toLowerCase();
}
