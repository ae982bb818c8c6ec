import { isUcsChar } from "./uri-syntax.js";

// Literals of section 2.1, with the apostrophe that erratum 6937 adds.
const literal = /[!#$&'()*+,\-./\d:;=?@A-Z[\]_a-z~]/;
const name = "(?:[A-Za-z\\d_]|%[\\da-fA-F]{2})";
const variable = `${name}(?:\\.?${name})*(?::[1-9]\\d{0,3}|\\*)?`;
const expression = new RegExp(
  `^\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}$`,
);
const triplet = /^%[\da-f]{2}$/i;

/** True for a template of RFC 6570 section 2. */
export function isUriTemplate(text: string): boolean {
  for (let i = 0; i < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(i)!);
    let length = character.length;
    if (character === "{") {
      length = text.indexOf("}", i) + 1 - i;
      if (length <= 0 || !expression.test(text.slice(i, i + length))) {
        return false;
      }
    } else if (character === "%") {
      length = 3;
      if (!triplet.test(text.slice(i, i + 3))) {
        return false;
      }
    } else if (!literal.test(character) && !isUcsChar(character, true)) {
      return false;
    }

    i += length;
  }

  return true;
}
