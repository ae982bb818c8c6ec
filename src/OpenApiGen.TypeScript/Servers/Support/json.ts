/** Reads JSON as strictly as a contract needs it: what two readers could take for different things is not read at all, or reported. */

import {
  endOfString,
  isText,
  JsonSyntaxError,
  maximumDepth,
  readStrictly,
  type JsonText,
} from "./json-reader.js";

/**
 * Reads a text that must be one value and nothing else. `JSON.parse` does the work; a scan finds what it does not tell: depth, and
 * names that stand twice. Only where that finds something, the text is read a second time by a slower reader that knows where.
 * `isWide` makes bigints of whole numbers beyond 2^53.
 */
export function readJson(text: string, isWide = false): JsonText {
  const shape = scan(text);
  // Only what has so many digits can be beyond what a number holds.
  const mayBeWide = isWide && /[0-9]{16}/.test(text);
  if (shape.depth > maximumDepth || mayBeWide) {
    return readStrictly(text, isWide);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readStrictly(text);
  }
  // An escape can make half of a surrogate pair, which is no text; decoding has seen to all else.
  if (/\\u[dD]/.test(text) && !isWellFormed(value)) {
    throw new JsonSyntaxError(
      "is not valid JSON: a string is not Unicode text",
    );
  }
  return shape.members === countMembers(value)
    ? { value, duplicates: [] }
    : readStrictly(text);
}

/** Counts colons outside strings, of which there is one for each member of an object, and finds the greatest depth. */
function scan(text: string): { members: number; depth: number } {
  let members = 0;
  let level = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = endOfString(text, i + 1);
        break;
      case 0x3a:
        members++;
        break;
      case 0x5b:
      case 0x7b:
        depth = Math.max(depth, ++level);
        break;
      case 0x5d:
      case 0x7d:
        level--;
        break;
    }
  }
  return { members, depth };
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) {
    return 0;
  }
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      count += countMembers(item);
    }
    return count;
  }
  for (const item of Object.values(value)) {
    count += 1 + countMembers(item);
  }
  return count;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") {
    return isText(value);
  }
  if (typeof value !== "object" || value === null) {
    return true;
  }
  return Object.entries(value).every(
    ([name, item]) => isText(name) && isWellFormed(item),
  );
}
