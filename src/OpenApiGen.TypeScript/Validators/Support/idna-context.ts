// Canonical combining class 9.
const virama =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed\u{10a3f}\u{11046}\u{11070}\u{1107f}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}\u{11442}\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}\u{1193d}\u{1193e}\u{119e0}\u{11a34}\u{11a47}\u{11a99}\u{11c3f}\u{11d44}\u{11d45}\u{11d97}]/u;

// Scripts whose letters join on both sides, except those below.
const joining =
  /(?=[\u0620-\u077f\u07ca-\u07ea\u0840-\u0855\u0860-\u0869\u08a0-\u08c8\u1820-\u1878\u1887-\u18aa])[\p{Lo}\p{Lm}]/u;

// Letters of these scripts that join to the one before only.
const joiningBefore =
  /[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2-\u06d5\u06ee\u06ef\u0710\u0715-\u0719\u071e\u0728\u072a\u072c\u072f\u074d\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779\u0840\u0846\u0847\u0849\u0854\u0867\u0869\u08aa-\u08ac\u08ae\u08b1\u08b2\u08b9]/;

// Letters of these scripts that do not join.
const notJoining = /[\u0621\u0674\u0861\u0866\u08ad]/;

const transparent = /[\p{Mn}\p{Me}]/u;
const greek = /[\u0370-\u03e1\u03f0-\u03ff\u1f00-\u1fff]/;
const hebrew = /[\u0591-\u05f4\ufb1d-\ufb4f]/;
const japanese =
  /[\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\u{1b000}-\u{1b16f}\u{20000}-\u{323af}]/u;
const arabicDigit = /[\u0660-\u0669]/;
const extendedArabicDigit = /[\u06f0-\u06f9]/;
const concerned =
  /[\u00b7\u0375\u05f3\u05f4\u30fb\u0660-\u0669\u06f0-\u06f9\u200c\u200d]/;

/** True for code points that are allowed beside certain others only (RFC 5892 appendix A). */
export function needsContext(point: number): boolean {
  return concerned.test(String.fromCodePoint(point));
}

/** True where a code point has the context that it needs. */
export function isAllowedInContext(
  label: readonly number[],
  index: number,
): boolean {
  const characters = label.map((point) => String.fromCodePoint(point));
  const before = characters[index - 1] ?? "";
  const after = characters[index + 1] ?? "";
  const own = characters[index]!;
  switch (own) {
    case "\u200d": // zero width joiner
      return virama.test(before);
    case "\u200c": // zero width non-joiner
      return virama.test(before) || isBetweenJoining(characters, index);
    case "\u00b7": // Catalan l·l
      return before === "l" && after === "l";
    case "\u0375": // Greek keraia
      return greek.test(after);
    case "\u05f3": // geresh
    case "\u05f4": // gershayim
      return hebrew.test(before);
    case "\u30fb": // katakana middle dot
      return characters.some((other) => japanese.test(other));
    default:
      return (
        (arabicDigit.test(own) &&
          !characters.some((c) => extendedArabicDigit.test(c))) ||
        (extendedArabicDigit.test(own) &&
          !characters.some((c) => arabicDigit.test(c)))
      );
  }
}

function isBetweenJoining(
  characters: readonly string[],
  index: number,
): boolean {
  let left = index - 1;
  while (left >= 0 && transparent.test(characters[left]!)) {
    left--;
  }

  let right = index + 1;
  while (right < characters.length && transparent.test(characters[right]!)) {
    right++;
  }

  const one = characters[left] ?? "";
  return (
    isJoining(one) &&
    !joiningBefore.test(one) &&
    isJoining(characters[right] ?? "")
  );
}

function isJoining(character: string): boolean {
  return joining.test(character) && !notJoining.test(character);
}
