/** What is wrong with a value, in the order of its places, and no more than helps. */

import type { core } from "zod";

import type { Violation } from "./errors.js";
import { faultsOf, type Fault } from "./faults.js";
import { comparePlaces, Places } from "./places.js";
import { pointer } from "./pointers.js";
import { faultsOfUnion } from "./unions.js";

/** More would only help somebody who wants to keep the server busy. */
const maximumCount = 100;

/** How many characters all fields may have together: an answer is no echo that makes a body louder. */
const maximumTotal = 16 * 1024;

/** Turns issues of zod into violations of the contract. */
export function violationsOf(
  issues: readonly core.$ZodIssue[],
  input: unknown,
  fieldOf: (path: readonly PropertyKey[]) => string = pointer,
): Violation[] {
  const places = new Places(input);
  const faults = faultsOf(issues, input, faultsOfUnion);
  // What is absent is noticed at the end of the object that lacks it, and belongs to its beginning.
  const noted = sortBy(faults, (fault) =>
    places.placeOf(fault.path, Infinity),
  ).slice(0, maximumCount);
  const violations: Violation[] = [];
  let room = maximumTotal;
  for (const fault of sortBy(noted, (f) => places.placeOf(f.path, -1))) {
    const field = fieldOf(fault.path);
    room -= field.length;
    if (room < 0 && violations.length > 0) {
      break;
    }
    violations.push({ field, code: fault.keyword, message: fault.message });
  }
  return violations;
}

function sortBy(
  faults: readonly Fault[],
  placeOf: (fault: Fault) => readonly number[],
): Fault[] {
  return faults
    .map((fault) => ({ fault, place: placeOf(fault) }))
    .sort((one, other) => comparePlaces(one.place, other.place))
    .map(({ fault }) => fault);
}
