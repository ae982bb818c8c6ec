/** What of a value's violations a client is told: in the order of their places, and no more than helps. */

import type { SchemaViolation } from "../validation/index.js";
import type { Violation } from "./errors.js";
import { comparePlaces, Places } from "./places.js";
import { pointer } from "./pointers.js";

/** More would only help somebody who wants to keep the server busy. */
const maximumCount = 100;

/** How many characters all fields may have together: an answer is no echo that makes a body louder. */
const maximumTotal = 16 * 1024;

/** Puts violations in order, and names their places. */
export function listOf(
  found: readonly SchemaViolation[],
  input: unknown,
  fieldOf: (path: readonly PropertyKey[]) => string = pointer,
): Violation[] {
  const places = new Places(input);
  // What is absent is noticed at the end of the object that lacks it, and belongs to its beginning.
  const noted = sortBy(firstOfEach(found), ({ path }) =>
    places.placeOf(path, Infinity),
  ).slice(0, maximumCount);
  const violations: Violation[] = [];
  let room = maximumTotal;
  for (const each of sortBy(noted, ({ path }) => places.placeOf(path, -1))) {
    const field = fieldOf(each.path);
    room -= field.length;
    if (room < 0 && violations.length > 0) {
      break;
    }
    violations.push({ field, code: each.keyword, message: each.message });
  }
  return violations;
}

function sortBy(
  found: readonly SchemaViolation[],
  placeOf: (each: SchemaViolation) => readonly number[],
): SchemaViolation[] {
  return found
    .map((each) => ({ each, place: placeOf(each) }))
    .sort((one, other) => comparePlaces(one.place, other.place))
    .map(({ each }) => each);
}

/** A string or a number is said to break one rule, the first in this order, however many it breaks. */
const scalarKeywords = [
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** Of a value that is of the wrong type nothing else is said. */
function firstOfEach(found: readonly SchemaViolation[]): SchemaViolation[] {
  const best = new Map<string, SchemaViolation>();
  for (const each of found) {
    const rank = rankOf(each);
    const key = JSON.stringify(each.path);
    const known = best.get(key);
    if (rank < Infinity && (known === undefined || rank < rankOf(known))) {
      best.set(key, each);
    }
  }
  return found.filter((each) => {
    const first = best.get(JSON.stringify(each.path));
    return (
      first === undefined ||
      first === each ||
      (first.keyword !== "type" && rankOf(each) === Infinity)
    );
  });
}

function rankOf({ keyword, message }: SchemaViolation): number {
  if (keyword === "type") {
    return -2;
  }
  // The range of a whole number's type goes before the limits of the contract.
  if (message.startsWith("must be from ")) {
    return -1;
  }
  const rank = scalarKeywords.indexOf(keyword);
  return rank < 0 ? Infinity : rank;
}
